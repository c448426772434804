import type { AnyMethod } from '../../methods/kit/method.js';
import { levelText } from '../../methods/kit/present.js';
import { references } from '../../methods/kit/references.js';
import type { Result } from '../../methods/kit/result.js';
import { list } from '../../methods/kit/wording.js';
import { type Block, type Entry, heading, text } from '../document.js';
import type { ReportedAnalysis } from '../input.js';
import type { Apparatus } from './apparatus.js';
import { sentence } from './words.js';

/** How the numbers were made: an entry for each method in use, from its card. */
export function statisticsSection(
  analyses: readonly ReportedAnalysis[],
  apparatus: Apparatus,
): readonly Block[] {
  const done = analyses.flatMap(({ analysis }) => (analysis ? [analysis] : []));
  if (done.length === 0) return [];
  const methods = [...new Map(done.map(({ method }) => [method.name, method])).values()];
  return [
    heading(3, 'statistical-methods', 'Statistical methods'),
    text(conventions(done.map(({ result }) => result))),
    {
      kind: 'definitions',
      entries: methods.map((method) =>
        methodEntry(
          method,
          done.filter((one) => one.method.name === method.name).map(({ result }) => result),
          apparatus,
        ),
      ),
    },
  ];
}

/** What holds for all numbers of the report. */
function conventions(results: readonly Result[]): string {
  const levels = [...new Set(results.filter(hasInterval).map(levelText))];
  const intervals = levels.length === 0 ? '' : `Intervals are ${list(levels)} confidence intervals. `;
  const oneSided = results.some(
    ({ input }) => ![undefined, 'two-sided'].includes(input.options.alternative as string),
  );
  const sides = oneSided ? 'Tests are two-sided unless the plan says otherwise' : 'Tests are two-sided';
  const missing = results.some(({ input }) => !input.counts)
    ? ' A row with a missing value in a column in use was left out of that analysis, unless its table counts missing values.'
    : '';
  return `${intervals}${sides}, and P values are not adjusted for the number of analyses.${missing}`;
}

const hasInterval = ({ estimates }: Result): boolean =>
  estimates.some((row) => typeof row.confLow === 'number');

function methodEntry(method: AnyMethod, results: readonly Result[], apparatus: Apparatus): Entry {
  const sources = method.card.references.map((key) => references[key]);
  const cited = sources.length === 0 ? [] : [apparatus.cite(sources)];
  return {
    term: method.title,
    content: [text(sentence(method.card.formula) + intervalsText(method, results), ...cited)],
  };
}

/** The interval methods of the estimates that were made: "Intervals: Wilson score interval, for Risk. ...". */
function intervalsText(method: AnyMethod, results: readonly Result[]): string {
  const terms = new Set(results.flatMap(({ estimates }) => estimates.map(({ term }) => term)));
  const byMethod = new Map<string, string[]>();
  for (const [term, { label, interval }] of Object.entries<AnyMethod['estimates'][string]>(
    method.estimates,
  )) {
    if (interval === undefined || !(terms.has(term) || term === '*')) continue;
    byMethod.set(interval, [...(byMethod.get(interval) ?? []), label]);
  }
  if (byMethod.size === 0) return '';
  const parts = [...byMethod].map(
    ([interval, labels]) => `${interval.replace(/\.$/, '')}, for ${list(labels)}`,
  );
  return ` Intervals: ${parts.join('. ')}.`;
}
