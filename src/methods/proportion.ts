import { intervalChart } from '../charts/interval-chart.js';
import { binomialExactP, clopperPearsonLimits, type Share, wilsonLimits } from '../stats/proportion.js';
import type { Limits } from '../stats/t-test.js';
import { countNames } from './kit/count-names.js';
import { eventPhrase } from './kit/cross-table.js';
import { fixed, percent, significant, whole, writeEstimate } from './kit/format.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import { eventLevel, level } from './kit/parameters.js';
import { type Check, type Estimate, estimateOf } from './kit/result.js';
import { levelWords } from './kit/say.js';
import { capital } from './kit/wording.js';

interface Data extends Share {
  /** What is counted, for a sentence. */
  readonly counted: string;
}

const countsForm = 'events,total';

export default defineMethod({
  name: 'proportion',
  title: 'Proportion',
  family: 'describe',
  question: 'What share of the people have it, and how precisely is that known?',
  whenToUse:
    'One group and a yes/no outcome: a prevalence, a risk or a response rate, with its interval, and a comparison with a share that was fixed beforehand.',
  whenNotToUse:
    'Two groups are compared (risk); people were followed for different lengths of time (rate, kaplan-meier); the same person counts more than once; the people were not a sample of those the share is meant for.',
  roles: { outcome: { takes: 'event', title: 'Outcome', help: 'Name the yes/no column.' } },
  options: {
    'event-level': eventLevel('outcome'),
    null: {
      is: 'number',
      default: 0.5,
      above: 0,
      below: 1,
      help: 'The share, between 0 and 1, that the test compares with.',
    },
    level,
    'outcome-names': countNames['outcome-names'],
  },
  counts: {
    form: countsForm,
    rows: 'one',
    columns: 'two',
    total: (counts) => counts[0]![1]!,
    prepare: (counts, { outcomes }): Data => ({
      ...shareOfCounts(counts[0]![0]!, counts[0]![1]!),
      counted: outcomes?.[0] ?? 'the event',
    }),
  },
  estimates: {
    proportion: {
      label: 'Proportion',
      scale: 'proportion',
      meaning: 'The share of the people who have the event.',
      interval: 'Wilson score interval.',
    },
    'proportion-exact': {
      label: 'Proportion, exact limits',
      scale: 'proportion',
      meaning: 'The same share; its interval is never too narrow, and mostly too wide.',
      interval: 'Clopper-Pearson exact interval.',
    },
  },
  tests: { 'binomial-exact': { label: 'Exact binomial test', hypothesis: 'The share is that of --null.' } },
  tables: { counts: { title: 'Counts', fields: ['events', 'total', 'proportion'] } },
  card: {
    formula:
      'p = events/total. Wilson: the values π with |p − π| ≤ z·√(π(1−π)/n). Clopper-Pearson: the values π that neither one-sided exact test at half the error rejects. Exact test: the probability of all counts no more probable than the one observed.',
    references: ['wilson-1927', 'clopper-pearson-1934', 'newcombe-1998-single'],
  },

  prepare({ outcome }): Data {
    const events = outcome.values.reduce((sum, value) => sum + value, 0);
    const counted = eventPhrase({ outcome: outcome.label, event: outcome.eventLabel });
    return { events, total: outcome.values.length, counted };
  },

  compute(data, { level: confidence, null: nullValue }) {
    const { events, total } = data;
    const estimate = events / total;
    const row = ({ low, high }: Limits) => ({ estimate, confLow: low, confHigh: high });
    return {
      estimates: [
        { term: 'proportion', ...row(wilsonLimits(data, confidence)) },
        { term: 'proportion-exact', ...row(clopperPearsonLimits(data, confidence)) },
      ],
      tests: [{ test: 'binomial-exact', pValue: binomialExactP(data, nullValue) }],
      tables: { counts: [{ events, total, proportion: estimate }] },
      checks: [sizeCheck(data)],
    };
  },

  words(result, data, { level: confidence, null: nullValue }) {
    const row = estimateOf(result, 'proportion');
    const written = writeEstimate(row, 'proportion');
    return [
      `${capital(data.counted)} in ${whole(data.events)} of ${whole(data.total)}: ${written.estimate} (${levelWords(confidence)} ${written.interval}).`,
      naturalFrequency(row),
      againstNull(row, nullValue),
      'The interval allows for chance alone; whether the share holds for other people is a matter of how these were chosen.',
    ];
  },

  chart(result, { counted }, { null: nullValue }) {
    const rows = result.estimates.map((found) => {
      const { estimate, interval } = writeEstimate(found, 'proportion');
      return {
        label: found.term === 'proportion' ? 'Wilson' : 'Clopper-Pearson (exact)',
        estimate: Number(found.estimate),
        low: Number(found.confLow),
        high: Number(found.confHigh),
        text: `${estimate} (${interval})`,
      };
    });
    return intervalChart({
      axisTitle: `Proportion: ${counted}`,
      axis: 'percent',
      rows,
      noDifference: nullValue,
      description: `Proportion with ${counted} and its interval by two methods: ${rows.map((one) => `${one.label} ${one.text}`).join('; ')}; a dashed line at ${shareText(nullValue)}.`,
    });
  },

  r: ({ roles, options, counts }) => [
    counts
      ? `events <- ${counts[0]![0]}; total <- ${counts[0]![1]}`
      : `events <- sum(${roles.outcome}); total <- length(${roles.outcome})`,
    "# Wilson's interval is that of the score test without continuity correction",
    `wilson <- suppressWarnings(prop.test(events, total, correct = FALSE, conf.level = ${options.level}))$conf.int`,
    'show("proportion", estimate = events / total, confLow = wilson[1], confHigh = wilson[2])',
    `exact <- binom.test(events, total, p = ${options.null}, conf.level = ${options.level})`,
    'show("proportion-exact", estimate = exact$estimate, confLow = exact$conf.int[1], confHigh = exact$conf.int[2])',
    'show("binomial-exact", pValue = exact$p.value)',
  ],
});

function shareOfCounts(events: number, total: number): Share {
  const given = `${events},${total}`;
  if (total === 0) throw refuse.badCounts(given, countsForm, 'the total is 0, so there is no share');
  if (events > total) {
    throw refuse.badCounts(given, countsForm, `${events} events are more than the total of ${total}`);
  }
  return { events, total };
}

/** With fewer than five on either side the two intervals part (Newcombe 1998, Stat Med 17:857-72). */
function sizeCheck({ events, total }: Share): Check {
  const fewest = Math.min(events, total - events);
  const few = fewest < 5;
  return {
    check: 'size',
    status: few ? 'look' : 'holds',
    lookedAt: 'How many people have the event, and how many do not.',
    found: `${whole(events)} have it and ${whole(total - events)} do not.`,
    advice: few
      ? 'With so few on one side, Wilson’s interval may be a little too narrow; read the exact one beside it.'
      : '',
  };
}

/** The share as people of a hundred, or of more where it is small or precise. */
function naturalFrequency({ estimate, confLow, confHigh }: Estimate): string {
  const [middle, low, high] = [Number(estimate), Number(confLow), Number(confHigh)];
  const base = [100, 1000, 10_000, 100_000].find((size) => (high - low) * size >= 2) ?? 1_000_000;
  const people = (share: number) => fixed(share * base, 0);
  return `Of every ${fixed(base, 0)} people like these, about ${people(middle)} would have it; the data are compatible with as few as ${people(low)} and as many as ${people(high)}.`;
}

function againstNull({ confLow, confHigh }: Estimate, nullValue: number): string {
  const named = shareText(nullValue);
  if (nullValue < Number(confLow))
    return `The whole interval lies above ${named}, the share that the test compares with.`;
  if (nullValue > Number(confHigh))
    return `The whole interval lies below ${named}, the share that the test compares with.`;
  return `The interval contains ${named}, the share that the test compares with, and other shares too: the data do not show that it is exactly that.`;
}

/** A share that someone chose, without digits that they did not give. */
function shareText(share: number): string {
  const decimals = [0, 1, 2, 3, 4].find(
    (places) => Math.abs(Number((share * 100).toFixed(places)) - share * 100) < 1e-9,
  );
  return decimals === undefined ? `${significant(share * 100)}%` : percent(share, decimals);
}
