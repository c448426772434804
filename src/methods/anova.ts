import { brownForsythe, type FTest, type OneWay, oneWayAnova, tukey, welchAnova } from '../stats/anova.js';
import { type Moments, moments } from '../stats/descriptive.js';
import { anovaScript } from './anova/r.js';
import { fixed, pPhrase, ratio, significant } from './kit/format.js';
import { groupNames } from './kit/level-names.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod, type Labelled } from './kit/method.js';
import { level } from './kit/parameters.js';
import { type Check, estimateOf, type Row } from './kit/result.js';
import { levelWords } from './kit/say.js';
import { quartileSkew, sayInterval } from './kit/say-mean.js';
import {
  type SeveralGroups,
  sayHighestAndLowest,
  sayPairs,
  severalGroupsChart,
  severalGroupsRoles,
  shareBetween,
  splitSeveral,
} from './kit/several-groups.js';
import { capital } from './kit/wording.js';

interface Data extends SeveralGroups {
  readonly groups: readonly Moments[];
}

export default defineMethod({
  name: 'anova',
  title: 'One-way analysis of variance',
  family: 'compare-numbers',
  question: 'How far apart are the means of several groups?',
  whenToUse:
    'The outcome is a number, each person is in one of several groups, and the mean is a sensible summary. Use --welch where the groups differ in spread.',
  whenNotToUse:
    'There are two groups (t-test); the same people are measured several times (friedman); a few far values carry the means and the groups are small (kruskal-wallis); other variables are to be taken into account (linear-regression).',
  roles: severalGroupsRoles,
  options: {
    welch: {
      is: 'flag',
      help: 'Welch’s form, which does not assume equal spread; without Tukey’s comparisons.',
    },
    level,
  },
  estimates: {
    'eta-squared': {
      label: 'Eta-squared',
      scale: 'number',
      meaning: 'The share of the variation of the outcome that lies between the groups, from 0 to 1.',
    },
    'omega-squared': {
      label: 'Omega-squared',
      scale: 'number',
      meaning: 'Eta-squared corrected for its upward bias; it can fall below 0.',
    },
  },
  tests: {
    'anova-f': { label: 'Analysis of variance F', hypothesis: 'All means are equal, given equal variances.' },
    'welch-f': { label: 'Welch’s F', hypothesis: 'All means are equal.' },
    'brown-forsythe': { label: 'Brown-Forsythe test of spread', hypothesis: 'The groups are spread alike.' },
  },
  tables: {
    groups: { title: 'Groups', fields: ['group', 'n', 'mean', 'sd'] },
    pairwise: {
      title: 'Pairs of groups (Tukey)',
      fields: ['group1', 'group2', 'difference', 'confLow', 'confHigh', 'pValue'],
    },
  },
  card: {
    formula:
      'F = mean square between / mean square within. η² = SSb/(SSb + SSw); ω² = (SSb − dfb·MSw)/(SSb + SSw + MSw). Tukey-Kramer limits: difference ± q·√(MSw/2·(1/n₁ + 1/n₂)). Welch’s F weights each mean by n/s². Brown-Forsythe: analysis of variance of the distances from the group’s median.',
    references: ['fisher-1925', 'kramer-1956', 'welch-1951', 'brown-forsythe-1974'],
  },

  prepare({ outcome, group }): Data {
    const several = splitSeveral(outcome, group);
    return { ...several, groups: several.samples.map(moments) };
  },

  compute(data, { welch, level: confidence }) {
    const { groups, group } = data;
    const table = groups.map(({ n, mean, variance }, code) => ({
      group: group.levels[code]!,
      n,
      mean,
      sd: n > 1 ? Math.sqrt(variance) : null,
    }));
    const spread = brownForsythe(data.samples);
    const main = welch ? welchPart(data) : classicalPart(data, confidence);
    return {
      estimates: main.estimates,
      tests: [main.test, { test: 'brown-forsythe', ...(spread ?? noTest) }],
      tables: { groups: table, ...main.tables },
      checks: [spreadCheck(groups, spread, welch), shapeCheck(data)],
      notes: spread
        ? []
        : [
            'The distances from the group’s median do not vary within the groups, so the Brown-Forsythe test does not exist.',
          ],
    };
  },

  words(result, data, { welch, level: confidence }) {
    const means = data.groups.map(({ mean }) => mean);
    const { statistic, pValue } = result.tests[0]!;
    return [
      `${sayHighestAndLowest('Mean', data, means)} (F ${significant(Number(statistic))}, ${pPhrase(Number(pValue))}).`,
      ...(welch ? [] : classicalWords(result, data, confidence)),
      'The test compares means; whether the groups were alike at the start is a matter of how they were formed.',
    ];
  },

  chart: (_result, data) => severalGroupsChart(data),

  r: ({ roles, options }) => anovaScript(String(roles.outcome), String(roles.group), options),
});

const noTest = { statistic: null, df1: null, df2: null, pValue: null };

function welchPart({ groups, outcome, group }: Data) {
  groups.forEach(({ n, variance }, code) => {
    if (n < 2) throw refuse.groupOfOne(outcome.name, group.name, group.levels[code]!);
    if (!(variance > 0)) throw refuse.constantGroup(outcome.name, group.name, group.levels[code]!);
  });
  return { estimates: [], test: { test: 'welch-f', ...welchAnova(groups) }, tables: {} };
}

function classicalPart({ groups, outcome, group }: Data, confidence: number) {
  if (groups.every(({ n }) => n < 2)) throw refuse.groupsOfOne(outcome.name, group.name);
  if (groups.every(({ n, variance }) => n < 2 || variance === 0)) throw refuse.bothConstant(outcome.name);
  const anova = oneWayAnova(groups);
  const { statistic, df1, df2, pValue } = anova;
  return {
    estimates: [
      { term: 'eta-squared', estimate: anova.etaSquared },
      { term: 'omega-squared', estimate: anova.omegaSquared },
    ],
    test: { test: 'anova-f', statistic, df1, df2, pValue },
    tables: { pairwise: pairRows(groups, anova, { confidence, levels: group.levels }) },
  };
}

function pairRows(
  groups: readonly Moments[],
  anova: OneWay,
  { confidence, levels }: { confidence: number; levels: readonly string[] },
): Row[] {
  return tukey(groups, anova, confidence).map(({ later, earlier, difference, low, high, pValue }) => ({
    group1: levels[later]!,
    group2: levels[earlier]!,
    difference,
    confLow: low,
    confHigh: high,
    pValue,
  }));
}

/** The pair furthest apart with its interval, the share of the variation, and how many pairs are told apart. */
function classicalWords(result: Labelled, data: Data, confidence: number): string[] {
  const pairs = result.tables.pairwise!;
  const apart = pairs.filter(({ confLow, confHigh }) => Number(confLow) > 0 || Number(confHigh) < 0).length;
  const share = Number(estimateOf(result, 'eta-squared').estimate);
  return [
    sayLargest(pairs, data, confidence),
    `${capital(shareBetween(share))} of the variation lies between the groups. ${sayPairs(`Tukey’s ${levelWords(confidence)}`, apart, pairs.length)}`,
  ];
}

/** The pair furthest apart, the higher mean minus the lower. */
function sayLargest(pairs: readonly Row[], { outcome, group }: Data, confidence: number): string {
  const size = ({ difference }: Row) => Math.abs(Number(difference));
  const { group1, group2, difference, confLow, confHigh } = pairs.reduce((far, row) =>
    size(row) > size(far) ? row : far,
  );
  const turn = Number(difference) < 0;
  const names = groupNames(group);
  const [high, low] = (turn ? [group2, group1] : [group1, group2]).map(
    (one) => names[group.levels.indexOf(String(one))]!,
  );
  const row = turn
    ? { estimate: -Number(difference), confLow: -Number(confHigh), confHigh: -Number(confLow) }
    : { estimate: Number(difference), confLow: Number(confLow), confHigh: Number(confHigh) };
  const what = `The largest difference, ${high} minus ${low},`;
  return sayInterval({ what, row, unit: outcome.unit, level: confidence });
}

/** Unequal spread matters to the classical form only, and the more so with groups of unequal size. */
function spreadCheck(groups: readonly Moments[], spread: FTest | null, welch: boolean): Check {
  const sds = groups.filter(({ n }) => n > 1).map(({ variance }) => Math.sqrt(variance));
  const times = Math.max(...sds) / Math.min(...sds);
  const unequal = !(times < 2);
  const found = Number.isFinite(times)
    ? `The largest standard deviation is ${ratio(times)} times the smallest`
    : 'One group has no spread at all';
  return {
    check: 'equal-spread',
    status: unequal && !welch ? 'look' : 'holds',
    lookedAt: 'Standard deviations of the groups, and the Brown-Forsythe test.',
    found: `${found}${spread ? ` (${pPhrase(spread.pValue)})` : ''}.`,
    advice: unequal && !welch ? 'Use --welch: it does not need equal spread.' : '',
  };
}

/** With 30 or more in each group the means are near normal for all but the most skewed outcomes (central limit theorem). */
function shapeCheck({ samples, outcome }: Data): Check {
  const smallest = Math.min(...samples.map((values) => values.length));
  const largest = Math.max(...samples.map((values) => Math.abs(quartileSkew(values))));
  const doubtful = smallest < 30 && largest > 0.5;
  return {
    check: 'shape',
    status: doubtful ? 'look' : 'holds',
    lookedAt: `Size of the groups, and the skewness of ${outcome.label} by its quartiles (0 is symmetric, 1 the most skewed).`,
    found: `The smallest group has ${smallest} values; the largest quartile skewness is ${fixed(largest, 2)}.`,
    advice: doubtful
      ? 'Look at the chart; with groups this small and skewed, kruskal-wallis is the safer comparison.'
      : '',
  };
}
