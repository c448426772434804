import type { TouchedCell } from '../../simulate/flaws/flaws.js';
import { sentencesOf } from '../../study/claims/prose.js';
import type { Study } from '../../study/study.js';
import { canBeSeen } from './data/cleaning.js';

/** One problem that was put into the data: a kind of flaw in a column, with its cells. */
export interface PlantedProblem {
  readonly flaw: TouchedCell['flaw'];
  readonly column: string;
  /** What readers call the column. */
  readonly label: string;
  readonly cells: readonly TouchedCell[];
}

/** The problems of a data set that can be seen in it. */
export function plantedProblems(
  flaws: readonly TouchedCell[],
  labels: ReadonlyMap<string, string>,
): readonly PlantedProblem[] {
  const groups = new Map<string, TouchedCell[]>();
  for (const cell of flaws.filter(canBeSeen)) {
    const key = `${cell.flaw} ${cell.column}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].map((cells) => {
    const { flaw, column } = cells[0]!;
    return { flaw, column, label: labels.get(column) ?? column, cells };
  });
}

/** Words in which people speak of each kind of problem. */
const wordsOf: { readonly [flaw in TouchedCell['flaw']]: RegExp } = {
  'mixed-units': /\bunits?\b|mg\/?dl|mmol|convert|conversion|\bfactor\b|other scale|different scale/i,
  'impossible-value':
    /impossib|implausib|unrealistic|out of range|outside (?:the|any|its) (?:range|limits)|outlier|too (?:high|low|large|small)|typ(?:o|ing)|extreme|not possible|error/i,
  'future-date':
    /future|\b20[3-9]\d\b|has not (?:come|happened) yet|later than (?:today|the study)|impossib|implausib|after the (?:study|end)/i,
  'duplicate-person':
    /duplicat|twice|repeat|double|same (?:person|people|participant|row)|two times|more than once/i,
  'swapped-arm': /swap|wrong arm|exchanged/i,
  'missing-code': /\bcodes?\b|coded|stands? for|declared|missing|(?<!\d)-?9{1,4}(?!\d)/i,
  'stray-text': /text|words?|not a number|non-?numeric|letters?|comment|remarks?|characters?|strings?/i,
  spelling:
    /spell|spelt|misspel|typ(?:o|ing)|written (?:in|as|differently)|variants?|inconsisten|capital|upper|lower.?case|recod|harmoni[sz]|standardi[sz]|labels?/i,
  'decimal-comma': /commas?|decimal/i,
  'date-before': /before|earlier|prior to|preced|order|negative/i,
};

/** What a student says of the data: what was decided on each problem, and sentences elsewhere. */
export interface WordsOnData {
  readonly decisions: readonly string[];
  readonly sentences: readonly string[];
}

export function wordsOnData(study: Study): WordsOnData {
  const texts = [
    ...(study.findings ?? []).map(({ says = '' }) => says),
    study.conclusion ?? '',
    ...(study.limitations ?? []),
    ...(study.threats?.named ?? []),
    study.threats?.greatest ?? '',
    study.reflection ?? '',
    ...(study.appraisal?.domains ?? []).map(({ reason = '' }) => reason),
    ...lossesOf(study),
    ...study.plan.analyses.map(({ why = '' }) => why),
  ];
  return {
    decisions: (study['data-decisions'] ?? []).map(({ about, column, decision }) =>
      [`${about.replaceAll('-', ' ')}:`, ...(column === undefined ? [] : [`${column}:`]), decision].join(' '),
    ),
    sentences: texts.flatMap((text) => sentencesOf(text).map((sentence) => sentence.text)),
  };
}

/** Those who left, and why, each as a sentence. */
function lossesOf({ participants }: Study): string[] {
  if (!participants) return [];
  const parts = [participants, ...Object.values(participants.arms ?? {})];
  return parts.flatMap((part) =>
    [...(part.lost ?? []), ...(part['not-analysed'] ?? [])].map(({ n, reason }) => `${n} lost: ${reason}.`),
  );
}

/** The words in which a problem is spoken of; null when nothing is said of it. */
export function noted(
  { flaw, column, label, cells }: PlantedProblem,
  { decisions, sentences }: WordsOnData,
): string | null {
  const isAbout = (text: string): boolean => mentions(text, column) || mentions(text, label);
  const isQuoted = (text: string): boolean =>
    cells.some(({ written }) => written.trim().length >= 3 && mentions(text, written.trim()));
  const isKind = (text: string): boolean => wordsOf[flaw].test(text);
  const words = [...decisions, ...sentences];
  // Words that name a value that was there speak of it more surely than words of its kind.
  const found =
    flaw === 'duplicate-person'
      ? words.find(isKind)
      : (words.find((text) => isAbout(text) && isQuoted(text)) ??
        words.find((text) => isKind(text) && (isAbout(text) || isQuoted(text))));
  return found?.replace(/\s+/g, ' ').trim() ?? null;
}

/** A name as a word of its own, its underscores read as blanks. */
function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[_\s]+/g, '[_\\s]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
