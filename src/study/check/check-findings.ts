import { didYouMean } from '../../data/suggest.js';
import { fixed } from '../../methods/kit/format.js';
import type { Result } from '../../methods/kit/result.js';
import { list } from '../../methods/kit/wording.js';
import { agrees } from '../claims/agreement.js';
import { diagnosisText } from '../claims/answer.js';
import { diagnose } from '../claims/diagnose.js';
import { askedFor } from '../claims/mistake.js';
import { readNumber, type TypedNumber } from '../claims/number.js';
import type { NamedAnalysis } from '../claims/result-numbers.js';
import { numberOf } from '../claims/target.js';
import type { StudyDocument } from '../document.js';
import type { KeyPath } from '../problem.js';
import type { Finding } from '../study.js';
import { type Analysed, analysesOf } from './analyses-of.js';
import { error, type Found, warning } from './found.js';

interface Findings extends Analysed {
  readonly document: StudyDocument;
}

/** What the student says of each analysis: that there is such an analysis, and that the numbers are its numbers. */
export function checkFindings(given: Findings): readonly Found[] {
  const { study, document, results } = given;
  const analyses = analysesOf(given);
  const ids = study.plan.analyses.map(({ id }) => id);
  const findings = study.findings ?? [];
  return findings.flatMap((finding, at) => {
    const path = ['findings', at] as const;
    const first = findings.findIndex(({ analysis }) => analysis === finding.analysis);
    if (first < at) {
      return [
        warning(
          'repeated-finding',
          [...path, 'analysis'],
          `There are two findings on "${finding.analysis}"; make them one.`,
        ),
      ];
    }
    if (!ids.includes(finding.analysis)) return [unknownAnalysis(finding, ids, path)];
    const result = results?.analyses.find(({ id }) => id === finding.analysis)?.result ?? null;
    const unsaid = finding.says === undefined ? [nothingSaid(finding, path)] : [];
    const analysis = analyses.find(({ id }) => id === finding.analysis) ?? null;
    return result === null
      ? unsaid
      : [...unsaid, ...wrongNumbers(finding, { result, analysis, document, path })];
  });
}

const nothingSaid = ({ analysis }: Finding, path: KeyPath): Found =>
  error(
    'nothing-said',
    path,
    `The finding on "${analysis}" does not say what the analysis shows; add "says", in your own words.`,
  );

function unknownAnalysis({ analysis }: Finding, ids: readonly string[], path: KeyPath): Found {
  const known = ids.length === 0 ? 'The plan has none.' : `The plan has ${list(ids)}.`;
  return error(
    'unknown-analysis',
    [...path, 'analysis'],
    `There is no analysis "${analysis}".${didYouMean(analysis, ids)} ${known}`,
  );
}

interface Place {
  readonly result: Result;
  /** Null when the result is not whole. */
  readonly analysis: NamedAnalysis | null;
  readonly document: StudyDocument;
  readonly path: KeyPath;
}

function wrongNumbers({ numbers = {} }: Finding, place: Place): Found[] {
  const { result, document, path } = place;
  const terms = [...new Set(result.estimates.map(({ term }) => term))];
  return Object.entries(numbers).flatMap(([term, given]) => {
    const at = [...path, 'numbers', term];
    if (!terms.includes(term)) {
      return [
        error(
          'unknown-term',
          at,
          `"${term}" is not an estimate of this analysis.${didYouMean(term, terms)} It has ${list(terms)}.`,
        ),
      ];
    }
    const values = result.estimates.flatMap((row) => (row.term === term ? [numberOf(row.estimate)] : []));
    const typed = typedNumber(document.sourceOf(at), given);
    if (values.some((value) => value !== null && agrees(typed, value, 'number'))) return [];
    return [error('wrong-number', at, wrongNumber({ typed, term, values }, place))];
  });
}

/** As it stands in the file, so that the digits typed count; a form that only YAML knows is read as YAML reads it. */
function typedNumber(source: string | null, given: number): TypedNumber {
  const [written, read] = [readNumber(source ?? ''), readNumber(String(given))];
  if (written.kind === 'number' && written.value === given) return { ...written, otherwise: null };
  if (read.kind !== 'number') throw new Error(`${given} is a number that cannot be read`);
  return { ...read, otherwise: null };
}

interface WrongNumber {
  readonly typed: TypedNumber;
  readonly term: string;
  readonly values: readonly (number | null)[];
}

function wrongNumber({ typed, term, values }: WrongNumber, { analysis }: Place): string {
  const decimals = Math.min(10, Math.max(0, Math.round(-Math.log10(2 * typed.tolerance))));
  const right = values.map((value) => (value === null ? 'none' : fixed(value, decimals)));
  const asked = analysis && values.length === 1 ? askedFor(analysis, { term }) : null;
  const [diagnosis] = asked ? diagnose(typed, asked) : [];
  const seems = diagnosis ? ` ${diagnosisText(diagnosis)}` : '';
  return `The finding reports ${term} as ${typed.text}, but the result is ${list(right, 'or')}; correct it.${seems}`;
}
