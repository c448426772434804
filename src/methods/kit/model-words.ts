import { type Interval, writeEstimate } from './format.js';
import { crossedTerms } from './model-fit.js';
import type { DesignColumn, Predictors } from './parameters.js';
import { type Estimate, estimateOf } from './result.js';
import { levelWords } from './say.js';

/** So many coefficients are put into words; the table has them all. */
const MOST_SAID = 4;

interface ModelWords {
  readonly predictors: Predictors;
  readonly result: { readonly estimates: readonly Estimate[] };
  /** The sentence for one column, from its estimate and from how the other predictors stand. */
  say(column: DesignColumn, row: Estimate, alike: string): string;
}

/** A sentence for each of the first coefficients, and how the others and interactions are to be read. */
export function sayCoefficients({ predictors, result, say }: ModelWords): string[] {
  const { columns } = predictors;
  const main = columns.filter((column) => column.contrast !== null);
  const said = main
    .slice(0, MOST_SAID)
    .map((column) => say(column, estimateOf(result, column.term), alikeFor(column, predictors)));
  const others =
    main.length > said.length ? ['The other coefficients in the table are to be read in the same way.'] : [];
  const crossed = columns.some((column) => column.contrast === null);
  return [...said, ...others, ...(crossed ? [interactionWords] : [])];
}

const interactionWords =
  'The coefficient of an interaction says by how much the coefficient of one predictor differs with each step of the other.';

/** How the other predictors stand, for a sentence about one; a predictor in an interaction is tied to the other. */
function alikeFor({ variable }: DesignColumn, predictors: Predictors): string {
  if (crossedTerms(predictors).has(variable))
    return ', where what it interacts with is 0 or at its reference level';
  return otherwiseAlike(predictors);
}

/** How the other predictors stand where there is no interaction. */
export const otherwiseAlike = ({ variables }: Predictors): string =>
  variables.length > 1 ? ', among rows alike in the other predictors' : '';

interface RatioSentence {
  readonly row: Interval;
  readonly level: number;
  readonly contrast: string;
  /** What it is a ratio of: "odds of death", "rate of falls". */
  readonly subject: string;
  /** Whether the subject is plural, as odds are. */
  readonly plural: boolean;
  /** How the other predictors stand. */
  readonly alike: string;
}

/** A ratio in one sentence: what goes with what, by how much, and what the interval leaves open. */
export function sayRatio({ row, level, contrast, subject, plural, alike }: RatioSentence): string {
  const written = writeEstimate(row, 'ratio');
  const spansOne = Number(row.confLow) <= 1 && Number(row.confHigh) >= 1;
  const open = spansOne
    ? `; the data do not settle whether ${plural ? 'they are' : 'it is'} higher or lower`
    : '';
  return `With ${contrast} the ${subject} ${plural ? 'are' : 'is'} ${written.estimate} times as high${alike} (${levelWords(level)} ${written.interval})${open}.`;
}

/** The first letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What no model of observed rows shows by itself. */
export const modelNotShown =
  'These are associations among the rows used: the model does not say what would happen if a predictor were changed, and predictors that are not in it may lie behind them.';
