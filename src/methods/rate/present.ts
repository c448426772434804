import { ratio, significant, whole } from '../kit/format.js';
import { levelText, type PresentedTable, presentTests } from '../kit/present.js';
import { estimateOf, type Result } from '../kit/result.js';
import { left, right } from '../kit/table-rows.js';
import { capital } from '../kit/wording.js';
import { baseOf, writeRate } from './words.js';

const timeTitle = ({ input }: Result): string => {
  const names = input.options['outcome-names'];
  return Array.isArray(names) && names.length > 1 ? capital(String(names[1])) : 'Person-time';
};

/** Events, person-time and rate of each group, then what compares them. */
export function presentRates(result: Result): readonly PresentedTable[] {
  const rates = ['rate', 'rate-reference'].map((term) => estimateOf(result, term));
  const base = baseOf(rates.map((row) => Number(row.estimate)));
  const per = base === 1 ? '' : ` per ${whole(base)}`;
  const groups = (result.tables.groups ?? []).map((row, at) => {
    const { estimate, interval } = writeRate(rates[at]!, base);
    return [String(row.group), whole(Number(row.events)), significant(Number(row.time)), estimate, interval];
  });
  const times = estimateOf(result, 'rate-ratio');
  const difference = writeRate(estimateOf(result, 'rate-difference'), base);
  return [
    {
      title: 'Rates',
      columns: [
        left('Group'),
        right('Events'),
        right(timeTitle(result)),
        right(`Rate${per}¹`),
        right(`${levelText(result)} CI`),
      ],
      rows: groups,
      footnotes: ['Exact Poisson limits.'],
    },
    {
      title: 'Comparison',
      columns: [left('Measure'), right('Estimate'), right(`${levelText(result)} CI`)],
      rows: [
        [
          'Rate ratio¹',
          ratio(Number(times.estimate)),
          `${ratio(Number(times.confLow))} to ${ratio(Number(times.confHigh))}`,
        ],
        [`Rate difference${per}²`, difference.estimate, difference.interval],
      ],
      footnotes: ['Exact conditional limits.', 'Wald’s limits.'],
    },
    ...presentTests(result),
  ];
}
