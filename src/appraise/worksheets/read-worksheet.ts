import { didYouMean } from '../../data/suggest.js';
import { list } from '../../methods/kit/wording.js';
import { error, type Found, located } from '../../study/check/found.js';
import type { KeyPath } from '../../study/problem.js';
import { ProblemsError } from '../../study/problem.js';
import { parseForm, requireForm } from '../read-form.js';
import { type Condition, overallLevels, questionsOf, type Rule, sides, type Worksheet } from './worksheet.js';
import { worksheetSchema } from './worksheet-schema.js';

/**
 * Reads a worksheet: its form, and that its rules name questions and levels that there are.
 *
 * @throws ProblemsError `bad-worksheet` with line and column
 */
export async function readWorksheet(yaml: string, file: string): Promise<Worksheet> {
  const document = parseForm(yaml, file, 'worksheet');
  await requireForm(document, { is: 'worksheet', schema: worksheetSchema });
  const worksheet = document.value as unknown as Worksheet;
  const found = [...repeatedIds(worksheet), ...domainFaults(worksheet), ...overallFaults(worksheet)];
  if (found.length > 0) throw new ProblemsError(found.map((one) => located(document, one)));
  return worksheet;
}

const fault = (path: KeyPath, message: string): Found => error('bad-worksheet', path, message);

function repeatedIds({ domains }: Worksheet): readonly Found[] {
  const ids = [...domains.map(({ id }) => id), ...questionsOf({ domains }).map(({ id }) => id)];
  const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) < at))];
  return twice.map((id) => fault(['domains'], `There are two "${id}"; give one another id.`));
}

function domainFaults(worksheet: Worksheet): readonly Found[] {
  const known = questionsOf(worksheet).map(({ id }) => id);
  return worksheet.domains.flatMap(({ questions, judged }, at) => [
    ...questions.flatMap(({ id, 'asked-if': condition }, q) =>
      // Only what was asked before can decide whether a question is asked.
      conditionFaults(condition, known.slice(0, known.indexOf(id)), [
        'domains',
        at,
        'questions',
        q,
        'asked-if',
      ]),
    ),
    ...judged.flatMap((rules, j) => ruleFaults(worksheet, rules, known, ['domains', at, 'judged', j])),
  ]);
}

function ruleFaults(
  { levels }: Worksheet,
  rules: readonly Rule[],
  known: readonly string[],
  path: KeyPath,
): readonly Found[] {
  return [
    ...rules.flatMap(({ when, is }, at) => [
      ...conditionFaults(when, known, [...path, at, 'when']),
      ...unknownLevel(is, levels, [...path, at, 'is']),
    ]),
    ...lastIsOpen(rules, path),
  ];
}

/** The last rule must hold for whatever the others leave. */
const lastIsOpen = (rules: readonly { readonly when?: unknown }[], path: KeyPath): readonly Found[] =>
  rules.at(-1)?.when === undefined
    ? []
    : [
        fault(
          path,
          'The last rule has a "when", so some answers have no judgement; end with a rule without.',
        ),
      ];

const unknownLevel = (is: string, known: readonly string[], path: KeyPath): readonly Found[] =>
  known.includes(is)
    ? []
    : [fault(path, `There is no level "${is}".${didYouMean(is, known)} The levels are ${list(known)}.`)];

function conditionFaults(
  condition: Condition | undefined,
  known: readonly string[],
  path: KeyPath,
): readonly Found[] {
  return Object.entries(condition ?? {}).flatMap(([key, wanted]) => {
    const at = [...path, key];
    if (key === 'any')
      return (wanted as readonly Condition[]).flatMap((one, i) => conditionFaults(one, known, [...at, i]));
    const strange = [wanted].flat().find((side) => !sides.some((one) => one === side));
    if (strange !== undefined)
      return [fault(at, `"${String(strange)}" is no answer here; write ${list(sides, 'or')}.`)];
    if (key === 'some' || key === 'every' || known.includes(key)) return [];
    return [fault(at, `There is no question "${key}" that comes before.${didYouMean(key, known)}`)];
  });
}

function overallFaults(worksheet: Worksheet): readonly Found[] {
  const { overall, levels } = worksheet;
  if (overall.by === 'worst') return [];
  if (!overall.levels || !overall.judged)
    return [fault(['overall'], 'A whole that is judged by counting needs "levels" and "judged"; add them.')];
  return overall.judged.flatMap(({ when = {}, is }, at) => [
    ...Object.keys(when).flatMap((level) =>
      unknownLevel(level, levels, ['overall', 'judged', at, 'when', level]),
    ),
    ...unknownLevel(is, overallLevels(worksheet), ['overall', 'judged', at, 'is']),
  ]);
}
