import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalRatesP, poissonRate, rateDifference, rateRatio } from '../../src/stats/rates.js';

// R 4.2.2: a <- poisson.test(x1, t1, conf.level = l)$conf.int; p <- poisson.test(c(x1, x0), c(t1, t0), conf.level = l);
// p$conf.int; difference with Wald's limits by formula; p$p.value
const fromR: readonly (readonly [readonly [number, number, number, number], number, readonly number[]])[] = [
  [
    [1, 2.5, 1, 1e6],
    0.95,
    [
      0.01012712319372, 2.228657356376, 5095.746833467, 31398734.12651, -0.3839865938185, 1.183984593818,
      4.999981250063e-6,
    ],
  ],
  [
    [5000, 1e6, 4500, 1e6],
    0.99,
    [
      0.004819739991097, 0.005185034739379, 1.053629187442, 1.171778623735, 0.0002489392151098,
      0.0007510607848902, 3.042981939908e-7,
    ],
  ],
  [
    [300, 100, 900, 1000],
    0.9,
    [
      2.720900371933, 3.300942490617, 2.978457883929, 3.725325859849, 1.81086111861, 2.38913888139,
      9.338220486953e-59,
    ],
  ],
  [
    [7, 10, 0, 10],
    0.95,
    [
      0.281436305152,
      1.44226753617,
      1.441308518835,
      Number.POSITIVE_INFINITY,
      0.1814422718264,
      1.218557728174,
      0.015625,
    ],
  ],
  [
    [240000, 1e6, 239000, 1e6],
    0.95,
    [
      0.2390407651684, 0.2409621311373, 0.9985084729905, 1.009892005437, -0.0003564876612459,
      0.002356487661246, 0.1488974263514,
    ],
  ],
];

test.each(fromR)('%j at %d agrees with R', ([x1, t1, x0, t0], level, expected) => {
  const [first, second] = [
    { events: x1, time: t1 },
    { events: x0, time: t0 },
  ];
  const limits = [
    poissonRate(first, level),
    rateRatio(first, second, level),
    rateDifference(first, second, level),
  ];
  const found = [...limits.flatMap(({ low, high }) => [low, high]), equalRatesP(first, second)];
  found.forEach((value, at) => {
    expect(
      value === expected[at] || Math.abs(value / expected[at]! - 1) < 1e-9,
      `${value} is not ${expected[at]}`,
    ).toBe(true);
  });
});

const rates = fc.record({
  events: fc.integer({ min: 1, max: 500 }),
  time: fc.double({ min: 0.5, max: 1e5, noNaN: true }),
});

test('the other order inverts the ratio and turns the difference; another unit of time leaves the ratio', () => {
  fc.assert(
    fc.property(rates, rates, (first, second) => {
      const [forward, back] = [rateRatio(first, second, 0.95), rateRatio(second, first, 0.95)];
      expect(forward.estimate * back.estimate).toBeCloseTo(1, 10);
      expect(forward.low * back.high).toBeCloseTo(1, 8);
      expect(rateDifference(first, second, 0.95).low).toBeCloseTo(
        -rateDifference(second, first, 0.95).high,
        10,
      );
      const inDays = [first, second].map(({ events, time }) => ({ events, time: 365.25 * time }));
      expect(rateRatio(inDays[0]!, inDays[1]!, 0.95).high / forward.high).toBeCloseTo(1, 8);
      expect(equalRatesP(first, second)).toBeCloseTo(equalRatesP(second, first), 10);
    }),
  );
});
