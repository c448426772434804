import { describe, expect, it } from 'vitest';
import { derivedSeed, studentSeed } from '../../src/simulate/random/seed.js';
import { uniforms } from '../../src/simulate/random/stream.js';
import { Xoshiro } from '../../src/simulate/random/xoshiro.js';

describe('xoshiro128**', () => {
  it('gives the numbers of the authors’ C code from the state 1, 2, 3, 4', () => {
    // prng.di.unimi.it/xoshiro128starstar.c, compiled with gcc.
    const generator = new Xoshiro([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => generator.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('streams', () => {
  it('are spread evenly between 0 and 1, and never reach either', () => {
    const u = uniforms('seed', 'x', 100_000);
    expect(u.every((one) => one > 0 && one < 1)).toBe(true);
    const mean = u.reduce((sum, one) => sum + one, 0) / u.length;
    const square = u.reduce((sum, one) => sum + one * one, 0) / u.length;
    // Standard errors: 0.00091 of the mean of U, 0.00094 of the mean of its square.
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(0.004);
    expect(Math.abs(square - 1 / 3)).toBeLessThan(0.004);
  });

  it('have the same beginning however long they are', () => {
    expect(uniforms('seed', 'x', 10)).toEqual(uniforms('seed', 'x', 100).slice(0, 10));
  });

  it('do not go together', () => {
    const [a, b] = [uniforms('seed', 'a', 100_000), uniforms('seed', 'b', 100_000)];
    const product = a.reduce((sum, one, at) => sum + (one - 0.5) * (b[at]! - 0.5), 0) / a.length;
    // The correlation has a standard error of 0.0032.
    expect(Math.abs(12 * product)).toBeLessThan(0.013);
  });

  it('are the same on every machine', () => {
    expect([...uniforms('seed', 'x', 3)]).toMatchInlineSnapshot(`
      [
        0.6103543338657184,
        0.16266193507730076,
        0.8841072391789156,
      ]
    `);
  });
});

describe('seeds', () => {
  const drawn = { assignment: 'a', student: 's1', attempt: 1 };
  it('differ with secret, assignment, student and attempt', () => {
    const seeds = [
      studentSeed('secret', drawn),
      studentSeed('other', drawn),
      studentSeed('secret', { ...drawn, assignment: 'b' }),
      studentSeed('secret', { ...drawn, student: 's2' }),
      studentSeed('secret', { ...drawn, attempt: 2 }),
      derivedSeed('secret', 'a', 's1', '1'),
    ];
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  it('do not run names together', () => {
    expect(derivedSeed('x', 'ab', 'c')).not.toBe(derivedSeed('x', 'a', 'bc'));
  });
});
