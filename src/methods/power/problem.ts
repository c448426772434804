import type { CurveChart } from '../../charts/curve-chart.js';
import { fixed, percent, significant, whole } from '../kit/format.js';
import { refusePower } from '../kit/messages/power.js';
import type { Row } from '../kit/result.js';
import type { Plan } from './design.js';

/** Size, power and effect of a design with a test, the unknown one solved for. */
export interface Problem {
  readonly unknown: 'size' | 'power' | 'effect';
  /** In the design's own count (people in each group, pairs, events), not rounded. */
  readonly size: number;
  readonly power: number;
  readonly alpha: number;
  /** The least size that the test can be made with. */
  readonly fewest: number;
  /** "people in each group" */
  readonly counted: string;
  /** A size, not rounded, as whole people: "64 people in each group (128 in all)". */
  sizeWords(size: number): string;
  /** "a true difference of 5 (SD 10)" */
  readonly effectWords: string;
  /** "difference" */
  readonly effectName: string;
  /** The power of so many, with the effect so many times as large; null where there is no such effect. */
  powerAt(size: number, factor: number): number | null;
  /** The size for the power wanted, with the effect so many times as large. */
  sizeAt(factor: number): number;
}

/**
 * Rounded up to whole people; what lies above a whole number by rounding error alone is that number.
 *
 * @example roundedUp(63.77) // => 64
 * @example roundedUp(64.00000000000001) // => 64
 */
export const roundedUp = (size: number): number => Math.ceil(size * (1 - 1e-12));

/**
 * A number that was given, or the like, without the zeros of a fixed precision.
 *
 * @example brief(0.05) // => '0.05'
 * @example brief(-4.99069788) // => '−4.991'
 */
export const brief = (value: number): string =>
  significant(value)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

/**
 * A share that was given, in percent.
 *
 * @example briefPercent(0.4) // => '40%'
 */
export const briefPercent = (share: number): string => `${brief(100 * share)}%`;

/** A size of each of two groups, not rounded, in words. */
export function inEachGroup(size: number): string {
  const rounded = roundedUp(size);
  return `${whole(rounded)} people in each group (${whole(2 * rounded)} in all)`;
}

/** Which of the unknowns is left out. */
export const leftOut = (given: { readonly [option: string]: number }, unknowns: readonly string[]): string =>
  unknowns.find((name) => Number.isNaN(given[name]))!;

/** Refuses a power that needs no study. */
export function checkPower(power: number, alpha: number): void {
  if (power <= alpha) throw refusePower.powerNotAboveAlpha(power, alpha);
}

/** Refuses a size that the test cannot be made with. */
export function checkSize(option: string, size: number, fewest: number): void {
  if (size < fewest) throw refusePower.tooFew(option, fewest);
}

/** What the curve, the words and the notes of a design with a test have in common. */
export function planOf(
  problem: Problem,
  own: Pick<Plan, 'estimates' | 'r'> & Partial<Pick<Plan, 'checks' | 'notes'>>,
): Plan {
  const curve = curveRows(problem);
  return {
    checks: [],
    ...own,
    notes: [...notes(problem), ...(own.notes ?? [])],
    curve,
    words: words(problem),
    chart: chart(problem, curve),
  };
}

const scenarios = [
  { factor: 1.2, name: 'a fifth larger' },
  { factor: 1, name: 'as assumed' },
  { factor: 0.8, name: 'a fifth smaller' },
] as const;

const steps = 60;

/** Power by size, to twice the size of the plan, for the effect as assumed, a fifth smaller and a fifth larger. */
function curveRows(problem: Problem): Row[] {
  const { fewest, size, powerAt } = problem;
  const end = Math.max(2 * size, fewest + 10);
  const sizes = Array.from({ length: steps + 1 }, (_, k) => fewest + ((end - fewest) * k) / steps);
  return scenarios.flatMap(({ factor, name }) =>
    sizes.flatMap((n) => {
      const found = powerAt(n, factor);
      return found === null ? [] : [{ scenario: name, n, power: found }];
    }),
  );
}

/** The power that whole people have: what is given for a size, what the rounded size reaches when it is solved for. */
const reached = ({ unknown, size, power, powerAt }: Problem): number =>
  unknown === 'size' ? powerAt(roundedUp(size), 1)! : power;

const powerText = (power: number): string =>
  power > 0.999 ? 'more than 99.9%' : percent(power, power < 0.1 || power > 0.99 ? 1 : 0);

function words(problem: Problem): string[] {
  return [finding(problem), ofAHundred(problem), sensitivity(problem), advice];
}

function finding({ unknown, size, power, alpha, effectWords, effectName, sizeWords }: Problem): string {
  const test = `at a two-sided α of ${brief(alpha)}`;
  switch (unknown) {
    case 'size':
      return `To have a power of ${powerText(power)} ${test} for ${effectWords}, a study needs ${sizeWords(size)}.`;
    case 'power':
      return `With ${sizeWords(size)}, a study has a power of ${powerText(power)} ${test} for ${effectWords}.`;
    case 'effect':
      return `With ${sizeWords(size)}, a study has a power of ${powerText(power)} ${test} for ${effectWords}; a smaller ${effectName} is found less often.`;
  }
}

function ofAHundred(problem: Problem): string {
  const { alpha, effectName } = problem;
  const found = Math.round(100 * reached(problem));
  const opening = `If the ${effectName} is truly as assumed, `;
  if (found === 100) return `${opening}nearly all such studies would get a P below ${brief(alpha)}.`;
  return `${opening}about ${found} of 100 such studies would get a P below ${brief(alpha)}; the other ${100 - found} would miss it.`;
}

function sensitivity({ unknown, size, effectName, powerAt, sizeAt, sizeWords }: Problem): string {
  const opening = `If the ${effectName} is a fifth smaller than that, `;
  if (unknown === 'size') return `${opening}it takes ${sizeWords(sizeAt(0.8))}.`;
  return `${opening}the power is ${powerText(powerAt(size, 0.8)!)}.`;
}

const advice =
  'The size is as good as what it was made from: plan for the smallest difference that would matter to patients, not for one that is hoped for, and recruit more for those who will be lost.';

function notes({ unknown, size, power, fewest, powerAt, counted }: Problem): string[] {
  if (unknown !== 'size') return [];
  const least = powerAt(fewest, 1)!;
  if (size === fewest && least > power)
    return [
      `${fewest} ${counted} are the fewest that the test can be made with, and have a power of ${powerText(least)} already.`,
    ];
  return [
    `${whole(roundedUp(size))} ${counted} have a power of ${percent(powerAt(roundedUp(size), 1)!, 1)}.`,
  ];
}

function chart(problem: Problem, curve: readonly Row[]): CurveChart {
  const { size, counted, unknown, effectName } = problem;
  const at = unknown === 'size' ? roundedUp(size) : size;
  const text = `${whole(roundedUp(at))}, ${powerText(reached(problem))}`;
  return {
    xTitle: counted.charAt(0).toUpperCase() + counted.slice(1),
    yTitle: 'Power',
    legendTitle: `True ${effectName}`,
    percent: true,
    points: curve.map((row) => ({ curve: String(row.scenario), x: Number(row.n), y: Number(row.power) })),
    marked: { x: at, y: reached(problem), text },
    description: `Power by ${counted}, for a ${effectName} as assumed, a fifth smaller and a fifth larger. The plan: ${fixed(at, 0)} ${counted}, power ${powerText(reached(problem))}.`,
  };
}
