import { intervalChart } from '../charts/interval-chart.js';
import {
  type EventsInTime,
  equalRatesP,
  poissonRate,
  type RateEstimate,
  rateDifference,
  rateRatio,
} from '../stats/rates.js';
import { countNames } from './kit/count-names.js';
import { defineMethod, type Labelled } from './kit/method.js';
import { level, reference } from './kit/parameters.js';
import { estimateOf } from './kit/result.js';
import { countsForm, type RateData, ratesOfCounts, sumRates } from './rate/data.js';
import { presentRates } from './rate/present.js';
import { rateLines } from './rate/r.js';
import { baseOf, perTime, rateWords, sizeCheck, writeRate } from './rate/words.js';

export default defineMethod({
  name: 'rate',
  title: 'Rates of two groups',
  family: 'compare-categories',
  question: 'How much more, or less, often do events occur per person-time in one group than in the other?',
  whenToUse:
    'Events are counted over person-time (person-years at risk), which differs between people or is only known as a sum; a row may be a person or a whole stratum.',
  whenNotToUse:
    'Everyone was followed equally long (risk); when each event came is known and the risk changes with time (kaplan-meier, cox-regression); other variables are to be adjusted for (poisson-regression with --exposure-time).',
  roles: {
    events: {
      takes: 'number',
      title: 'Events',
      help: 'Name the column with the number of events of each row, or 0 and 1.',
    },
    time: {
      takes: 'number',
      title: 'Person-time',
      help: 'Name the column with the person-time of each row.',
    },
    group: {
      takes: 'factor',
      levels: 'two',
      title: 'Group',
      help: 'Name the column that says which of two groups each row is in.',
    },
  },
  options: { reference: reference('group'), level, ...countNames },
  counts: {
    form: countsForm,
    rows: 'two',
    columns: 'two',
    fractions: 1,
    counted: ['event', 'events'],
    example: '41,28010;15,19017',
    total: (counts) => counts[0]![0]! + counts[1]![0]!,
    prepare: ratesOfCounts,
  },
  estimates: {
    rate: {
      label: 'Rate',
      scale: 'number',
      meaning: 'Events per unit of person-time in the group.',
      interval: 'Exact Poisson limits.',
    },
    'rate-reference': {
      label: 'Rate, reference',
      scale: 'number',
      meaning: 'Events per unit of person-time in the reference.',
      interval: 'Exact Poisson limits.',
    },
    'rate-ratio': {
      label: 'Rate ratio',
      scale: 'ratio',
      meaning: 'The rate in the group over the rate in the reference.',
      interval: 'Exact conditional limits.',
    },
    'rate-difference': {
      label: 'Rate difference',
      scale: 'number',
      meaning: 'The rate in the group minus the rate in the reference.',
      interval: 'Wald’s limits.',
    },
  },
  tests: { 'poisson-exact': { label: 'Exact Poisson test', hypothesis: 'The two rates are equal.' } },
  tables: { groups: { title: 'Groups', fields: ['group', 'events', 'time'] } },
  card: {
    formula:
      'Rate = events/time; exact limits by the gamma distribution; given all events, those of the group are binomial with share RR·t₁/(RR·t₁ + t₀), which gives limits and test of the ratio; difference ± z·√(x₁/t₁² + x₀/t₀²).',
    references: ['garwood-1936', 'clopper-pearson-1934', 'rothman-2008'],
  },

  prepare: ({ events, time, group }) => sumRates(events, time, group),

  compute(data, { level: confidence }) {
    const { group, reference: base } = data;
    const row = (term: string, { estimate, low, high }: RateEstimate) => ({
      term,
      estimate,
      confLow: low,
      confHigh: high,
    });
    return {
      estimates: [
        { ...row('rate', poissonRate(group, confidence)), label: `Rate, ${data.groupName}` },
        { ...row('rate-reference', poissonRate(base, confidence)), label: `Rate, ${data.referenceName}` },
        row('rate-ratio', rateRatio(group, base, confidence)),
        row('rate-difference', rateDifference(group, base, confidence)),
      ],
      tests: [{ test: 'poisson-exact', pValue: equalRatesP(group, base) }],
      tables: { groups: [groupRow(data.groupName, group), groupRow(data.referenceName, base)] },
      checks: [sizeCheck(data)],
      notes:
        group.events * base.events === 0
          ? ['A group has no events, so the rate ratio is 0 or infinite and has one limit only.']
          : [],
    };
  },

  words: (result, data, { level: confidence }) => rateWords(result, data, confidence),
  present: presentRates,
  chart: (result, data) => drawRates(result, data),

  r: ({ roles, options, counts }) =>
    rateLines({
      events: String(roles.events),
      time: String(roles.time),
      group: String(roles.group),
      counts,
      level: options.level,
    }),
});

const groupRow = (group: string, { events, time }: EventsInTime) => ({ group, events, time });

function drawRates(result: Labelled, { groupName, referenceName, what, unit }: RateData) {
  const found = (['rate', 'rate-reference'] as const).map((term) => estimateOf(result, term));
  const base = baseOf(found.map((row) => Number(row.estimate)));
  const rows = found.map((row, at) => {
    const { estimate, interval } = writeRate(row, base);
    return {
      label: at === 0 ? groupName : referenceName,
      estimate: base * Number(row.estimate),
      low: base * Number(row.confLow),
      high: base * Number(row.confHigh),
      text: `${estimate} (${interval})`,
    };
  });
  const axisTitle = `${what} ${perTime(base, unit)}`;
  return intervalChart({
    axisTitle,
    axis: 'linear',
    rows,
    description: `Rates with their exact intervals, ${axisTitle}: ${rows.map((one) => `${one.label} ${one.text}`).join('; ')}.`,
  });
}
