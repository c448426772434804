import { eggerTest } from '../stats/meta/egger.js';
import {
  betweenSubgroups,
  heterogeneity,
  type Pooled,
  type Pooling,
  pool,
  predictionLimits,
} from '../stats/meta/pool.js';
import { criticalZ } from '../stats/proportion.js';
import { refuseSynthesis } from './kit/messages/synthesis.js';
import { defineMethod } from './kit/method.js';
import { level, type NumberRole } from './kit/parameters.js';
import type { Row, Test } from './kit/result.js';
import { metaChart } from './meta-analysis/chart.js';
import { metaChecks } from './meta-analysis/checks.js';
import { type Measure, measureNames, shown } from './meta-analysis/measures.js';
import { presentMeta } from './meta-analysis/present.js';
import { metaLines } from './meta-analysis/r.js';
import { readStudies, type StudyList } from './meta-analysis/studies.js';
import { poolSubgroups, type Subgroup } from './meta-analysis/subgroups.js';
import { metaTables } from './meta-analysis/tables.js';
import { metaNotes, metaWords } from './meta-analysis/words.js';

const column = (title: string, help: string) =>
  ({ takes: 'number', optional: true, title, help }) as const satisfies NumberRole;

export default defineMethod({
  name: 'meta-analysis',
  title: 'Meta-analysis',
  family: 'synthesise',
  question: 'What do several studies of the same question say together, and how far do they differ?',
  whenToUse:
    'The studies were found by a search that was set down beforehand, ask the same question, and measure an outcome that can be put on one scale; each row of the data is one study.',
  whenNotToUse:
    'The studies differ so much in people, treatment or outcome that an average would answer nobody’s question; each row is a person (then analyse the people, within studies).',
  roles: {
    study: {
      takes: 'factor',
      levels: 'any',
      optional: true,
      title: 'Study',
      help: 'Name the column with the names of the studies.',
    },
    effect: column('Effect', 'For GEN: name the column of effects (ratios as logarithms).'),
    'std-error': column('Standard error', 'For GEN: name the column of standard errors of the effects.'),
    events1: column('Events, first group', 'For OR, RR, RD: name the column of events in the first group.'),
    total1: column('People, first group', 'For OR, RR, RD: name the column of people in the first group.'),
    events2: column('Events, second group', 'For OR, RR, RD: name the column of events in the second group.'),
    total2: column('People, second group', 'For OR, RR, RD: name the column of people in the second group.'),
    mean1: column('Mean, first group', 'For MD, SMD: name the column of means of the first group.'),
    sd1: column('SD, first group', 'For MD, SMD: name the column of standard deviations of the first group.'),
    n1: column('n, first group', 'For MD, SMD: name the column of people in the first group.'),
    mean2: column('Mean, second group', 'For MD, SMD: name the column of means of the second group.'),
    sd2: column(
      'SD, second group',
      'For MD, SMD: name the column of standard deviations of the second group.',
    ),
    n2: column('n, second group', 'For MD, SMD: name the column of people in the second group.'),
    group: {
      takes: 'factor',
      levels: 'two-or-more',
      optional: true,
      title: 'Subgroups',
      help: 'Name a column by whose levels the studies are pooled in subgroups as well.',
    },
  },
  options: {
    measure: {
      is: 'choice',
      choices: measureNames,
      default: 'OR',
      help: 'What is pooled: odds ratio, risk ratio or risk difference from counts, mean difference or standardised mean difference from means, or effects as given (GEN).',
    },
    model: {
      is: 'choice',
      choices: ['random', 'common'],
      default: 'random',
      help: 'Effects that vary about a mean from study to study (random), or one effect in all of them (common).',
    },
    tau2: {
      is: 'choice',
      choices: ['REML', 'DL', 'PM'],
      default: 'REML',
      help: 'How the variance between studies is estimated: restricted maximum likelihood, DerSimonian-Laird, or Paule-Mandel.',
    },
    hksj: {
      is: 'flag',
      help: 'Standard error, test and interval of Hartung, Knapp, Sidik and Jonkman, which allow for few studies; in the random-effects model.',
    },
    level,
  },
  example:
    'studies.csv --study study --events1 events1 --total1 total1 --events2 events2 --total2 total2 --measure RR',
  estimates: {
    pooled: {
      label: 'Pooled',
      scale: 'number',
      meaning:
        'The average of the effects, each study weighted by its precision; in the random-effects model the mean of effects that vary.',
      interval: 'Normal interval, or by the t distribution with HKSJ; ratios on the log scale.',
    },
    subgroup: {
      label: 'Pooled in a subgroup',
      scale: 'number',
      meaning: 'The same for the studies of one subgroup, with a variance between studies of its own.',
      interval: 'As of the pooled effect.',
    },
    prediction: {
      label: 'Prediction interval',
      scale: 'number',
      meaning: 'Where the effect of a new study like these is expected to lie.',
      interval: 'By the t distribution with k − 2 degrees of freedom (Higgins, Thompson and Spiegelhalter).',
    },
    tau2: {
      label: 'τ², variance between studies',
      scale: 'number',
      meaning: 'The variance of the true effects of the studies, on the log scale for ratios.',
    },
    i2: {
      label: 'I² (%)',
      scale: 'number',
      meaning: 'Of the variation between the estimates, the percentage beyond what sampling gives.',
    },
    h2: {
      label: 'H²',
      scale: 'number',
      meaning: 'The variation between the estimates over what sampling gives.',
    },
  },
  tests: {
    heterogeneity: {
      label: 'Heterogeneity (Cochran’s Q)',
      hypothesis: 'The true effect is the same in all studies.',
    },
    egger: {
      label: 'Egger’s test of asymmetry',
      hypothesis: 'The effect of a study does not go with its standard error.',
    },
    'subgroup-differences': {
      label: 'Subgroup differences',
      hypothesis: 'The mean effect is the same in all subgroups.',
    },
  },
  tables: metaTables,
  card: {
    formula:
      'Pooled effect Σwᵢyᵢ/Σwᵢ, wᵢ = 1/(vᵢ + τ²), SE 1/√Σwᵢ (common model: τ² = 0). τ² by the highest peak of the restricted likelihood (REML), moments (DL) or Q(τ²) = k − 1 (PM), 0 where negative. HKSJ: SE² = Σwᵢ(yᵢ − ȳ)²/((k − 1)Σwᵢ), t with k − 1. I² = τ²/(τ² + typical v), common model (Q − df)/Q. Odds and risk ratios are pooled as logarithms; 0.5 is added to each cell of a study with an empty one. Subgroups are compared by Q of their pooled effects, without HKSJ.',
    references: [
      'dersimonian-laird-1986',
      'viechtbauer-2005',
      'paule-mandel-1982',
      'knapp-hartung-2003',
      'higgins-thompson-2002',
      'higgins-2009',
      'egger-1997',
      'sterne-2011',
      'hedges-1981',
      'borenstein-2009',
    ],
  },

  prepare({ study, group, ...columns }, { measure, model, hksj }): StudyList {
    if (hksj && model === 'common') throw refuseSynthesis.hksjInCommonModel();
    return readStudies({ study, group, columns }, measure);
  },

  compute(studies, { model, tau2, hksj, level: confidence }) {
    const { sample, measure } = studies;
    const pooling: Pooling = { model, estimator: tau2, hksj, level: confidence };
    const pooled = pool(sample, pooling);
    const random = model === 'random';
    const spread = heterogeneity(sample, random ? pooled.between : null);
    const subgroups = poolSubgroups(studies, pooling);
    const limits = random ? predictionLimits(pooled, confidence) : null;
    const prediction = {
      term: 'prediction',
      confLow: limits && shown(measure, limits.low),
      confHigh: limits && shown(measure, limits.high),
    };
    const egger = eggerTest(sample) ?? { statistic: null, df: sample.effects.length - 2, pValue: null };
    const tests = [
      { test: 'heterogeneity', statistic: spread.q, df: spread.df, pValue: spread.pValue },
      { test: 'egger', ...egger },
      ...(subgroups.length > 0 ? [{ test: 'subgroup-differences', ...comparison(subgroups) }] : []),
    ];
    return {
      estimates: [
        { term: 'pooled', label: `Pooled ${measure.name}`, ...pooledRow(measure, pooled) },
        ...subgroups.map((one) => ({
          term: 'subgroup',
          label: `Pooled, ${one.label}`,
          group: one.name,
          ...pooledRow(measure, one.pooled),
        })),
        ...(random ? [prediction, { term: 'tau2', estimate: pooled.between }] : []),
        { term: 'i2', estimate: spread.iSquared },
        { term: 'h2', estimate: spread.hSquared },
      ],
      tests,
      tables: {
        studies: studyRows(studies, pooled, confidence),
        ...(subgroups.length > 0 ? { subgroups: subgroups.map((one) => subgroupRow(one, random)) } : {}),
      },
      checks: metaChecks(studies, { pooled, spread, egger: egger.pValue, hksj, random }),
      notes: metaNotes(studies, { egger: egger.pValue !== null, prediction: limits !== null || !random }),
    };
  },

  words: (result, studies, options) => metaWords(result, studies, options),
  present: (result) => presentMeta(result),
  chart: (result, studies, options) => metaChart(result, studies, options),
  r: (call) => metaLines(call),
});

const pooledRow = (measure: Measure, pooled: Pooled) => ({
  estimate: shown(measure, pooled.effect),
  ...(measure.ratio ? { coefficient: pooled.effect } : {}),
  stdError: pooled.stdError,
  statistic: pooled.statistic,
  pValue: pooled.pValue,
  confLow: shown(measure, pooled.low),
  confHigh: shown(measure, pooled.high),
});

function studyRows({ measure, sample, names, group }: StudyList, pooled: Pooled, confidence: number): Row[] {
  const z = criticalZ(confidence);
  return names.map((study, at) => {
    const effect = sample.effects[at]!;
    const half = z * Math.sqrt(sample.variances[at]!);
    return {
      study,
      ...(group === null ? {} : { group: group.levels[group.codes[at]!]! }),
      estimate: shown(measure, effect),
      confLow: shown(measure, effect - half),
      confHigh: shown(measure, effect + half),
      weight: 100 * pooled.shares[at]!,
    };
  });
}

function comparison(subgroups: readonly Subgroup[]): Pick<Test, 'statistic' | 'df' | 'pValue'> {
  return betweenSubgroups({
    effects: Float64Array.from(subgroups, ({ pooled }) => pooled.effect),
    variances: Float64Array.from(subgroups, ({ variance }) => variance),
  });
}

/** Heterogeneity within a subgroup; a single study has none. */
function subgroupRow({ name, members, pooled, sample }: Subgroup, random: boolean): Row {
  if (members.length === 1) return { group: name, studies: 1 };
  const { q, df, pValue, iSquared } = heterogeneity(sample, random ? pooled.between : null);
  return {
    group: name,
    studies: members.length,
    ...(random ? { tauSquared: pooled.between } : {}),
    iSquared,
    statistic: q,
    df,
    pValue,
  };
}
