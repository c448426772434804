import type { DistributionPanel } from '../../charts/distributions-chart.js';
import { type Summary, summarise } from '../../stats/summary.js';
import type { Check } from './result.js';
import type {
  CategoryVariable,
  Described,
  DescribedGroup,
  LeftOut,
  NumberVariable,
  Variable,
} from './variables.js';
import { plural, quotedList } from './wording.js';

const nothing = { mean: null, sd: null, min: null, q1: null, median: null, q3: null, max: null };

/** The summary of a sample as fields; without a value they do not exist, without a second one there is no SD. */
export function summaryFields(sample: Float64Array): Record<keyof Omit<Summary, 'n'>, number | null> {
  if (sample.length === 0) return nothing;
  const { n, ...summary } = summarise(sample);
  return { ...summary, sd: n > 1 ? summary.sd : null };
}

/** What a row is about: the variable and the group, with their names for people. */
export const about = (variable: Variable, group: DescribedGroup) => ({
  variable: variable.name,
  variableLabel: variable.label,
  group: group.name,
  groupLabel: group.label,
});

/** Missing values are looked at for every table that describes: what is shown is about those who have a value. */
export function missingCheck({ variables, groups }: Described): Check {
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const counts = variables.map(({ name, missing }) => ({ name, count: missing.reduce((a, b) => a + b, 0) }));
  const most = counts.reduce((worst, one) => (one.count > worst.count ? one : worst));
  const some = counts.filter((one) => one.count > 0);
  return {
    check: 'missing-values',
    status: most.count > 0.05 * rows ? 'look' : 'holds',
    lookedAt: 'Missing values of each variable.',
    found:
      some.length === 0
        ? 'There are none.'
        : `${some.length} of ${plural(variables.length, 'variable')} ${some.length === 1 ? 'has' : 'have'} some; the most is ${most.count} of ${rows} in "${most.name}".`,
    advice:
      most.count > 0.05 * rows
        ? 'Say how many are missing and why, and whether those with a value may differ from those without.'
        : '',
  };
}

/** Numbers of two values only are mostly categories in code, whose mean says little to a reader. */
export function codedCheck({ variables }: Described): Check | null {
  const coded = variables.filter(isTwoValued).map((variable) => variable.name);
  if (coded.length === 0) return null;
  return {
    check: 'coded-categories',
    status: 'look',
    lookedAt: 'Numbers that take two values only.',
    found: `${quotedList(coded)} ${coded.length === 1 ? 'does' : 'do'}.`,
    advice: 'If the values are codes, declare the column as a category in the codebook to have its shares.',
  };
}

function isTwoValued(variable: Variable): boolean {
  if (variable.is !== 'number') return false;
  const seen = new Set<number>();
  for (const sample of variable.samples) {
    for (const value of sample) if (seen.add(value).size > 2) return false;
  }
  return seen.size === 2;
}

/** What was asked for, or was there, and makes no table, each with its reason. */
export function leftOutNotes({ leftOut }: Described): string[] {
  const named = (why: LeftOut['why']) => leftOut.filter((one) => one.why === why).map(({ name }) => name);
  const [dates, identifiers] = [named('date'), named('identifier')];
  const strays = leftOut.filter((one) => one.why === 'strays');
  return [
    ...(dates.length > 0
      ? [`Left out, being dates: ${quotedList(dates)}; describe the time between two of them (in days, say).`]
      : []),
    ...(identifiers.length > 0
      ? [
          `Left out, being names or numbers of records, mostly different in every row: ${quotedList(identifiers)}.`,
        ]
      : []),
    ...strays.map(
      ({ name, strays: words }) =>
        `Left out: "${name}" holds numbers, and among them ${quotedList(words.slice(0, 5))}; correct ${words.length === 1 ? 'it' : 'them'}, or declare ${words.length === 1 ? 'it' : 'them'} missing, and it will be described.`,
    ),
  ];
}

/** The variable as a panel of a chart; null when it has no value at all. */
export function panelOf(variable: Variable, groups: readonly DescribedGroup[]): DistributionPanel | null {
  return variable.is === 'number' ? numberPanel(variable, groups) : categoryPanel(variable, groups);
}

function numberPanel({ label, samples }: NumberVariable, groups: readonly DescribedGroup[]) {
  const filled = groups.flatMap((group, at) => {
    const values = samples[at]!;
    return values.length === 0 ? [] : [{ name: group.label, values, ...summarise(values) }];
  });
  return filled.length === 0 ? null : ({ is: 'number', axisTitle: label, groups: filled } as const);
}

function categoryPanel(
  { label, levelLabels, ordered, counts }: CategoryVariable,
  groups: readonly DescribedGroup[],
) {
  const filled = groups
    .map((group, at) => ({ name: group.label, counts: counts[at]! }))
    .filter((group) => group.counts.some((count) => count > 0));
  if (filled.length === 0) return null;
  return { is: 'category', axisTitle: label, groups: filled, levels: levelLabels, ordered } as const;
}
