import { expect, test } from 'vitest';
import { limitsOfAgreement } from '../../src/stats/limits-of-agreement.js';

// R 4.2.2: t.test(d, conf.level = level)$conf.int; mean(d) -/+ z s -/+ qt(...) * s * sqrt(1/n + z^2 / (2 * (n - 1))), for
// d <- iris$Sepal.Length - iris$Petal.Length, anscombe$y1 - anscombe$y2, and c(3, 5)
const fromR = [
  [
    { n: 150, mean: 2.0853333333333333, variance: 1.2533404921700222 },
    0.99,
    [1.846826448084, 2.323840218583, -1.295233893509, -0.3015198584941, 4.472186525161, 5.465900560175],
  ],
  [
    { n: 11, mean: 0, variance: 2.06368 },
    0.8,
    [-0.5943428910987, 0.5943428910987, -2.660972285875, -1.021057172484, 1.021057172484, 2.660972285875],
  ],
  [
    { n: 2, mean: 4, variance: 2 },
    0.95,
    [-8.706204736175, 16.70620473617, -26.72967049508, 29.18605519768, -21.18605519768, 34.72967049508],
  ],
] as const;

test.each(fromR)('%j at %d agrees with R', (differences, level, expected) => {
  const { bias, lower, upper } = limitsOfAgreement(differences, level);
  const found = [bias, lower, upper].flatMap(({ low, high }) => [low, high]);
  found.forEach((value, at) => {
    expect(Math.abs(value / expected[at]! - 1)).toBeLessThan(1e-11);
  });
});
