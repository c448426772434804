import { LindError } from '../errors.js';
import { toJson } from '../methods/kit/json.js';
import type { AnalysisRecord, StudyResults } from './results.js';

/** What a study is now, against which results are held. */
export type Sources = Pick<StudyResults, 'planHash' | 'dataHash' | 'codebookHash' | 'lockedPlanHash'>;

/** `results.json` as text. */
export const writeResults = (results: StudyResults): string => `${toJson(results)}\n`;

/**
 * Reads `results.json`. Infinite numbers stay the strings that they are written as.
 *
 * @param file its path, for messages
 * @throws LindError `bad-results`
 */
export function parseResults(text: string, file: string): StudyResults {
  const value = parsed(text, file);
  if (!isResults(value)) throw badResults(file);
  return value;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badResults(file);
  }
}

const badResults = (file: string): LindError =>
  new LindError('bad-results', `${file} is not what "lind run" writes; run it again.`);

function isResults(value: unknown): value is StudyResults {
  if (!isRecord(value)) return false;
  const { lind, planHash, analyses } = value;
  const { dataHash, codebookHash, lockedPlanHash, journalHash } = value;
  const hashes = [dataHash, codebookHash, lockedPlanHash, journalHash].every(isTextOrNull);
  const named = typeof lind === 'string' && typeof planHash === 'string';
  return named && hashes && Array.isArray(analyses) && analyses.every(isAnalysis);
}

function isAnalysis(value: unknown): value is AnalysisRecord {
  if (!isRecord(value)) return false;
  const { id, purpose, planned, result, error } = value;
  const named = typeof id === 'string' && typeof purpose === 'string' && typeof planned === 'boolean';
  const estimates = isRecord(result) ? result.estimates : [];
  return (
    named &&
    isRecordOrNull(result) &&
    isRecordOrNull(error) &&
    Array.isArray(estimates) &&
    estimates.every(isRecord)
  );
}

type Fields = { readonly [key: string]: unknown };

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecordOrNull = (value: unknown): boolean => value === null || isRecord(value);
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

/**
 * What has changed since results were made, in words; empty when they belong to the study as it is.
 *
 * @example changedSince({ planHash: 'a', dataHash: 'x', codebookHash: null, lockedPlanHash: null }, { planHash: 'b', dataHash: 'x', codebookHash: null, lockedPlanHash: null }) // => ['the plan']
 */
export function changedSince(results: Sources, now: Sources): readonly string[] {
  const parts = [
    ['the plan', results.planHash === now.planHash],
    ['the data', results.dataHash === now.dataHash],
    ['the codebook', results.codebookHash === now.codebookHash],
    ['the lock', results.lockedPlanHash === now.lockedPlanHash],
  ] as const;
  return parts.filter(([, same]) => !same).map(([part]) => part);
}
