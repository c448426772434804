// Values by mpmath 1.3 (loggamma, erfc, gammainc and betainc with regularized=True) at 40 digits.
import { describe, expect, it } from 'vitest';
import { erfc, scaledErfc } from '../../../src/stats/special/erfc.js';
import { incompleteBeta } from '../../../src/stats/special/incomplete-beta.js';
import { incompleteGamma } from '../../../src/stats/special/incomplete-gamma.js';
import { logChoose, logGamma, logGammaRatio } from '../../../src/stats/special/log-gamma.js';
import { risingRoot } from '../../../src/stats/special/rising-root.js';

const relativeError = (actual: number, expected: number): number => Math.abs(actual / expected - 1);

describe('logGamma', () => {
  it.each([
    [1e-10, 23.025850929882736],
    [0.3, 1.0957979948180756],
    [0.9999999, 5.772157468444193e-8],
    [1.3, -0.10817480950786047],
    [2.0000001, 4.227843666532498e-8],
    [2.7, 0.4348205536551047],
    [7.9, 8.32426586800881],
    [1e6, 12815504.569147611],
  ])('at %s', (x, expected) => {
    expect(relativeError(logGamma(x), expected)).toBeLessThan(4e-15);
  });

  it('keeps its digits in ratios and in numbers of choices', () => {
    expect(relativeError(logGammaRatio(1e12, 0.5), 13.81551055796415)).toBeLessThan(4e-15);
    expect(relativeError(logChoose(1e9, 3), 60.37803803861118)).toBeLessThan(4e-15);
  });
});

describe('erfc', () => {
  it.each([
    [0.1, 0.887537083981715],
    [0.47, 0.5062549491139179],
    [1, 0.15729920705028513],
    [3.99, 1.6739211364520814e-8],
    [4.01, 1.4196939421371052e-8],
    [12, 1.3562611692059042e-64],
    [26, 5.663192408856143e-296],
  ])('at %s', (x, expected) => {
    expect(relativeError(erfc(x), expected)).toBeLessThan(1e-15);
    expect(relativeError(erfc(-x), 2 - expected)).toBeLessThan(1e-15);
  });

  it('has the same scaled form', () => {
    expect(relativeError(scaledErfc(3) * Math.exp(-9), erfc(3))).toBeLessThan(1e-14);
  });
});

describe('incomplete gamma and beta', () => {
  it('keep both tails by the uniform expansion for large parameters', () => {
    expect(relativeError(incompleteGamma(1e4, 10100).upper, 0.15865124955282037)).toBeLessThan(1e-13);
    expect(relativeError(incompleteGamma(1e4, 9500).lower, 1.862454651795155e-7)).toBeLessThan(1e-13);
    const even = { a: 2000, b: 3000, x: 0.375, y: 0.625 };
    expect(relativeError(incompleteBeta(even).lower, 0.0001394690136388708)).toBeLessThan(1e-13);
    const skewed = { a: 150, b: 1e5, x: 2 ** -10, y: 1 - 2 ** -10 };
    expect(relativeError(incompleteBeta(skewed).lower, 5.736130607333857e-7)).toBeLessThan(1e-13);
  });

  it('keep the upper tail where the lower is nearly 1 for small shapes', () => {
    expect(relativeError(incompleteGamma(0.001, 0.7).upper, 0.0003740533659748942)).toBeLessThan(1e-13);
    const small = { a: 0.01, b: 5, x: 0.125, y: 0.875 };
    expect(relativeError(incompleteBeta(small).upper, 0.004541151986981178)).toBeLessThan(1e-13);
  });

  it('go over from one method to the next without a jump', () => {
    // The expansion begins at a parameter of 100; on either side of it the same smooth curve must lie.
    const [below, at, above] = [99.99, 100, 100.01].map((a) => incompleteGamma(a, 110).upper) as [
      number,
      number,
      number,
    ];
    expect(relativeError((below + above) / 2, at)).toBeLessThan(1e-6);
    expect(relativeError((above - at) / (at - below), 1)).toBeLessThan(1e-2);
  });
});

describe('risingRoot', () => {
  it('says so when there is no root', () => {
    expect(() => risingRoot(() => ({ value: -1, slope: 1 }), 0)).toThrow('did not settle');
  });
});
