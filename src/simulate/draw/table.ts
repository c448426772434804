import { described } from '../../data/build-column.js';
import { inLevelOrder } from '../../data/level-order.js';
import type { Column, Table } from '../../data/table.js';
import type { Value } from '../formula/value.js';
import type { PlannedVariable } from './plan.js';
import type { Sample, SampledVariable } from './sample.js';

/** A data set as the table that its CSV file and codebook would be read to. */
export const sampleTable = ({ rows, shown }: Sample): Table => tableOf(rows, shown);

/** Columns of values as a table for analyses. */
export function tableOf(rows: number, shown: readonly SampledVariable[]): Table {
  return {
    rows,
    columns: new Map(shown.map(({ planned, values }) => [planned.variable.name, columnOf(planned, values)])),
    lines: Int32Array.from({ length: rows }, (_, row) => row + 2),
    source: {
      ...{ file: null, sha256: null, encoding: null, delimiter: null, decimal: null },
      missingCodes: new Map(),
    },
  };
}

function columnOf(planned: PlannedVariable, values: readonly Value[]): Column {
  const { variable, type } = planned;
  const base = {
    ...described(variable.name, null),
    label: variable.label ?? variable.name,
    unit: variable.unit ?? null,
  };
  if (type === 'number' || type === 'date') {
    return {
      ...base,
      type,
      values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
    };
  }
  const present = new Set(values.filter((value) => value !== null).map(String));
  // As in a file that was read: only levels that occur, in the order of the codebook.
  const levels = planned.levels?.filter((level) => present.has(level)) ?? inLevelOrder([...present]);
  const codeOf = new Map<Value, number>(levels.map((level, code) => [level, code]));
  return {
    ...base,
    type,
    codes: Int32Array.from(values, (value) => (value === null ? -1 : codeOf.get(String(value))!)),
    levels,
    levelLabels: levels.map((level) => variable.labels?.[level] ?? level),
    ordered: variable.ordinal !== undefined,
    strays: [],
  };
}
