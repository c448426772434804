// The worked numbers of the glossary, computed again: the entry, the number as its example prints it, the computation.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entryOf, openGlossary } from '../../src/guide/glossary/glossary.js';
import { fDistribution } from '../../src/stats/distributions/f-distribution.js';
import { chiSquared, hypergeometric, normal, studentT } from '../../src/stats/distributions/index.js';
import {
  binomialExactP,
  clopperPearsonLimits,
  newcombeLimits,
  wilsonLimits,
} from '../../src/stats/proportion.js';

const file = join(import.meta.dirname, '../../templates/glossary/en.yaml');
const glossary = openGlossary(await readFile(file, 'utf8'));

const odds = (p: number): number => p / (1 - p);
const oddsRatio = (a: number, b: number, c: number, d: number): number => (a * d) / (b * c);
const anyOf = (tests: number): number => 100 * (1 - 0.95 ** tests);
const twoSided = (z: number): number => 2 * normal.survival(Math.abs(z));
const urn = { successes: 40, failures: 60, draws: 50 };
const bcg = Math.sqrt(0.18 ** 2 + 0.31);
const competing = (-Math.log(0.3) * 20) / 70;

const computed: readonly (readonly [id: string, printed: string, value: number])[] = [
  ['primary-outcome', '23%', anyOf(5)],
  ['table-one', '34%', anyOf(8)],
  ['multiple-testing', '64%', anyOf(20)],
  ['multiple-testing', '0.0025', 0.05 / 20],
  ['exploratory-analysis', '40%', anyOf(10)],
  ['outcome-switching', '14%', anyOf(3)],
  ['surrogate-outcome', '7.7%', (100 * 56) / 730],
  ['surrogate-outcome', '3.0%', (100 * 22) / 725],
  ['search-strategy', '80%', (100 * 20) / 25],
  ['randomised-trial', '98', 100 * (hypergeometric.cdf(25, urn) - hypergeometric.cdf(14, urn))],
  ['per-protocol', '1.9', 28 / 15],
  ['cluster-trial', '2.0', 1 + 20 * 0.05],
  ['crossover-trial', '1.6', 4 + 4 - 2 * 0.8 * 4],
  ['washout', '3.1%', 100 * 0.5 ** 5],
  ['natural-experiment', '8.4', 1263 / 40046 / (98 / 26107)],
  ['case-control-study', '2.67', oddsRatio(40, 60, 20, 80)],
  ['information-bias', '2.43', oddsRatio(30, 70, 15, 85)],
  ['recall-bias', '1.42', oddsRatio(20, 80, 15, 85)],
  ['collider', '53%', (100 * 0.1) / (1 - 0.9 * 0.9)],
  ['selection-bias', '29%', (100 * 16) / 56],
  ['immortal-time', '0.20', 4 / 20],
  ['missing-data', '60%', 100 * 0.95 ** 10],
  ['regression-to-the-mean', '144', 120 + 0.6 * 40],
  ['simpsons-paradox', '78%', (100 * (81 + 192)) / (87 + 263)],
  ['simpsons-paradox', '83%', (100 * (234 + 55)) / (270 + 80)],
  ['standard-deviation', '2.14', Math.sqrt(32 / 7)],
  ['normal-distribution', '119.6', 100 + 10 * normal.quantile(0.975)],
  ['central-limit-theorem', '0.17', Math.sqrt(35 / 12) / 10],
  ['log-transformation', '37', 111 / 3],
  ['bootstrap', '36.6%', 100 * 0.99 ** 100],
  ['credible-interval', '24%', 100 * (1 - 0.05 ** (1 / 11))],
  ['degrees-of-freedom', '2.262', studentT.quantile(0.975, 9)],
  ['independence', '6.1', 50 / (1 + 9 * 0.8)],
  [
    'newcombe-interval',
    '91',
    100 * newcombeLimits({ events: 1, total: 2 }, { events: 0, total: 10 }, 0.95).high,
  ],
  ['null-hypothesis', '0.53', newcombeLimits({ events: 5, total: 10 }, { events: 3, total: 10 }, 0.95).high],
  ['null-hypothesis', '0.65', 2 * hypergeometric.survival(4, { successes: 8, failures: 12, draws: 10 })],
  ['wilson-interval', '27.8%', 100 * wilsonLimits({ events: 0, total: 10 }, 0.95).high],
  ['wilson-interval', '30.8%', 100 * clopperPearsonLimits({ events: 0, total: 10 }, 0.95).high],
  ['rule-of-three', '0.99%', 100 * (1 - 0.05 ** (1 / 300))],
  ['one-sided-test', '0.072', twoSided(1.8)],
  ['statistical-significance', '0.012', twoSided(0.005 / Math.sqrt(2 / 500_000))],
  ['p-value', '0.021', binomialExactP({ events: 9, total: 10 }, 0.5)],
  ['type-i-error', '36%', (100 * 45) / 125],
  ['power', '64', 16 / 0.25],
  ['sample-size', '96', (0.25 * 1.96 ** 2) / 0.1 ** 2],
  ['sample-size', '384', (0.25 * 1.96 ** 2) / 0.05 ** 2],
  ['subgroup-analysis', '0.29', twoSided(3 / Math.sqrt(8))],
  ['smd', '0.479', 0.5 * (1 - 3 / 71)],
  ['natural-frequencies', '9%', (100 * 9) / 98],
  ['nnt', '25', 1 / 0.04],
  ['odds', '0.25', odds(0.2)],
  ['odds-ratio', '4.5', odds(0.69) / odds(0.33)],
  ['odds-ratio', '2.1', 0.69 / 0.33],
  ['rare-disease-assumption', '2.02', odds(0.02) / odds(0.01)],
  ['relative-risk-reduction', '41%', 100 * (1 - 1.3 / 2.2)],
  ['rate-ratio', '8.3', 315 / 38],
  ['risk-ratio', '0.26', 7 / 27],
  ['anova', '0.067', fDistribution.survival(3, 2, 27)],
  ['chi-square', '5.33', 2 * (25 / 25 + 25 / 15)],
  ['chi-square', '0.021', chiSquared.survival(16 / 3, 1)],
  ['cramers-v', '0.26', Math.sqrt(5.33 / 80)],
  ['fisher-exact', '0.17', 2 / 12],
  ['kruskal-wallis', '0.027', chiSquared.survival(7.2, 2)],
  ['mcnemar', '0.025', chiSquared.survival(5, 1)],
  ['paired-t-test', '4.06', 1.58 / (1.23 / Math.sqrt(10))],
  ['paired-data', '0.85', Math.sqrt((1.789 ** 2 + 2.002 ** 2) / 10)],
  ['poisson-exact', '0.109', binomialExactP({ events: 8, total: 10 }, 0.5)],
  ['t-test', '0.016', 2 * studentT.survival(2.5, 50)],
  ['wilcoxon-signed-rank', '0.0625', 2 * 0.5 ** 5],
  ['likelihood-ratio-test', '0.014', chiSquared.survival(6, 1)],
  ['logistic-regression', '2.0', Math.exp(693 / 1000)],
  ['mantel-haenszel', '4.0', (400 / 75 + 800 / 90) / (100 / 75 + 200 / 90)],
  ['poisson-regression', '1.5', Math.exp(0.405)],
  ['vif', '2.2', Math.sqrt(5)],
  ['competing-risk', '29%', 100 * (1 - Math.exp(-competing))],
  ['hazard-ratio', '61%', 100 * Math.exp(-0.5)],
  ['hazard-ratio', '78%', 100 * Math.exp(-0.25)],
  ['kaplan-meier', '0.807', (18 / 21) * (16 / 17)],
  ['diagnostic-odds-ratio', '171', oddsRatio(45, 5, 45, 855)],
  ['likelihood-ratio', '67%', (100 * 2) / 3],
  ['npv', '99.9%', (100 * 940.5) / 941.5],
  ['ppv', '15%', (100 * 9) / 58.5],
  ['reference-standard', '89%', (100 * 80) / 90],
  ['screening', '8%', (100 * 4.5) / 54.25],
  ['agreement', '90.5%', 100 * (0.95 ** 2 + 0.05 ** 2)],
  ['bland-altman', '74', -2.1 + 1.96 * 38.8],
  ['cronbach-alpha', '0.81', 3 / 3.7],
  ['kappa', '0.70', (0.85 - 0.5) / 0.5],
  ['brier', '0.065', (0.2 ** 2 + 0.3 ** 2) / 2],
  ['net-benefit', '0.10', 0.15 - 0.2 * odds(0.2)],
  ['heterogeneity', '50%', (100 * (20 - 10)) / 20],
  ['meta-analysis', '0.78', Math.exp(-0.25)],
  ['prediction-interval', '0.14', Math.exp(-0.71 - studentT.quantile(0.975, 11) * bcg)],
  ['prediction-interval', '1.78', Math.exp(-0.71 + studentT.quantile(0.975, 11) * bcg)],
  ['publication-bias', '67%', (100 * 80) / 120],
  ['random-effects', '56%', 100 / 0.32 / (1 / 0.32 + 1 / 0.4)],
  ['reproducibility', '64%', 100 * 0.8 ** 2],
];

test.each(computed)('%s: %s', (id, printed, value) => {
  const number = /^-?[\d.]+/.exec(printed)![0];
  expect(entryOf(glossary, id).example).toMatch(
    new RegExp(`(?<![\\d.])${printed.replace('.', '\\.')}(?![\\d%])`),
  );
  const decimals = number.split('.')[1]?.length ?? 0;
  expect(Math.abs(value - Number(number)), String(value)).toBeLessThanOrEqual(0.5001 * 10 ** -decimals);
});
