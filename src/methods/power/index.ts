import { didYouMean } from '../../data/suggest.js';
import { refusePower } from '../kit/messages/power.js';
import type { AnyDesign } from './design.js';

/** The one list of designs: each is loaded when it is used. */
const loaders = {
  'two-means': () => import('./two-means.js'),
  'paired-means': () => import('./paired-means.js'),
  'two-proportions': () => import('./two-proportions.js'),
  correlation: () => import('./correlation.js'),
  survival: () => import('./survival.js'),
  'precision-proportion': () => import('./precision-proportion.js'),
} as const satisfies { readonly [name: string]: () => Promise<{ readonly default: AnyDesign }> };

/** Names of all designs, in the order of the contract. */
export const designNames: readonly string[] = Object.keys(loaders);

/**
 * The definition of a design.
 *
 * @throws LindError `unknown-design`, with the nearest name
 */
export async function loadDesign(name: string): Promise<AnyDesign> {
  if (!Object.hasOwn(loaders, name))
    throw refusePower.unknownDesign(name, didYouMean(name, designNames), designNames);
  return (await loaders[name as keyof typeof loaders]()).default;
}
