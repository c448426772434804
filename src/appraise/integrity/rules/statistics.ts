import { pText } from '../../../methods/kit/format.js';
import { chiSquared, fDistribution, normal, studentT } from '../../../stats/distributions/index.js';
import type { Between } from '../../../stats/reported/granularity.js';
import type { ReportedNumber } from '../reported-number.js';
import { cannotBe, type Doubt, lookAt, type ReportedRow, type TestName } from '../reported-row.js';
import { agreesWith } from './intervals.js';

/**
 * A p-value that does not go with its test statistic, the rounding of both counted; a contradiction where they lie on
 * different sides of 0.05.
 *
 * @see Nuijten et al. (2016), Behav Res Methods 48:1205-26, doi:10.3758/s13428-015-0664-2
 */
export function wrongP({ test, numbers: { statistic, df, df2, p } }: ReportedRow): Doubt[] {
  if (!test || !statistic || !p) return [];
  if (p.low > 1) return [cannotBe('p-outside', `A P of ${p.text} is not between 0 and 1.`)];
  const freedom = { first: df?.value ?? Number.NaN, second: df2?.value ?? Number.NaN };
  if (lacksFreedom(test, freedom)) return [];
  const allowed = pRange(test, statistic, freedom);
  if (agreesWith(p, allowed)) return [];
  const shown = `P ${p.sign} ${p.text.replace(/^[<>=≤≥]\s*/, '')}`;
  const right = pText(pOf(test, Math.abs(statistic.value), freedom));
  const said = `${nameOf(test, freedom)} = ${statistic.text} has P ${right.startsWith('<') ? right.replace('<', '< ') : `= ${right}`}, not ${shown}`;
  const half = { low: allowed.low / 2, high: allowed.high / 2 };
  if (twoTailed(test) && agreesWith(p, half))
    return [
      lookAt(
        'p-one-sided',
        `${said}; it would be that of a one-sided test. Look whether that was planned and said.`,
      ),
    ];
  const turned =
    (p.sign === '=' ? p.value < 0.05 : p.sign === '<' && p.value <= 0.05) !== allowed.high < 0.05;
  return [
    turned && (allowed.low >= 0.05 || allowed.high < 0.05)
      ? cannotBe('p-against-statistic', `${said}, on the other side of 0.05.`)
      : lookAt('p-unlike-statistic', `${said}.`),
  ];
}

interface Freedom {
  readonly first: number;
  readonly second: number;
}

const twoTailed = (test: TestName): boolean => test === 't' || test === 'z' || test === 'r';

const lacksFreedom = (test: TestName, { first, second }: Freedom): boolean =>
  (test !== 'z' && !(first > 0)) || (test === 'f' && !(second > 0));

/** The p-values that the rounding of the statistic allows. */
function pRange(test: TestName, { low, high }: ReportedNumber, freedom: Freedom): Between {
  const ends = [low, high].map(Math.abs);
  const least = low <= 0 && high >= 0 ? 0 : Math.min(...ends);
  return { low: pOf(test, Math.max(...ends), freedom), high: pOf(test, least, freedom) };
}

function pOf(test: TestName, size: number, { first, second }: Freedom): number {
  switch (test) {
    case 'z':
      return Math.min(1, 2 * normal.survival(size));
    case 't':
      return 2 * studentT.survival(size, first);
    case 'r':
      return size >= 1 ? 0 : 2 * studentT.survival(size * Math.sqrt(first / (1 - size ** 2)), first);
    case 'f':
      return fDistribution.survival(size, first, second);
    case 'chi2':
      return chiSquared.survival(size, first);
  }
}

function nameOf(test: TestName, { first, second }: Freedom): string {
  if (test === 'z') return 'z';
  if (test === 'f') return `F(${first}, ${second})`;
  return `${test === 'chi2' ? 'χ²' : test}(${first})`;
}
