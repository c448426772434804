import type { Moments } from '../../stats/descriptive.js';
import {
  logOddsRatio,
  logRiskRatio,
  meanDifference,
  type StudyEffect,
  standardisedMeanDifference,
  studyRiskDifference,
} from '../../stats/meta/study-effect.js';
import type { Effects } from '../../stats/meta/weighted.js';
import type { TwoByTwo } from '../../stats/two-by-two.js';
import { refuseSynthesis } from '../kit/messages/synthesis.js';
import type { Factor, NumberInput } from '../kit/parameters.js';
import { list } from '../kit/wording.js';
import { type ColumnSet, columnSets, type Measure, type MeasureName, measures } from './measures.js';

/** The studies to be pooled. */
export interface StudyList {
  readonly measure: Measure;
  readonly sample: Effects;
  /** As in the data; 1, 2, ... where they have no names. */
  readonly names: readonly string[];
  readonly labels: readonly string[];
  /** The subgroup of each; null when none are asked for. */
  readonly group: Factor | null;
  /** The counts of each, where the measure is made from counts. */
  readonly counts: readonly TwoByTwo[] | null;
}

interface Given {
  readonly study: Factor | null;
  readonly group: Factor | null;
  readonly columns: { readonly [role: string]: NumberInput | null };
}

/**
 * Makes each study's effect from the columns that the measure needs.
 *
 * @throws LindError when columns are missing or of another set, or when a study's numbers cannot be used, naming it
 */
export function readStudies({ study, group, columns }: Given, name: MeasureName): StudyList {
  checkColumns(columns, name);
  const measure: Measure = measures[name];
  const first = columns[columnSets[measure.set][0]]!;
  const rows = [...first.values.keys()];
  const names = rows.map((row) => (study === null ? String(row + 1) : study.levels[study.codes[row]!]!));
  const labels =
    study === null
      ? rows.map((row) => `Study ${row + 1}`)
      : rows.map((row) => study.levelLabels[study.codes[row]!]!);
  if (rows.length === 1) throw refuseSynthesis.oneStudy(study === null ? 'one row' : `"${names[0]}"`);
  const read = (row: number): StudyRow => ({
    name: study === null ? `Row ${row + 1} of those used` : `Study "${names[row]}"`,
    column: (role) => columns[role]!.name,
    value: (role) => columns[role]!.values[row]!,
  });
  const counts = measure.set === 'counts' ? rows.map((row) => countsOf(read(row))) : null;
  const found = rows.map((row) => (counts ? countEffects[name]!(counts[row]!) : effectOf(name, read(row))));
  return { measure, sample: asEffects(found), names, labels, group, counts };
}

/** Effects of studies as two arrays. */
export const asEffects = (found: readonly StudyEffect[]): Effects => ({
  effects: Float64Array.from(found, ({ effect }) => effect),
  variances: Float64Array.from(found, ({ variance }) => variance),
});

function checkColumns(columns: Given['columns'], name: MeasureName): void {
  const needed: readonly string[] = columnSets[measures[name].set];
  const given = Object.keys(columns).filter((role) => columns[role] !== null);
  const extra = given.filter((role) => !needed.includes(role));
  const missing = needed.filter((role) => !given.includes(role));
  if (missing.length === needed.length && extra.length > 0)
    throw refuseSynthesis.wrongMeasure({ measure: name, needed, given: extra, fits: measuresFor(extra) });
  if (missing.length > 0)
    throw refuseSynthesis.missingColumns({ measure: name, needed, missing, others: otherSets(name) });
  if (extra.length > 0) throw refuseSynthesis.twoSets(name, needed, extra);
}

/** The measures that are made from such columns. */
function measuresFor(roles: readonly string[]): string {
  const sets = Object.keys(columnSets) as ColumnSet[];
  const set = sets.find((one) => (columnSets[one] as readonly string[]).includes(roles[0]!))!;
  return list(madeFrom(set), 'or');
}

const madeFrom = (set: ColumnSet): string[] =>
  Object.entries<Measure>(measures).flatMap(([name, measure]) => (measure.set === set ? [name] : []));

function otherSets(name: MeasureName): string {
  const others = (Object.keys(columnSets) as ColumnSet[]).filter((set) => set !== measures[name].set);
  const said = others.map((set) => {
    const roles = columnSets[set].map((role) => `--${role}`);
    return `${list(madeFrom(set), 'or')} from ${list(roles)}`;
  });
  return `Other measures: ${said.join('; ')}.`;
}

/** One row of the data, as its checks name it. */
interface StudyRow {
  readonly name: string;
  column(role: string): string;
  value(role: string): number;
}

const countEffects: { readonly [measure: string]: (table: TwoByTwo) => StudyEffect } = {
  OR: logOddsRatio,
  RR: logRiskRatio,
  RD: studyRiskDifference,
};

function effectOf(name: MeasureName, row: StudyRow): StudyEffect {
  if (name === 'GEN') {
    const stdError = row.value('std-error');
    if (!(stdError > 0)) throw refuseSynthesis.notPositiveError(row.name, row.column('std-error'), stdError);
    return { effect: row.value('effect'), variance: stdError ** 2 };
  }
  const [first, second] = [momentsOf(row, 1), momentsOf(row, 2)];
  if (first.variance === 0 && second.variance === 0)
    throw refuseSynthesis.noSpreadInStudy(row.name, row.column('sd1'), row.column('sd2'));
  return name === 'MD' ? meanDifference(first, second) : standardisedMeanDifference(first, second);
}

const countsOf = (row: StudyRow): TwoByTwo => ({ group: shareOf(row, 1), reference: shareOf(row, 2) });

function shareOf(row: StudyRow, group: 1 | 2): TwoByTwo['group'] {
  const [events, total] = [wholeOf(row, `events${group}`), wholeOf(row, `total${group}`)];
  if (total < 1) throw refuseSynthesis.tooFewPeople(row.name, row.column(`total${group}`), 1);
  if (events > total) {
    throw refuseSynthesis.moreEventsThanPeople(
      row.name,
      { column: row.column(`events${group}`), value: events },
      { column: row.column(`total${group}`), value: total },
    );
  }
  return { events, total };
}

function wholeOf(row: StudyRow, role: string): number {
  const value = row.value(role);
  if (!Number.isInteger(value) || value < 0)
    throw refuseSynthesis.notWhole(row.name, row.column(role), value);
  return value;
}

function momentsOf(row: StudyRow, group: 1 | 2): Moments {
  const n = wholeOf(row, `n${group}`);
  if (n < 2) throw refuseSynthesis.tooFewPeople(row.name, row.column(`n${group}`), 2);
  const sd = row.value(`sd${group}`);
  if (sd < 0) throw refuseSynthesis.negativeSd(row.name, row.column(`sd${group}`), sd);
  return { n, mean: row.value(`mean${group}`), variance: sd ** 2 };
}
