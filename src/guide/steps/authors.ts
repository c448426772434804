import { creditRoles } from '../../study/study.js';
import { lastAnswer } from '../events.js';
import { field, prompt, textsOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt } from '../step.js';

export function authorsPrompt({ draft, journal }: GuideState): Prompt {
  return prompt({
    id: 'authors',
    asks: 'Whose names stand on the report? Put semicolons between; write "none" where work is marked without names.',
    input: { kind: 'words', least: 0, between: ';' },
    answered: draft.authors !== undefined || lastAnswer(journal, 'authors') !== undefined,
    current: draft.authors?.map(({ name }) => name) ?? null,
    changes: (answer) => {
      const names = textsOf(answer);
      const there = new Map(draft.authors?.map((author) => [author.name, author]));
      const value = names.map((name) => there.get(name) ?? { name });
      return names.length === 0 ? { note: {} } : { study: [{ path: ['authors'], value }] };
    },
  });
}

/** What each author of a team did; somebody who works alone did all of it. */
export function rolesPrompts(state: GuideState): readonly Prompt[] {
  const { authors = [] } = state.draft;
  if (authors.length < 2) return [];
  return authors.map(({ name }, at) =>
    field(state, {
      id: `author-${at + 1}-roles`,
      asks: `What did ${name} do? These are the roles of CRediT, as journals print them.`,
      path: ['authors', at, 'roles'],
      input: { kind: 'multi', choices: creditRoles.map((role) => ({ value: role, name: role })), least: 1 },
    }),
  );
}
