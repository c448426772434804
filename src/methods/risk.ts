import { intervalChart } from '../charts/interval-chart.js';
import { numberNeeded } from '../stats/reported/number-needed.js';
import { type LogRatio, oddsRatio, pearsonTwoByTwo, riskDifference, riskRatio } from '../stats/two-by-two.js';
import { countNames } from './kit/count-names.js';
import { crossTableOfCounts, crossTabulate, eventPhrase } from './kit/cross-table.js';
import { writeEstimate } from './kit/format.js';
import { defineMethod } from './kit/method.js';
import { eventLevel, level, reference } from './kit/parameters.js';
import { estimateOf } from './kit/result.js';
import { shareRow } from './kit/share-row.js';
import { riskNotes, sizeCheck } from './risk/checks.js';
import { riskEstimates } from './risk/estimates.js';
import { presentRisks } from './risk/present.js';
import { riskCode } from './risk/r-code.js';
import { riskWords } from './risk/words.js';

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
  options: { 'event-level': eventLevel('outcome'), reference: reference('group'), level, ...countNames },
  counts: { form: 'events,others;events,others', rows: 'two', columns: 'two', prepare: crossTableOfCounts },
  estimates: riskEstimates,
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
      notes: riskNotes(table, difference),
    };
  },

  words: (result, table, { level: confidence }) => riskWords(result, table, confidence),

  present: presentRisks,

  chart(result, table) {
    const rows = (['risk', 'risk-reference'] as const).map((term) => {
      const found = estimateOf(result, term);
      const { total } = term === 'risk' ? table.group : table.reference;
      const written = writeEstimate({ ...found, total }, 'proportion');
      return {
        label: term === 'risk' ? table.groupName : table.referenceName,
        estimate: Number(found.estimate),
        low: Number(found.confLow),
        high: Number(found.confHigh),
        text: `${written.estimate} (${written.interval})`,
      };
    });
    return intervalChart({
      axisTitle: `Risk: ${eventPhrase(table)}`,
      axis: 'percent',
      rows,
      description: `Risk with its interval, ${eventPhrase(table)}: ${rows.map((one) => `${one.label} ${one.text}`).join('; ')}.`,
    });
  },

  r: (call) => riskCode(call),
});

const row = (found: LogRatio) => ({
  estimate: found.estimate,
  stdError: found.stdError,
  confLow: found.low,
  confHigh: found.high,
});
