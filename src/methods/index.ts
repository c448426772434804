import { refuse } from './kit/messages/common.js';
import type { AnyMethod } from './kit/method.js';

/** The one list of methods: each is loaded when it is used. */
const loaders = {
  describe: () => import('./describe.js'),
  'table-one': () => import('./table-one.js'),
  'shapiro-wilk': () => import('./shapiro-wilk.js'),
  proportion: () => import('./proportion.js'),
  'one-sample-t-test': () => import('./one-sample-t-test.js'),
  't-test': () => import('./t-test.js'),
  'paired-t-test': () => import('./paired-t-test.js'),
  'mann-whitney': () => import('./mann-whitney.js'),
  'wilcoxon-signed-rank': () => import('./wilcoxon-signed-rank.js'),
  anova: () => import('./anova.js'),
  'kruskal-wallis': () => import('./kruskal-wallis.js'),
  friedman: () => import('./friedman.js'),
  'chi-square': () => import('./chi-square.js'),
  'fisher-exact': () => import('./fisher-exact.js'),
  risk: () => import('./risk.js'),
  mcnemar: () => import('./mcnemar.js'),
  'mantel-haenszel': () => import('./mantel-haenszel.js'),
  trend: () => import('./trend.js'),
  rate: () => import('./rate.js'),
  correlation: () => import('./correlation.js'),
  'linear-regression': () => import('./linear-regression.js'),
  'logistic-regression': () => import('./logistic-regression.js'),
  'poisson-regression': () => import('./poisson-regression.js'),
  'kaplan-meier': () => import('./kaplan-meier.js'),
  'log-rank': () => import('./log-rank.js'),
  'cox-regression': () => import('./cox-regression.js'),
  'diagnostic-accuracy': () => import('./diagnostic-accuracy.js'),
  roc: () => import('./roc.js'),
  kappa: () => import('./kappa.js'),
  icc: () => import('./icc.js'),
  'bland-altman': () => import('./bland-altman.js'),
  'cronbach-alpha': () => import('./cronbach-alpha.js'),
  'prediction-model': () => import('./prediction-model.js'),
  'meta-analysis': () => import('./meta-analysis.js'),
} as const satisfies { readonly [name: string]: () => Promise<{ readonly default: AnyMethod }> };

/** Names of all methods, in the order of the contract. */
export const methodNames: readonly string[] = Object.keys(loaders);

/**
 * The definition of a method.
 *
 * @throws LindError `unknown-method`, with the nearest name
 */
export async function loadMethod(name: string): Promise<AnyMethod> {
  if (!Object.hasOwn(loaders, name)) {
    throw refuse.unknownMethod(name, methodNames);
  }
  return (await loaders[name as keyof typeof loaders]()).default;
}

/** All definitions, for the manual, the schema of a study and the tests. */
export async function loadAllMethods(): Promise<readonly AnyMethod[]> {
  return Promise.all(methodNames.map(loadMethod));
}
