import { didYouMean } from '../../data/suggest.js';
import type { AnyCalculator } from './calculator.js';
import { refuseCalculation } from './refuse-calculation.js';

/** The one list of calculators: each is loaded when it is used. */
const loaders = {
  'two-by-two': () => import('./calculators/two-by-two.js'),
  nnt: () => import('./calculators/nnt.js'),
  bayes: () => import('./calculators/bayes.js'),
  'e-value': () => import('./calculators/e-value.js'),
  'odds-ratio-to-risk-ratio': () => import('./calculators/odds-ratio-to-risk-ratio.js'),
  'risk-ratio-to-odds-ratio': () => import('./calculators/risk-ratio-to-odds-ratio.js'),
  'compare-estimates': () => import('./calculators/compare-estimates.js'),
  'se-from-interval': () => import('./calculators/se-from-interval.js'),
  'interval-from-se': () => import('./calculators/interval-from-se.js'),
  'interval-from-p': () => import('./calculators/interval-from-p.js'),
  'p-from-interval': () => import('./calculators/p-from-interval.js'),
  'log-ratio': () => import('./calculators/log-ratio.js'),
  'group-sd': () => import('./calculators/group-sd.js'),
  'difference-sd': () => import('./calculators/difference-sd.js'),
  'change-sd': () => import('./calculators/change-sd.js'),
  'mean-and-sd': () => import('./calculators/mean-and-sd.js'),
  'combine-groups': () => import('./calculators/combine-groups.js'),
  smd: () => import('./calculators/smd.js'),
  'rescale-smd': () => import('./calculators/rescale-smd.js'),
  'minimal-important-difference': () => import('./calculators/minimal-important-difference.js'),
} as const satisfies { readonly [name: string]: () => Promise<{ readonly default: AnyCalculator }> };

/** Names of all calculators. */
export const calculatorNames: readonly string[] = Object.keys(loaders);

/**
 * The definition of a calculator.
 *
 * @throws LindError `unknown-calculator`, with the nearest name
 */
export async function loadCalculator(name: string): Promise<AnyCalculator> {
  if (!Object.hasOwn(loaders, name))
    throw refuseCalculation.unknownCalculator(name, didYouMean(name, calculatorNames));
  return (await loaders[name as keyof typeof loaders]()).default;
}
