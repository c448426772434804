import { intervalChart } from '../../charts/interval-chart.js';
import type { ChartSpec } from '../../charts/spec.js';
import { fixed, ratio, whole, writeEstimate } from '../../methods/kit/format.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { levelWords } from '../../methods/kit/say.js';
import { left, right } from '../../methods/kit/table-rows.js';
import { list } from '../../methods/kit/wording.js';
import type { Measured } from '../../stats/subgroup-performance.js';
import type { Audit, ColumnAudit, GroupPerformance } from './audit.js';
import { type MeasureName, measures } from './measures.js';

const measureOf = (name: MeasureName) => measures.find((one) => one.name === name)!;

/** A number with its interval: "83% (78% to 87%)". */
function written(
  measured: Measured | null,
  scale: 'proportion' | 'proportion-difference' | 'ratio' | 'number',
): string {
  if (measured === null) return '–';
  const { estimate, low, high } = measured;
  if (scale === 'number')
    return low === null
      ? fixed(estimate, 2)
      : `${fixed(estimate, 2)} (${fixed(low, 2)} to ${fixed(high!, 2)})`;
  if (scale === 'ratio')
    return low === null ? ratio(estimate) : `${ratio(estimate)} (${ratio(low)} to ${ratio(high!)})`;
  const text = writeEstimate({ estimate, confLow: low, confHigh: high }, scale);
  return text.interval === '' ? text.estimate : `${text.estimate} (${text.interval})`;
}

/** The groups of a column, a measure a row, a group a column. */
export function groupsTable({ label, groups }: ColumnAudit, level: number): PresentedTable {
  const cells = (name: MeasureName) => groups.map((group) => written(group[name], measureOf(name).scale));
  return {
    title: `By ${label} (${levelWords(level)})`,
    columns: [
      left('Measure'),
      ...groups.map(({ group, isSmall }) => right(isSmall ? `${group} (few)` : group)),
    ],
    rows: [
      ['People', ...groups.map(({ n }) => whole(n))],
      ['With the event', ...groups.map(({ events }) => whole(events))],
      ...measures.map(({ name, title }) => [title, ...cells(name)]),
      ['Net benefit', ...groups.map(({ netBenefit }) => fixed(netBenefit, 3))],
    ],
    footnotes: [],
  };
}

/** How groups differ from the largest one. */
export function differencesTable(
  { label, reference, differences }: ColumnAudit,
  level: number,
): PresentedTable {
  return {
    title: `${label}: differences from ${reference} (${levelWords(level)})`,
    columns: [left('Group'), left('Measure'), right('Difference')],
    rows: differences.map((one) => {
      const { title, scale } = measureOf(one.measure);
      const differenceScale = scale === 'proportion' ? 'proportion-difference' : scale;
      return [one.group, scale === 'ratio' ? `${title}, ratio` : title, written(one, differenceScale)];
    }),
    footnotes: [],
  };
}

/** What the groups of a column show, and what they leave open. */
export function sayColumn({
  label,
  reference,
  groups,
  differences,
  unknown,
}: ColumnAudit): readonly string[] {
  const apart = differences.filter(({ measure, low, high }) => {
    const none = measureOf(measure).scale === 'ratio' ? 1 : 0;
    return low !== null && (low > none || high! < none);
  });
  const found = apart.map(
    ({ group, measure, estimate }) =>
      `${measureOf(measure).title.toLowerCase()} ${estimate > (measureOf(measure).scale === 'ratio' ? 1 : 0) ? 'higher' : 'lower'} in ${group}`,
  );
  const small = groups.filter(({ isSmall }) => isSmall).map(({ group }) => group);
  return [
    apart.length === 0
      ? `No interval of a difference from ${reference} leaves out no difference; that does not say that the groups of ${label} are served alike.`
      : `Compared with ${reference}, intervals leave out no difference for: ${list(found)}. Several measures were looked at, so some would differ by chance.`,
    ...(small.length > 0
      ? [
          `Fewer than 100 people with, or without, the event: ${list(small)}. Their numbers are rough; read the intervals, and do not rank groups by them.`,
        ]
      : []),
    ...(unknown > 0 ? [`${whole(unknown)} people have no value of ${label}; look who they are.`] : []),
  ];
}

/** One measure in all groups of all columns, with intervals. */
export function measureChart(
  { columns, level }: Audit,
  name: 'sensitivity' | 'falsePositiveRate' | 'observedExpected',
): ChartSpec {
  const { title, scale } = measureOf(name);
  const rows = columns.flatMap(({ label, groups }) =>
    groups.map((group) => ({
      label: `${label}: ${group.group}`,
      ...limitsOf(group, name),
      text: written(group[name], scale),
    })),
  );
  return intervalChart({
    axisTitle: title,
    axis: scale === 'ratio' ? 'log' : 'percent',
    rows,
    ...(scale === 'ratio' ? { noDifference: 1 } : {}),
    description: `${title} by group with ${levelWords(level)}: ${rows.map((row) => `${row.label} ${row.text}`).join('; ')}.`,
  });
}

const limitsOf = (group: GroupPerformance, name: MeasureName) => ({
  estimate: group[name]?.estimate ?? null,
  low: group[name]?.low ?? null,
  high: group[name]?.high ?? null,
});
