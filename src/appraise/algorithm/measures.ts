/** What is compared between groups, each said once. */
export const measures = [
  {
    name: 'cStatistic',
    title: 'C-statistic',
    scale: 'number',
    about:
      'how often a person with the event has the higher prediction than one without; 0.5 is a coin’s toss',
  },
  {
    name: 'observedExpected',
    title: 'Observed/expected',
    scale: 'ratio',
    about: 'events that happened over events predicted; above 1 the model says too little',
  },
  {
    name: 'intercept',
    title: 'Calibration intercept',
    scale: 'number',
    about: 'the shift of the log odds that the predictions need; 0 is right',
  },
  {
    name: 'sensitivity',
    title: 'Sensitivity',
    scale: 'proportion',
    about: 'of those with the event, the share at or above the threshold',
  },
  {
    name: 'falseNegativeRate',
    title: 'Missed (false negative)',
    scale: 'proportion',
    about: 'of those with the event, the share below the threshold',
  },
  {
    name: 'falsePositiveRate',
    title: 'False alarms (false positive)',
    scale: 'proportion',
    about: 'of those without the event, the share at or above the threshold',
  },
  {
    name: 'ppv',
    title: 'Predictive value, positive',
    scale: 'proportion',
    about: 'of those at or above the threshold, the share that has the event',
  },
  { name: 'flagged', title: 'Acted on', scale: 'proportion', about: 'the share at or above the threshold' },
] as const;

export type MeasureName = (typeof measures)[number]['name'];
