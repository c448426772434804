/** How a field is written for people; the JSON keeps full precision. */
export type FieldFormat =
  | 'text'
  | 'integer'
  /** As many digits as the precision of the row carries. */
  | 'number'
  /** A share of a whole, in percent. */
  | 'proportion'
  | 'ratio'
  | 'p-value'
  /** In the unit of the outcome. */
  | 'outcome'
  | 'time';

interface FieldEntry {
  readonly title: string;
  readonly format: FieldFormat;
  /** One sentence. */
  readonly meaning: string;
}

const field = (title: string, format: FieldFormat, meaning: string): FieldEntry => ({
  title,
  format,
  meaning,
});

/** Every field of every result row. A test holds all methods to it. */
export const vocabulary = {
  // What a row is about
  term: field('Term', 'text', 'The quantity that is estimated.'),
  test: field('Test', 'text', 'The hypothesis test.'),
  label: field('Label', 'text', 'The term or test in words.'),
  variable: field('Variable', 'text', 'The column of the data.'),
  variableLabel: field('Variable', 'text', 'What the codebook calls the variable, with its unit.'),
  group: field('Group', 'text', 'The level of the grouping column.'),
  groupLabel: field('Group', 'text', 'What the codebook calls the group.'),
  group1: field('Group', 'text', 'The later of the two groups compared.'),
  group2: field('Compared with', 'text', 'The earlier of the two groups compared.'),
  level: field('Level', 'text', 'The level of a categorical column.'),
  levelLabel: field('Level', 'text', 'What the codebook calls the level.'),
  outcome: field('Outcome', 'text', 'The level of the outcome.'),
  outcomeLabel: field('Outcome', 'text', 'What the codebook calls the level of the outcome.'),
  stratum: field('Stratum', 'text', 'The level of the stratifying column.'),
  study: field('Study', 'text', 'The study of a meta-analysis.'),
  studies: field('Studies', 'integer', 'How many studies.'),
  item: field('Item', 'text', 'The item of a scale.'),
  direction: field('Direction', 'text', 'Benefit, harm or none, for the event counted as bad.'),

  // Counts and shares
  n: field('n', 'integer', 'How many observations.'),
  missing: field('Missing', 'integer', 'How many observations have no value.'),
  count: field('Count', 'integer', 'How many observations have this level.'),
  total: field('Total', 'integer', 'How many observations there are in all.'),
  events: field('Events', 'integer', 'How many events.'),
  censored: field('Censored', 'integer', 'How many were last seen without the event at this time.'),
  atRisk: field('At risk', 'integer', 'How many were still followed just before this time.'),
  expected: field('Expected', 'number', 'The count expected if the groups did not differ.'),
  observed: field('Observed', 'number', 'What was observed: a count, or a mean of observed outcomes.'),
  score: field('Score', 'number', 'The place of the group on the scale along which it is ordered.'),
  proportion: field('%', 'proportion', 'The share of the non-missing values of its group.'),
  value: field('Rounded up', 'integer', 'The number rounded up to whole people or events.'),
  weight: field('Weight (%)', 'number', 'The share of the pooled result that comes from this study.'),

  // Describing numbers
  mean: field('Mean', 'outcome', 'The arithmetic mean.'),
  sd: field('SD', 'outcome', 'The sample standard deviation.'),
  min: field('Minimum', 'outcome', 'The smallest value.'),
  q1: field('Q1', 'outcome', 'The lower quartile (type 7).'),
  median: field('Median', 'outcome', 'The middle value.'),
  q3: field('Q3', 'outcome', 'The upper quartile (type 7).'),
  max: field('Maximum', 'outcome', 'The largest value.'),
  meanRank: field('Mean rank', 'number', 'The mean of the ranks of the group among all values.'),
  smd: field('SMD', 'number', 'The absolute standardised mean difference between the two groups.'),

  // Estimates
  estimate: field('Estimate', 'number', 'The estimate; ratios are on the ratio scale.'),
  stdError: field('SE', 'number', 'The standard error; of the coefficient where there is one.'),
  confLow: field('Lower limit', 'number', 'The lower confidence limit.'),
  confHigh: field('Upper limit', 'number', 'The upper confidence limit.'),
  coefficient: field(
    'Coefficient',
    'number',
    'The estimate on the scale on which it was fitted (log for ratios).',
  ),
  difference: field('Difference', 'outcome', 'The mean of the first group minus that of the second.'),
  oddsRatio: field('Odds ratio', 'ratio', 'The odds ratio.'),
  riskRatio: field('Risk ratio', 'ratio', 'The risk ratio.'),
  why: field('Remark', 'text', 'Why the row has no such estimate, or one without limits.'),
  residual: field('Residual', 'number', 'Pearson residual: (count - expected) / sqrt(expected).'),

  tauSquared: field('τ²', 'number', 'The variance between studies, on the scale on which they are pooled.'),
  iSquared: field(
    'I² (%)',
    'number',
    'Of the variation between the estimates of studies, the percentage beyond sampling.',
  ),

  // Tests
  statistic: field('Statistic', 'number', 'The test statistic.'),
  df: field('df', 'number', 'Degrees of freedom.'),
  df1: field('df 1', 'number', 'Degrees of freedom of the numerator.'),
  df2: field('df 2', 'number', 'Degrees of freedom of the denominator.'),
  pValue: field('P', 'p-value', 'The p-value.'),
  adjustedPValue: field('Adjusted P', 'p-value', 'The p-value adjusted for the number of comparisons.'),

  // Fits of models
  rSquared: field('R²', 'number', 'The share of the variance that the model accounts for.'),
  adjRSquared: field('Adjusted R²', 'number', 'R² adjusted for the number of predictors.'),
  sigma: field('Residual SD', 'outcome', 'The residual standard deviation.'),
  logLik: field('Log-likelihood', 'number', 'The maximised log-likelihood.'),
  aic: field('AIC', 'number', "Akaike's information criterion."),
  bic: field('BIC', 'number', 'The Bayesian information criterion.'),
  deviance: field('Deviance', 'number', 'The residual deviance.'),
  nullDeviance: field('Null deviance', 'number', 'The deviance of the model without predictors.'),
  dispersion: field(
    'Dispersion',
    'number',
    'Pearson chi-square over its degrees of freedom; 1 is what the model assumes.',
  ),
  cStatistic: field(
    'C-statistic',
    'number',
    'The chance that a random person with the event has the higher prediction.',
  ),
  concordance: field('Concordance', 'number', 'The share of comparable pairs that the model orders rightly.'),
  mcfadden: field('McFadden R²', 'number', "McFadden's pseudo R²."),
  nagelkerke: field('Nagelkerke R²', 'number', "Nagelkerke's pseudo R²."),
  vif: field('VIF', 'number', 'The (generalised) variance inflation factor.'),

  // Time to event
  time: field('Time', 'time', 'The time, in the unit of the time column.'),
  survival: field('Survival', 'proportion', 'The share estimated to be free of the event up to this time.'),

  // Diagnosis, agreement, prediction
  threshold: field('Threshold', 'number', 'The value from which on a result counts as positive.'),
  sensitivity: field('Sensitivity', 'proportion', 'The share of those with the condition who test positive.'),
  specificity: field(
    'Specificity',
    'proportion',
    'The share of those without the condition who test negative.',
  ),
  alphaIfDropped: field('Alpha if dropped', 'number', "Cronbach's alpha of the scale without this item."),
  itemRestCorrelation: field(
    'Item-rest correlation',
    'number',
    'The correlation of the item with the sum of the others.',
  ),
  predicted: field('Predicted', 'number', 'The mean predicted probability.'),
  netBenefit: field('Net benefit', 'number', 'Net benefit of acting on the model at this threshold.'),
  treatAll: field('Treat all', 'number', 'Net benefit of acting on everyone.'),

  // Planning
  scenario: field('Scenario', 'text', 'The true effect against the one assumed.'),
  power: field('Power', 'proportion', 'The chance to find the effect if it is there.'),
  halfWidth: field('Half-width', 'number', 'How far the interval reaches to either side.'),
} as const satisfies { readonly [name: string]: FieldEntry };

export type FieldName = keyof typeof vocabulary;
