import { intervalChart } from '../charts/interval-chart.js';
import { wilsonLimits } from '../stats/proportion.js';
import {
  type LogRatio,
  oddsRatio,
  pearsonTwoByTwo,
  ratioCells,
  riskDifference,
  riskRatio,
} from '../stats/two-by-two.js';
import { crossTableOfCounts, crossTabulate, eventPhrase, type NamedTwoByTwo } from './kit/cross-table.js';
import { fixed, share, writeEstimate } from './kit/format.js';
import { defineMethod, type Labelled } from './kit/method.js';
import { eventLevel, level, reference } from './kit/parameters.js';
import { type Check, estimateOf } from './kit/result.js';
import { levelWords } from './kit/say.js';
import { capital } from './kit/wording.js';

export default defineMethod({
  name: 'risk',
  title: 'Risks of two groups',
  family: 'compare-categories',
  question: 'How much more, or less, often does the event happen in one group than in the other?',
  whenToUse:
    'The outcome is yes/no, each person is in one of two groups, and people were followed from group to outcome (trial or cohort).',
  whenNotToUse:
    'People were picked by their outcome (case-control): then only the odds ratio has a meaning. The pairs are matched (mcnemar), or follow-up differs between people (rate, kaplan-meier).',
  roles: {
    outcome: { takes: 'event', title: 'Outcome', help: 'Name the yes/no column.' },
    group: {
      takes: 'factor',
      levels: 'two',
      title: 'Group',
      help: 'Name the column that says which of two groups each row is in.',
    },
  },
  options: { 'event-level': eventLevel('outcome'), reference: reference('group'), level },
  counts: { form: 'events,others;events,others', rows: 'two', columns: 'two', prepare: crossTableOfCounts },
  estimates: {
    risk: {
      label: 'Risk',
      scale: 'proportion',
      meaning: 'The share of the group that had the event.',
      interval: 'Wilson score interval.',
    },
    'risk-reference': {
      label: 'Risk, reference',
      scale: 'proportion',
      meaning: 'The share of the reference group that had the event.',
      interval: 'Wilson score interval.',
    },
    'risk-difference': {
      label: 'Risk difference',
      scale: 'proportion-difference',
      meaning: 'The risk in the group minus the risk in the reference.',
      interval: 'Newcombe’s hybrid score interval (method 10).',
    },
    'risk-ratio': {
      label: 'Risk ratio',
      scale: 'ratio',
      meaning: 'The risk in the group over the risk in the reference.',
      interval: 'Katz log interval.',
    },
    'odds-ratio': {
      label: 'Odds ratio',
      scale: 'ratio',
      meaning:
        'The odds in the group over the odds in the reference; further from 1 than the risk ratio when the event is common.',
      interval: 'Woolf log interval.',
    },
    nnt: {
      label: 'Number needed to treat',
      scale: 'count',
      meaning:
        'How many people in the group, on average, for one event more or one fewer than in the reference.',
      interval: 'Reciprocals of the limits of the risk difference.',
    },
    'relative-risk-reduction': {
      label: 'Relative risk reduction',
      scale: 'proportion',
      meaning: 'One minus the risk ratio.',
      interval: 'Limits of the risk ratio, taken from one.',
    },
  },
  tests: { pearson: { label: 'Pearson’s chi-square', hypothesis: 'The two risks are equal.' } },
  tables: { cells: { title: 'Counts', fields: ['group', 'events', 'total', 'proportion'] } },
  card: {
    formula:
      'Risk difference p₁ − p₀; risk ratio p₁/p₀; odds ratio [p₁/(1−p₁)]/[p₀/(1−p₀)]; NNT 1/|p₁ − p₀|. With a zero cell, ratios use 0.5 added to every cell.',
    references: ['wilson-1927', 'newcombe-1998', 'katz-1978', 'woolf-1955', 'altman-1998', 'pearson-1900'],
  },

  prepare: ({ outcome, group }) => crossTabulate(outcome, group),

  compute(table, { level: confidence }) {
    const difference = riskDifference(table, confidence);
    const ratioOfRisks = riskRatio(table, confidence);
    return {
      estimates: [
        { term: 'risk', label: `Risk, ${table.groupName}`, ...shareRow(table.group, confidence) },
        {
          term: 'risk-reference',
          label: `Risk, ${table.referenceName}`,
          ...shareRow(table.reference, confidence),
        },
        { term: 'risk-difference', ...row(difference) },
        { term: 'risk-ratio', ...row(ratioOfRisks) },
        { term: 'odds-ratio', ...row(oddsRatio(table, confidence)) },
        { term: 'nnt', ...numberNeeded(difference) },
        {
          term: 'relative-risk-reduction',
          estimate: 1 - ratioOfRisks.estimate,
          confLow: 1 - ratioOfRisks.high,
          confHigh: 1 - ratioOfRisks.low,
        },
      ],
      tests: [{ test: 'pearson', df: 1, ...pearsonTwoByTwo(table) }],
      tables: {
        cells: [
          { group: table.groupName, ...table.group, proportion: table.group.events / table.group.total },
          {
            group: table.referenceName,
            ...table.reference,
            proportion: table.reference.events / table.reference.total,
          },
        ],
      },
      checks: [sizeCheck(table)],
      notes: notes(table, difference),
    };
  },

  words: (result, table, { level: confidence }) => [
    finding(result, table, confidence),
    naturalFrequency(result, table),
    notShown(table),
  ],

  chart(result, table) {
    const rows = (['risk', 'risk-reference'] as const).map((term) => {
      const found = estimateOf(result, term);
      const written = writeEstimate(found, 'proportion');
      return {
        label: term === 'risk' ? table.groupName : table.referenceName,
        estimate: Number(found.estimate),
        low: Number(found.confLow),
        high: Number(found.confHigh),
        text: `${written.estimate} (${written.interval})`,
      };
    });
    return intervalChart({
      axisTitle: `Risk of ${eventPhrase(table)}`,
      axis: 'percent',
      rows,
      description: `Risk of ${eventPhrase(table)} with its interval: ${rows.map((one) => `${one.label} ${one.text}`).join('; ')}.`,
    });
  },

  r({ roles, options, counts }) {
    const cells = counts
      ? [
          `events <- c(${counts[1]![0]}, ${counts[0]![0]}); total <- c(${counts[1]![0]! + counts[1]![1]!}, ${counts[0]![0]! + counts[0]![1]!})`,
        ]
      : [`events <- tapply(${roles.outcome}, ${roles.group}, sum); total <- table(${roles.group})`];
    return [
      '# position 1 is the reference, position 2 the group',
      ...cells,
      'risk <- as.numeric(events / total); total <- as.numeric(total); events <- as.numeric(events)',
      `z <- qnorm(1 - (1 - ${options.level}) / 2)`,
      `wilson <- function(i) prop.test(events[i], total[i], correct = FALSE, conf.level = ${options.level})$conf.int`,
      'w1 <- wilson(2); w0 <- wilson(1)',
      'show("risk", estimate = risk[2], confLow = w1[1], confHigh = w1[2])',
      'show("risk-reference", estimate = risk[1], confLow = w0[1], confHigh = w0[2])',
      "# the difference, with Newcombe's interval made of the two Wilson intervals",
      'difference <- risk[2] - risk[1]',
      'low <- difference - sqrt((risk[2] - w1[1])^2 + (w0[2] - risk[1])^2)',
      'high <- difference + sqrt((w1[2] - risk[2])^2 + (risk[1] - w0[1])^2)',
      'show("risk-difference", estimate = difference, confLow = low, confHigh = high)',
      '# ratios: symmetric on the log scale; 0.5 in every cell if one is empty',
      'cells <- c(events[2], total[2] - events[2], events[1], total[1] - events[1])',
      'if (any(cells == 0)) cells <- cells + 0.5',
      'ratio <- function(term, estimate, se) show(term, estimate = estimate, stdError = se, confLow = estimate * exp(-z * se), confHigh = estimate * exp(z * se))',
      'n <- c(cells[1] + cells[2], cells[3] + cells[4])',
      'ratio("risk-ratio", (cells[1] / n[1]) / (cells[3] / n[2]), sqrt(1 / cells[1] - 1 / n[1] + 1 / cells[3] - 1 / n[2]))',
      'ratio("odds-ratio", cells[1] * cells[4] / (cells[2] * cells[3]), sqrt(sum(1 / cells)))',
      'show("nnt", estimate = 1 / abs(difference))',
      'show("relative-risk-reduction", estimate = 1 - (cells[1] / n[1]) / (cells[3] / n[2]))',
      'test <- chisq.test(rbind(events, total - events), correct = FALSE)',
      'show("pearson", statistic = test$statistic, df = test$parameter, pValue = test$p.value)',
    ];
  },
});

const row = (found: LogRatio) => ({
  estimate: found.estimate,
  stdError: found.stdError,
  confLow: found.low,
  confHigh: found.high,
});

function shareRow(one: { events: number; total: number }, confidence: number) {
  const limits = wilsonLimits(one, confidence);
  return { estimate: one.events / one.total, confLow: limits.low, confHigh: limits.high };
}

interface Difference {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** 1/|risk difference|. Its limits exist only when those of the difference are on one side of 0 (Altman 1998). */
function numberNeeded({ estimate, low, high }: Difference) {
  const direction = estimate === 0 ? 'none' : estimate < 0 ? 'benefit' : 'harm';
  const bounds = [1 / Math.abs(low), 1 / Math.abs(high)];
  const spansZero = low <= 0 && high >= 0;
  return {
    estimate: estimate === 0 ? Number.POSITIVE_INFINITY : 1 / Math.abs(estimate),
    confLow: spansZero ? null : Math.min(...bounds),
    confHigh: spansZero ? null : Math.max(...bounds),
    direction,
  };
}

function notes(table: NamedTwoByTwo, { low, high }: Difference): string[] {
  const found: string[] = [];
  if (ratioCells(table).corrected) {
    found.push(
      'A cell is 0, so the ratios were computed with 0.5 added to every cell; read the risk difference first.',
    );
  }
  if (low <= 0 && high >= 0) {
    const benefit = low < 0 ? `NNT for benefit ${fixed(1 / -low, 1)}` : 'no benefit';
    const harm = high > 0 ? `NNT for harm ${fixed(1 / high, 1)}` : 'no harm';
    found.push(
      `The interval of the number needed to treat runs from ${benefit} through infinity to ${harm}, for an event that is unwanted (Altman 1998).`,
    );
  }
  return found;
}

/** Cochran's rule (1954), Biometrics 10:417-51: the chi-square test needs expected counts of 5 or more in a 2x2 table. */
function sizeCheck({ group, reference: base }: NamedTwoByTwo): Check {
  const events = group.events + base.events;
  const people = group.total + base.total;
  const smallest = (Math.min(events, people - events) * Math.min(group.total, base.total)) / people;
  const small = smallest < 5;
  return {
    check: 'expected-counts',
    status: small ? 'look' : 'holds',
    lookedAt: 'The smallest count expected if both groups had the same risk.',
    found: `It is ${fixed(smallest, 1)}.`,
    advice: small ? 'With an expected count below 5, use fisher-exact for the p-value.' : '',
  };
}

function finding(result: Labelled, table: NamedTwoByTwo, confidence: number): string {
  const difference = writeEstimate(estimateOf(result, 'risk-difference'), 'proportion-difference');
  const times = writeEstimate(estimateOf(result, 'risk-ratio'), 'ratio');
  const arm = (name: string, { events, total }: { events: number; total: number }) =>
    `${events} of ${total} (${share(events, total)}) in ${name}`;
  return `${capital(eventPhrase(table))}: ${arm(table.groupName, table.group)} and ${arm(table.referenceName, table.reference)}; risk difference ${points(difference.estimate)} percentage points (${levelWords(confidence)} ${points(difference.interval)}), risk ratio ${times.estimate} (${times.interval}).`;
}

const points = (text: string): string => text.replaceAll(' pp', '');

/** The difference as people of a hundred (or of more, where it is small), and what the interval leaves open. */
function naturalFrequency(result: Labelled, table: NamedTwoByTwo): string {
  const { estimate, confLow, confHigh } = estimateOf(result, 'risk-difference');
  const [middle, low, high] = [Number(estimate), Number(confLow), Number(confHigh)];
  const base =
    [100, 1000, 10_000, 100_000, 1_000_000].find(
      (size) => Math.max(Math.abs(low), Math.abs(high)) * size >= 5,
    ) ?? 1_000_000;
  const people = (value: number) => `${fixed(Math.abs(value) * base, 0)} ${value < 0 ? 'fewer' : 'more'}`;
  const opening = `Of every ${fixed(base, 0)} people like these, about ${people(middle)} had the event in ${table.groupName} than in ${table.referenceName}`;
  if (low > 0 || high < 0) {
    const [near, far] = low > 0 ? [low, high] : [high, low];
    return `${opening}; the data are compatible with as few as ${people(near)} and as many as ${people(far)}.`;
  }
  return `${opening}; the data are compatible with anything from ${people(low)} to ${people(high)}, so they do not settle which group has the higher risk.`;
}

function notShown(table: NamedTwoByTwo): string {
  return `The comparison by itself does not say why the groups differ, nor whether ${eventPhrase(table)} would differ as much in other people.`;
}
