import { type ReportedNumber, readReported } from './reported-number.js';
import type { ReportedRow, TestName } from './reported-row.js';

const number = String.raw`[-−–]?\s?(?:\d+(?:[.·]\d+)?|[.·]\d+)`;
const pValue = String.raw`[pP](?:[- ]?value)?\s*([=<>≤≥])\s*(${number})`;

/** What is understood in running text: each pattern with what it makes of a match. */
const patterns: readonly (readonly [RegExp, (found: RegExpExecArray, before: string) => Read])[] = [
  // t(28) = 2.20, p = .03; F(1, 28) = 4.3, p < .05; χ2(1, N = 90) = 4.2, p = .04; z = 2.1, p = .03
  [
    new RegExp(
      String.raw`(?<!\w)(t|F|r|χ2|χ²|chi2|z|Z)\s*(?:\(\s*(${number})(?:\s*,\s*(?:[Nn]\s*=\s*)?(${number}))?\s*\))?\s*=\s*(${number})\s*[,;]\s*${pValue}`,
      'g',
    ),
    ([, name, df, df2, statistic, sign, p]) => ({
      test: name === 'χ2' || name === 'χ²' ? 'chi2' : (name!.toLowerCase() as TestName),
      texts: { statistic, df, df2: name === 'F' ? df2 : undefined, p: `${sign}${p}` },
    }),
  ],
  // RR 0.83 (95% CI 0.70 to 0.98; P = 0.03), or without the p-value
  [
    new RegExp(
      String.raw`(${number})\s*[,;]?\s*[([]\s*(?:(\d{2}(?:\.\d+)?)\s*%\s*(?:CI|confidence interval)[\s:,=]*)(${number})\s*(?:to|–|-|,|;)\s*(${number})(?:\s*[)\]]?\s*[,;:(]?\s*${pValue})?`,
      'g',
    ),
    ([, estimate, level, low, high, sign, p], before) => ({
      scale: ratioWords.test(before) ? 'ratio' : 'difference',
      texts: { estimate, low, high, level, p: p === undefined ? undefined : `${sign}${p}` },
    }),
  ],
  // 12 of 40 (30%), 12/40 (30.0%)
  [
    new RegExp(
      String.raw`\b(\d+)\s*(?:of|\/|out of)\s*(\d+)(?:\s+[a-z]+){0,3}\s*[([]\s*(${number})\s*%`,
      'g',
    ),
    ([, count, n, percent]) => ({ texts: { count, n, percent } }),
  ],
];

/** Words before a number that make it a ratio. */
const ratioWords = /\b(?:RR|OR|HR|IRR|aOR|aHR|aRR|ratio)\b[^.;()]{0,30}$/;

interface Read {
  readonly test?: TestName;
  readonly scale?: ReportedRow['scale'];
  readonly texts: { readonly [name: string]: string | undefined };
}

/**
 * Numbers in running text that can be checked against each other: test statistics with p-values, effects with
 * intervals, counts with percentages.
 *
 * @example readProse('The drug helped (t(28) = 2.20, p = .03).')[0].test // => 't'
 * @example readProse('RR 0.83 (95% CI 0.70 to 0.98; P = 0.03)')[0].scale // => 'ratio'
 */
export function readProse(text: string): readonly ReportedRow[] {
  const lines = text.split('\n');
  return lines.flatMap((words, at) =>
    patterns.flatMap(([pattern, read]) =>
      [...words.matchAll(pattern)].flatMap((found) => rowOf(found as RegExpExecArray, read, { words, at })),
    ),
  );
}

function rowOf(
  found: RegExpExecArray,
  read: (found: RegExpExecArray, before: string) => Read,
  { words, at }: { readonly words: string; readonly at: number },
): ReportedRow[] {
  const { test = null, scale = 'difference', texts } = read(found, words.slice(0, found.index));
  const numbers = Object.entries(texts).flatMap(([name, text]): [string, ReportedNumber][] => {
    const one = text === undefined ? null : readReported(text.replace(/\s/g, ''));
    return one === null ? [] : [[name, one]];
  });
  if (numbers.some(([name, { value }]) => name === 'n' && value < 1)) return [];
  return [{ label: `"${found[0].trim()}"`, line: at + 1, test, scale, numbers: Object.fromEntries(numbers) }];
}
