import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as distributions from '../../../src/stats/distributions/index.js';

type Row = number[];
type Distribution = Record<string, (...args: never[]) => number>;

const { R: _version, ...fixtures }: Record<string, Row[]> = JSON.parse(
  readFileSync(new URL('fixtures.json', import.meta.url), 'utf8'),
);

/** Relative agreement with R; what is looser says why. */
const TOLERANCE: Record<string, number> = {
  // dgamma loses digits at shapes of 1e5 and more: at shape 1e7, 6e-10 against a value computed to 30 digits.
  'gamma.density': 1e-9,
  // R sums a Poisson mixture to 1e-12 absolute, and the smallest tail here is 1e-5.
  'noncentralT.cdf': 1e-9,
  'noncentralT.survival': 1e-9,
  noncentralityAt: 1e-9,
  // log(dhyper) and uniroot carry 1e-12 to 1e-10 here.
  conditionalOddsRatio: 1e-9,
  lowerLimit: 1e-9,
  upperLimit: 1e-9,
  // the adaptive quadrature was asked for 1e-11.
  'studentizedRange.survival': 1e-10,
  // qtukey stops when two steps differ by 1e-4.
  'studentizedRange.quantile': 1e-5,
};

const asTable = ([exposedEvents, exposed, unexposed, events, tail]: Row) =>
  [{ exposedEvents, exposed, unexposed, events }, tail] as never[];
const asUrn = ([x, successes, failures, draws]: Row) => [x, { successes, failures, draws }] as never[];

function evaluate(name: string, args: Row): number {
  const [distribution, fn] = name.split('.') as [string, string | undefined];
  if (name === 'noncentralityAt') return distributions.noncentralityAt(...(args as [number, number, number]));
  if (fn === undefined)
    return (distributions.noncentralHypergeometric as unknown as Distribution)[name]!(...asTable(args));
  const functions = (distributions as unknown as Record<string, Distribution>)[distribution]!;
  return functions[fn]!(...(distribution === 'hypergeometric' ? asUrn(args) : (args as never[])));
}

describe('distribution functions against R', () => {
  it.each(Object.entries(fixtures))('%s', (name, rows) => {
    const wrong = rows
      .map((row) => ({
        args: row.slice(0, -1),
        expected: row.at(-1)!,
        actual: evaluate(name, row.slice(0, -1)),
      }))
      .filter(
        ({ expected, actual }) =>
          !(Math.abs(actual - expected) <= (TOLERANCE[name] ?? 1e-11) * Math.abs(expected)),
      );
    expect(wrong).toEqual([]);
  });
});
