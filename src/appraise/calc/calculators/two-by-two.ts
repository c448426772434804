import { analyze } from '../../../methods/kit/analyze.js';
import { level } from '../../../methods/kit/parameters.js';
import { riskEstimates } from '../../../methods/risk/estimates.js';
import { presentRisks } from '../../../methods/risk/present.js';
import risk from '../../../methods/risk.js';
import { defineCalculator, type Given } from '../calculator.js';
import { requireWhole } from '../checks.js';
import { refuseCalculation } from '../refuse-calculation.js';

const options = {
  events: { is: 'number', help: 'People with the event in the treated or exposed group.' },
  total: { is: 'number', help: 'All people in that group.' },
  'reference-events': { is: 'number', help: 'People with the event in the reference group.' },
  'reference-total': { is: 'number', help: 'All people in the reference group.' },
  level,
} as const;

export default defineCalculator({
  name: 'two-by-two',
  title: 'Risks from events and totals',
  question:
    'What do events and totals of two groups make as risks, difference, ratios and number needed to treat?',
  whenToUse:
    'A paper gives how many of how many had the event in each of two groups; it is "lind analyze risk" for such numbers.',
  options,
  ways: [{ needs: ['events', 'total', 'reference-events', 'reference-total'] }],
  examples: ['--events 38 --total 55 --reference-events 17 --reference-total 52'],
  estimates: riskEstimates,
  tests: risk.tests,
  card: risk.card,
  calculate(given) {
    const { result } = asAnalysis(given);
    return {
      estimates: result.estimates,
      tests: result.tests,
      tables: result.tables,
      notes: [...result.checks.map(({ advice }) => advice).filter(Boolean), ...result.notes],
      words: result.words,
    };
  },
  present: presentRisks,
  r: (given) => analyzedScript(asAnalysis(given).r()),
});

function asAnalysis(given: Given<typeof options>) {
  const counts = Object.keys(options).filter((name) => name !== 'level');
  requireWhole(given, counts, 0);
  const rows = [
    [given.events, given.total],
    [given['reference-events'], given['reference-total']],
  ] as const;
  for (const [events, total] of rows) {
    if (total < 1 || events > total)
      throw refuseCalculation.noEstimate(
        `${events} of ${total} cannot have the event; give events and then all people of the group.`,
      );
  }
  return analyze(risk, {
    table: null,
    roles: {},
    counts: rows.map(([events, total]) => `${events},${total - events}`).join(';'),
    options: { level: given.level },
  });
}

/** The analysis has a head of its own, which the calculator's script has too. */
const analyzedScript = (script: string): readonly string[] =>
  script.slice(script.indexOf('# position')).trimEnd().split('\n');
