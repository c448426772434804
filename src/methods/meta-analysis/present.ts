import { fixed, writeEstimate } from '../kit/format.js';
import type { EstimateDeclaration } from '../kit/method.js';
import {
  levelText,
  type PresentedTable,
  presentEstimates,
  presentTable,
  presentTests,
} from '../kit/present.js';
import type { Result } from '../kit/result.js';
import { left, right } from '../kit/table-rows.js';
import { capital } from '../kit/wording.js';
import { type Measure, type MeasureName, measures } from './measures.js';
import { metaTables } from './tables.js';

/** Studies with their weights, the pooled effect on the scale of the measure, how far studies differ, tests. */
export function presentMeta(result: Result): readonly PresentedTable[] {
  const measure: Measure = measures[result.input.options.measure as MeasureName];
  const subgroups =
    result.tables.subgroups === undefined ? [] : [presentTable({ tables: metaTables }, result, 'subgroups')];
  return [
    studyTable(result, measure),
    ...presentEstimates({ estimates: writtenBy(measure, result.input.options.hksj === true) }, result),
    ...subgroups,
    ...presentTests(result),
  ];
}

/** The estimates with the scale that the measure gives them. */
function writtenBy({ scale }: Measure, hksj: boolean): { [term: string]: EstimateDeclaration } {
  const interval = hksj
    ? 'By the t distribution with k − 1 degrees of freedom (HKSJ).'
    : 'Normal interval (ratios on the log scale).';
  const plain = { label: '', scale: 'number', meaning: '' } as const;
  return {
    pooled: { ...plain, scale, interval },
    subgroup: { ...plain, scale, interval },
    prediction: { ...plain, scale, interval: 'By the t distribution with k − 2 degrees of freedom.' },
    tau2: plain,
    i2: plain,
    h2: plain,
  };
}

function studyTable(result: Result, { name, scale }: Measure): PresentedTable {
  const rows = result.tables.studies!;
  const grouped = rows.some((row) => row.group !== undefined);
  return {
    title: 'Studies',
    columns: [
      left('Study'),
      ...(grouped ? [left('Subgroup')] : []),
      right(capital(name)),
      right(`${levelText(result)} CI`),
      right('Weight'),
    ],
    rows: rows.map((row) => {
      const { estimate, interval } = writeEstimate(row, scale);
      const weight = `${fixed(Number(row.weight), 1)}%`;
      return [String(row.study), ...(grouped ? [String(row.group)] : []), estimate, interval, weight];
    }),
    footnotes: [],
  };
}
