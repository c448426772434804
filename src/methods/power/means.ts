import {
  fewest,
  type TTestPlan,
  tTestEffect,
  tTestPower,
  tTestSize,
} from '../../stats/power/t-test-power.js';
import { refusePower } from '../kit/messages/power.js';
import type { Plan } from './design.js';
import { brief, checkPower, checkSize, leftOut, planOf, roundedUp } from './problem.js';

/** What both designs of means are given. */
export interface GivenMeans {
  readonly delta: number;
  readonly sd: number;
  readonly n: number;
  readonly power: number;
  readonly alpha: number;
}

/** What differs between two groups and pairs. */
export interface MeansDesign {
  readonly samples: 1 | 2;
  /** The term of the size in the result. */
  readonly term: 'n' | 'n-per-group';
  readonly counted: string;
  sizeWords(size: number): string;
  /** R's name of the design, in power.t.test. */
  readonly type: 'two.sample' | 'paired';
}

/** Plans a study whose outcome is a difference of means, for the one of delta, n and power that is left out. */
export function planMeans(given: GivenMeans, design: MeansDesign): Plan {
  const { sd, alpha } = given;
  const unknown = leftOut({ ...given }, ['delta', 'n', 'power']);
  check(given, unknown);
  const shared = { samples: design.samples, alpha };
  const solved = solve({ ...given, delta: Math.abs(given.delta) }, unknown, shared);
  const { delta, n, power } = solved;
  const effect = delta / sd;
  const what = design.samples === 2 ? 'SD' : 'SD of the differences';
  return planOf(
    {
      unknown: unknown === 'n' ? 'size' : unknown === 'power' ? 'power' : 'effect',
      size: n,
      power,
      alpha,
      fewest,
      counted: design.counted,
      sizeWords: design.sizeWords,
      effectName: 'difference',
      effectWords: `a true difference of ${brief(delta)} (${what} ${brief(sd)})`,
      powerAt: (size, factor) => tTestPower({ ...shared, n: size, effect: factor * effect }),
      sizeAt: (factor) => tTestSize({ ...shared, effect: factor * effect }, power),
    },
    {
      estimates: [
        { term: design.term, estimate: n, value: roundedUp(n) },
        { term: 'power', estimate: power },
        { term: 'delta', estimate: unknown === 'delta' ? delta : given.delta },
      ],
      r: lines({ ...given, delta: Math.abs(given.delta) }, unknown, { design, solved }),
    },
  );
}

function check({ delta, n, power, alpha }: GivenMeans, unknown: string): void {
  if (delta === 0)
    throw refusePower.noDifference('--delta is 0', 'give the smallest difference that matters');
  if (unknown !== 'power') checkPower(power, alpha);
  if (unknown !== 'n') checkSize('n', n, fewest);
}

interface Solved {
  readonly delta: number;
  readonly n: number;
  readonly power: number;
}

function solve(
  { delta, sd, n, power }: GivenMeans,
  unknown: string,
  shared: Pick<TTestPlan, 'samples' | 'alpha'>,
): Solved {
  if (unknown === 'n') return { delta, power, n: tTestSize({ ...shared, effect: delta / sd }, power) };
  if (unknown === 'power') return { delta, n, power: tTestPower({ ...shared, effect: delta / sd, n }) };
  return { n, power, delta: sd * tTestEffect({ ...shared, n }, power) };
}

/** R's own function looks for a size from 2 on, and stops early unless told otherwise. */
function lines(
  given: GivenMeans,
  unknown: string,
  { design, solved }: { design: MeansDesign; solved: Solved },
): string[] {
  const known = (['delta', 'n', 'power'] as const).filter((name) => name !== unknown);
  const atFewest = unknown === 'n' && solved.n === fewest;
  const arguments_ = [
    ...known.map((name) => `${name} = ${given[name]}`),
    `sd = ${given.sd}`,
    `sig.level = ${given.alpha}`,
    `type = "${design.type}"`,
    'tol = 1e-13',
  ];
  return [
    ...(atFewest
      ? [
          `plan <- list(n = ${fewest}, power = ${given.power}, delta = ${given.delta}) # the fewest possible; power.t.test looks no lower`,
        ]
      : [`plan <- power.t.test(${arguments_.join(', ')})`]),
    `show("${design.term}", estimate = plan$n, value = ceiling(plan$n * (1 - 1e-12)))`,
    'show("power", estimate = plan$power)',
    'show("delta", estimate = plan$delta)',
  ];
}

/** The options of both designs. */
export const meansOptions = (size: string, spread: string) =>
  ({
    delta: { is: 'number', help: 'The smallest true difference of means that matters.' },
    sd: { is: 'number', above: 0, help: spread },
    n: { is: 'number', above: 0, help: size },
  }) as const;
