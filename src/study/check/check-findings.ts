import { didYouMean } from '../../data/suggest.js';
import { fixed } from '../../methods/kit/format.js';
import type { Result } from '../../methods/kit/result.js';
import { list } from '../../methods/kit/wording.js';
import type { StudyDocument } from '../document.js';
import type { KeyPath } from '../problem.js';
import type { StudyResults } from '../results.js';
import type { Finding, Study } from '../study.js';
import { error, type Found, warning } from './found.js';

interface Findings {
  readonly study: Study;
  readonly document: StudyDocument;
  /** Null when there are none that belong to the study as it is. */
  readonly results: StudyResults | null;
}

/** What the student says of each analysis: that there is such an analysis, and that the numbers are its numbers. */
export function checkFindings({ study, document, results }: Findings): readonly Found[] {
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
    return result === null ? unsaid : [...unsaid, ...wrongNumbers(finding, { result, document, path })];
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
  readonly document: StudyDocument;
  readonly path: KeyPath;
}

function wrongNumbers({ numbers = {} }: Finding, { result, document, path }: Place): Found[] {
  const terms = [...new Set(result.estimates.map(({ term }) => term))];
  return Object.entries(numbers).flatMap(([term, typed]) => {
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
    const values = result.estimates.flatMap((row) => (row.term === term ? [Number(row.estimate)] : []));
    const decimals = decimalsTyped(document.sourceOf(at) ?? String(typed));
    if (values.some((value) => agrees(typed, value, decimals))) return [];
    const found = list(
      values.map((value) => fixed(value, Math.min(10, Math.max(0, decimals)))),
      'or',
    );
    return [
      error(
        'wrong-number',
        at,
        `The finding reports ${term} as ${typed}, but the result is ${found}; correct it.`,
      ),
    ];
  });
}

/** A number agrees when it is the result rounded to the digits that were typed. */
const agrees = (typed: number, value: number, decimals: number): boolean =>
  Math.abs(typed - value) <= 0.5 * 10 ** -decimals * (1 + 1e-9);

/** Digits after the point; with an exponent, of the power of ten that the last digit stands for. */
function decimalsTyped(source: string): number {
  const [digits, exponent] = source.toLowerCase().split('e');
  return (digits!.split('.')[1]?.length ?? 0) - Number(exponent ?? 0);
}
