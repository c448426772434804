import type { Table } from '../../data/table.js';
import { LindError } from '../../errors.js';
import type { CertaintyLevel } from '../../study/appraising.js';
import type { NamedAnalysis } from '../../study/claims/result-numbers.js';
import { numberOf } from '../../study/claims/target.js';
import type { Study } from '../../study/study.js';
import { type AbsoluteEffect, absoluteEffect } from '../patient/absolute-effect.js';
import { effectOf, effectsOf, type FoundEffect } from './effect-of.js';
import { resultSentence, sizeOf } from './result-sentence.js';

/** One outcome of a summary of findings. */
export interface SummaryRow {
  /** The id of the analysis. */
  readonly id: string;
  /** Null when the result does not say. */
  readonly participants: number | null;
  readonly studies: number;
  readonly effect: FoundEffect;
  /** At the assumed risk; null for numbers, and where no risk is known. */
  readonly absolute: AbsoluteEffect | null;
  /** Of the primary outcome only: GRADE rates outcome by outcome. */
  readonly certainty: CertaintyLevel | null;
  readonly sentence: string | null;
}

/**
 * What a study found, in the form of GRADE's summary of findings: the primary and secondary comparisons.
 *
 * @param analyses those that have results
 * @param table the data, for the people in a meta-analysis; null for a study from counts
 */
export function summaryOfFindings(
  study: Study,
  analyses: readonly NamedAnalysis[],
  table: Table | null,
): readonly SummaryRow[] {
  return study.plan.analyses
    .filter(({ purpose }) => purpose === 'primary' || purpose === 'secondary')
    .flatMap(({ id, purpose }) => {
      const analysis = analyses.find((one) => one.id === id);
      const row = analysis && rowOf(study, analysis, { isPrimary: purpose === 'primary', table });
      return row ? [row] : [];
    });
}

interface Place {
  readonly isPrimary: boolean;
  readonly table: Table | null;
}

function rowOf(study: Study, analysis: NamedAnalysis, { isPrimary, table }: Place): SummaryRow | null {
  const smallest = isPrimary ? study.plan['smallest-effect'] : undefined;
  const effect = effectOf(analysis, smallest?.term ?? null);
  if (effect === null) return null;
  const certainty = isPrimary ? study.certainty : undefined;
  const totals = isSynthesis(analysis) ? pooledTotals(analysis, table) : null;
  const assumed = certainty?.['assumed-risk'] ?? totals?.risk ?? referenceRisk(analysis);
  return {
    id: analysis.id,
    participants: isSynthesis(analysis) ? (totals?.people ?? null) : peopleOf(analysis),
    studies: isSynthesis(analysis) ? (analysis.result.tables.studies?.length ?? 1) : 1,
    effect,
    absolute: absoluteAt(effect, assumed),
    certainty: certainty?.level ?? null,
    sentence: certainty
      ? resultSentence(study, {
          level: certainty.level,
          effect,
          size: sizeOf(certainty, smallest, effectsOf(analysis)),
          event: eventOf(analysis, effect),
        })
      : null,
  };
}

/** A row is a person, unless the rows hold cases and the time in which they came. */
function peopleOf({ method, result }: NamedAnalysis): number | null {
  const { roles, used } = result.input;
  return method.name === 'rate' || 'exposure-time' in roles ? null : used;
}

/** What a ratio of hazards or rates counts: a longer time to it is a lower rate of it. */
function eventOf({ result }: NamedAnalysis, { measure }: FoundEffect): string | null {
  if (measure !== 'hazard-ratio' && measure !== 'rate-ratio') return null;
  const [event] = [result.input.roles.event ?? result.input.roles.events ?? []].flat();
  return event?.replaceAll(/[-_]+/g, ' ') ?? null;
}

const isSynthesis = ({ method }: NamedAnalysis): boolean => method.name === 'meta-analysis';

/** The risk of the reference group in the study itself. */
function referenceRisk({ result }: NamedAnalysis): number | null {
  return numberOf(result.estimates.find(({ term }) => term === 'risk-reference')?.estimate);
}

/** People of all studies, and the risk of their reference groups taken together. */
function pooledTotals({ result }: NamedAnalysis, table: Table | null) {
  const sumOf = (role: string): number | null => {
    const [name] = [result.input.roles[role] ?? []].flat();
    const column = name === undefined ? undefined : table?.columns.get(name);
    return column?.type === 'number' ? column.values.reduce((sum, n) => sum + (n || 0), 0) : null;
  };
  const [events, total2] = [sumOf('events2'), sumOf('total2') ?? sumOf('n2')];
  const total1 = sumOf('total1') ?? sumOf('n1');
  return {
    people: total1 === null || total2 === null ? null : total1 + total2,
    risk: events === null || !total2 ? null : events / total2,
  };
}

/** A rate ratio holds for risks where they are small; the table says so. Nothing where the effect leads past certainty. */
function absoluteAt({ measure, ...effect }: FoundEffect, assumed: number | null): AbsoluteEffect | null {
  if (assumed === null || assumed <= 0 || assumed >= 1 || measure === 'mean-difference') return null;
  try {
    return absoluteEffect({ ...effect, measure: measure === 'rate-ratio' ? 'risk-ratio' : measure }, assumed);
  } catch (error) {
    if (error instanceof LindError) return null;
    throw error;
  }
}
