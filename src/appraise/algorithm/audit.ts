import { column, type Table } from '../../data/table.js';
import { LindError } from '../../errors.js';
import { type Analysis, analyze } from '../../methods/kit/analyze.js';
import type { EventInput, NumberInput } from '../../methods/kit/parameters.js';
import { pickRows } from '../../methods/kit/roles.js';
import predictionModel from '../../methods/prediction-model.js';
import type { Predictions } from '../../stats/prediction.js';
import { type Performance, performance } from '../../stats/subgroup-performance.js';
import { compareGroups, type Difference } from './differences.js';
import { type Grouping, groupingOf } from './groups.js';

export interface AuditRequest {
  readonly table: Table;
  readonly probability: string;
  readonly outcome: string;
  /** Columns such as sex, age and ethnicity, as given. */
  readonly groups: readonly string[];
  readonly threshold: number;
  readonly level: number;
  readonly eventLevel: string | null;
}

/** How the model does in one group. */
export interface GroupPerformance extends Performance {
  readonly group: string;
  /** Fewer than 100 people with, or without, the event (Collins et al. 2016, Stat Med 35:214-26). */
  readonly isSmall: boolean;
}

/** The groups of one column, compared with the largest of them. */
export interface ColumnAudit {
  readonly column: string;
  readonly label: string;
  readonly reference: string;
  readonly groups: readonly GroupPerformance[];
  readonly differences: readonly Difference[];
  /** People whose group is not known. */
  readonly unknown: number;
}

/** A model's outputs, appraised in all people and by group. */
export interface Audit {
  readonly threshold: number;
  readonly level: number;
  readonly event: string;
  /** The method prediction-model on all people, with its checks and its chart. */
  readonly overall: Analysis;
  readonly all: Performance;
  readonly columns: readonly ColumnAudit[];
}

const fewest = 100;

/**
 * Appraises the outputs of a prediction or AI model: discrimination, calibration, clinical use, and error rates by
 * group with the differences between groups.
 *
 * @throws LindError as the method prediction-model does; `one-group` for a column with fewer than two groups
 */
export function auditAlgorithm(request: AuditRequest): Audit {
  const { threshold, level } = request;
  const table = completeRows(request);
  const overall = analyze(predictionModel, {
    table,
    roles: { probability: [request.probability], outcome: [request.outcome] },
    options: { level, 'event-level': request.eventLevel },
  });
  const inputs = overall.scripted.data!.inputs as {
    readonly probability: NumberInput;
    readonly outcome: EventInput;
  };
  const predictions = { probabilities: inputs.probability.values, outcomes: inputs.outcome.values };
  return {
    threshold,
    level,
    event: `${inputs.outcome.label} ${inputs.outcome.eventLabel}`,
    overall,
    all: performance(predictions, request),
    columns: request.groups.map((name) => auditColumn(groupingOf(column(table, name)), predictions, request)),
  };
}

/** Rows with probability and outcome, so that groups go with the rows that the method uses. */
function completeRows({ table, probability, outcome }: AuditRequest): Table {
  const needed = [column(table, probability), column(table, outcome)];
  const isThere = (row: number) =>
    needed.every((one) => ('values' in one ? !Number.isNaN(one.values[row]!) : one.codes[row]! >= 0));
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row).filter(isThere);
  const columns = new Map([...table.columns].map(([name, one]) => [name, pickRows(one, rows)]));
  return { ...table, rows: rows.length, columns, lines: rows.map((row) => table.lines[row]!) };
}

function auditColumn(
  grouping: Grouping,
  predictions: Predictions,
  { threshold, level }: AuditRequest,
): ColumnAudit {
  const groups = grouping.names.flatMap((group, code) => {
    const own = peopleOf(predictions, grouping.codes, code);
    if (own.outcomes.length === 0) return [];
    const found = performance(own, { threshold, level });
    return [{ group, ...found, isSmall: Math.min(found.events, found.n - found.events) < fewest }];
  });
  if (groups.length < 2)
    throw new LindError(
      'one-group',
      `"${grouping.column}" has ${groups.length === 1 ? `one group only, "${groups[0]!.group}"` : 'no group'}; name a column with two or more.`,
    );
  const reference = groups.reduce((largest, group) => (group.n > largest.n ? group : largest));
  return {
    column: grouping.column,
    label: grouping.label,
    reference: reference.group,
    groups,
    differences: groups
      .filter((group) => group !== reference)
      .flatMap((group) => compareGroups(group, reference, level)),
    unknown: grouping.codes.filter((code) => code < 0).length,
  };
}

function peopleOf({ probabilities, outcomes }: Predictions, codes: Int32Array, code: number): Predictions {
  const isIn = (_: number, row: number) => codes[row] === code;
  return { probabilities: probabilities.filter(isIn), outcomes: Uint8Array.from(outcomes).filter(isIn) };
}
