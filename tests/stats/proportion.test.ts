import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomial } from '../../src/stats/distributions/index.js';
import { binomialExactP, clopperPearsonLimits, wilsonLimits } from '../../src/stats/proportion.js';

// R 4.2.2: w <- prop.test(x, n, correct = FALSE, conf.level = l); b <- binom.test(x, n, p, conf.level = l)
// events, total, null, level, w$conf.int, b$conf.int, b$p.value
const fromR: readonly (readonly number[])[] = [
  [1, 10, 0.1, 0.95, 0.0178762130951, 0.404150026795, 0.00252857854446, 0.445016117028, 1],
  [7, 7, 0.3, 0.95, 0.645669564933, 1, 0.590383602775, 1, 0.0002187],
  [
    3, 1000000, 1e-5, 0.99, 7.57758631124e-7, 1.18770541392e-5, 3.37863669516e-7, 1.09774337091e-5,
    0.0246129527033,
  ],
  [
    499000, 1000000, 0.5, 0.95, 0.498020025691, 0.499979981991, 0.498019524052, 0.499980481741,
    0.0456082998654,
  ],
  [12, 53, 0.25, 0.8, 0.161616914072, 0.307659443144, 0.15255665983, 0.316881558885, 0.753830588368],
  [1, 1, 0.5, 0.95, 0.206549314377, 1, 0.025, 1, 1],
  [50, 100, 0.5, 0.95, 0.403831530366, 0.596168469634, 0.398321129503, 0.601678870497, 1],
  [9, 20, 0.9, 0.95, 0.258197858256, 0.65791465755, 0.230577896776, 0.684721866959, 7.08860633172e-7],
  [
    250, 10000, 0.05, 0.999, 0.0203535603558, 0.0306739458912, 0.0201708360389, 0.0305559417619,
    1.74953911282e-36,
  ],
];

test.each(fromR)('%d of %d against %d at %d', (...row) => {
  const [events, total, nullValue, level, ...expected] = row as [number, number, number, number, ...number[]];
  const wilson = wilsonLimits({ events, total }, level);
  const exact = clopperPearsonLimits({ events, total }, level);
  const found = [
    wilson.low,
    wilson.high,
    exact.low,
    exact.high,
    binomialExactP({ events, total }, nullValue),
  ];
  found.forEach((value, at) => {
    expect(Math.abs(value / expected[at]! - 1)).toBeLessThan(1e-9);
  });
});

const shares = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([total, at]) => ({ total, events: Math.round(at * total) }));

test('a share outside the exact interval makes what was seen, or more, rarer than its tail', () => {
  // Clopper and Pearson invert the two one-sided tests; the two-sided test by likelihood need not agree.
  fc.assert(
    fc.property(shares, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (share, assumed) => {
      const { low, high } = clopperPearsonLimits(share, 0.9);
      const { events, total } = share;
      if (assumed > high) expect(binomial.cdf(events, total, assumed)).toBeLessThan(0.05);
      if (assumed < low) expect(binomial.survival(events - 1, total, assumed)).toBeLessThan(0.05);
    }),
  );
});

test('counting those without the event mirrors everything', () => {
  fc.assert(
    fc.property(shares, (share) => {
      const mirrored = { total: share.total, events: share.total - share.events };
      expect(clopperPearsonLimits(mirrored, 0.95).low).toBeCloseTo(
        1 - clopperPearsonLimits(share, 0.95).high,
        12,
      );
      expect(binomialExactP(mirrored, 0.7)).toBeCloseTo(binomialExactP(share, 0.3), 12);
    }),
  );
});
