import type { AnyMethod } from '../../methods/kit/method.js';
import { takesMany } from '../../methods/kit/roles.js';
import type { DraftAnalysis } from '../../study/draft.js';
import { columnChoices } from '../column-choices.js';
import { lastAnswer } from '../events.js';
import type { Choice, Shown } from '../interview.js';
import { prompt, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt } from '../step.js';

/** The columns that the primary analysis is about, before its method is chosen: a method is suggested by them. */
export const primaryColumns = { outcome: 'primary-measured', group: 'primary-compared' } as const;

/** In place of a column. */
const none = 'none';

/** The column that was named, or null. */
export function namedColumn(
  { journal }: Pick<GuideState, 'journal'>,
  part: keyof typeof primaryColumns,
): string | null {
  const column = lastAnswer(journal, primaryColumns[part])?.column;
  return typeof column === 'string' && column !== none ? column : null;
}

/** Which columns hold the outcome and the groups; nothing is asked once a method is chosen. */
export function columnPrompts(state: GuideState, { method }: DraftAnalysis): readonly Prompt[] {
  if (state.data === null) return [];
  const columns = columnChoices(state.data.table);
  const asked = (part: keyof typeof primaryColumns, asks: string, other: Choice): Prompt => {
    const id = primaryColumns[part];
    return prompt({
      id,
      asks,
      input: { kind: 'choice', choices: [...columns, other] },
      answered: method !== undefined || lastAnswer(state.journal, id) !== undefined,
      changes: (answer) => ({ note: { column: textOf(answer) } }),
    });
  };
  return [
    asked('outcome', 'Which column holds the outcome of your question?', {
      value: none,
      name: 'none: it is not in one column',
      about: 'A time to an event, paired measurements, or one row for each study.',
    }),
    asked('group', 'Which column holds the groups that are compared?', {
      value: none,
      name: 'none: nothing is compared',
    }),
  ];
}

/** What is suggested, and why; the choice is the student's. */
export function suggestionShown({ suggestion }: GuideState): readonly Shown[] {
  if (suggestion === null) return [];
  const { suggestion: first, alternatives, not, advice } = suggestion;
  return [
    `These columns and this design suggest ${first.method}. ${first.why}`,
    ...alternatives.map(({ method, why }) => `• ${method}: ${why}`),
    ...not.map(({ method, why }) => `• not ${method}: ${why}`),
    ...advice,
  ];
}

/** Methods with those suggested first. */
export function suggestedFirst(
  { suggestion }: GuideState,
  methods: readonly AnyMethod[],
): readonly AnyMethod[] {
  if (suggestion === null) return methods;
  const order = [suggestion.suggestion, ...suggestion.alternatives].map(({ method }) => method);
  const first = order.flatMap((name) => methods.find((method) => method.name === name) ?? []);
  return [...first, ...methods.filter((method) => !first.includes(method))];
}

/** The columns that were named already, in the roles that they have in the method chosen. */
export function namedRoles(state: GuideState, method: AnyMethod): DraftAnalysis {
  const found = Object.keys(primaryColumns).flatMap((part) => {
    const role = method.roles[part];
    const column = namedColumn(state, part as keyof typeof primaryColumns);
    return role && column !== null ? [[part, takesMany(role) ? [column] : column]] : [];
  });
  return Object.fromEntries(found);
}
