import { list, plural } from '../../../methods/kit/wording.js';
import type { Cleaning, FlawFate } from '../data/cleaning.js';
import { type Judged, judged } from '../judged.js';
import { noted, type PlantedProblem, plantedProblems, type WordsOnData, wordsOnData } from '../noted.js';
import type { Review } from '../review.js';
import { changeTexts } from './data-unchanged.js';

/** One problem in the data, and what the student did about it. */
interface Handled {
  readonly problem: PlantedProblem;
  /** The words in which it is spoken of. */
  readonly words: string | null;
  /** The share of its cells that were dealt with. */
  readonly dealtWith: number;
}

/**
 * Whether what is wrong in the data was found, and what was done about it is said. A problem that was dealt with and not
 * spoken of counts half; changes where nothing was wrong take off in proportion.
 */
export function flawsNoted({ key, recipe, read, data }: Review): Judged {
  const labels = new Map(recipe.recipe.variables.map(({ name, label = name }) => [name, label]));
  const words = wordsOnData(read.study);
  const cleaning = data.compared?.cleaning ?? null;
  const handled = plantedProblems(key.flaws, labels).map(
    (problem): Handled => ({
      problem,
      words: noted(problem, words),
      dealtWith: dealtWith(problem, cleaning),
    }),
  );
  const precision = cleaning?.precision ?? 1;
  const overCleaned = precision < 1 ? changeTexts(data) : [];
  if (handled.length === 0) return nothingPlanted(precision, { overCleaned, words });
  const share = (precision * handled.reduce((sum, one) => sum + creditOf(one), 0)) / handled.length;
  return judged(share, sentence(handled, overCleaned.length > 0), [
    ...handled.map(handledText),
    ...(cleaning === null ? [] : [measures(cleaning)]),
    ...overCleaned,
  ]);
}

interface Nothing {
  readonly overCleaned: readonly string[];
  readonly words: WordsOnData;
}

function nothingPlanted(precision: number, { overCleaned, words }: Nothing): Judged {
  if (words.decisions.length + words.sentences.length === 0) {
    return judged(0, 'Nothing is written yet, on the data or on what they show.');
  }
  return precision === 1
    ? judged(1, 'There was nothing wrong in these data that had to be found.')
    : judged(precision, 'There was nothing wrong in these data, and yet they were changed.', overCleaned);
}

function dealtWith({ flaw, column }: PlantedProblem, cleaning: Cleaning | null): number {
  const own = cleaning?.fates.filter((one) => one.flaw === flaw && one.column === column) ?? [];
  return own.length === 0 ? 0 : own.filter(({ fate }) => fate !== 'missed').length / own.length;
}

const creditOf = ({ words, dealtWith: share }: Handled): number => (words === null ? share / 2 : 1);

function sentence(handled: readonly Handled[], isOverCleaned: boolean): string {
  const all = handled.length;
  const said = handled.filter(({ words }) => words !== null).length;
  const silent = handled.filter((one) => one.words === null && one.dealtWith > 0).length;
  const found =
    said === all
      ? `You found what was wrong in the data (${plural(all, 'problem')}), and said what you did about it.`
      : `Of ${plural(all, 'problem')} in the data ${said} ${said === 1 ? 'is' : 'are'} spoken of in your study${silent > 0 ? `, and ${silent} more ${silent === 1 ? 'was' : 'were'} dealt with without a word` : ''}.`;
  return isOverCleaned ? `${found} Data in which nothing was wrong were changed too.` : found;
}

function handledText({ problem, words, dealtWith: share }: Handled): string {
  const name = `${problem.flaw.replaceAll('-', ' ')} in ${problem.column}`;
  const example = problem.cells[0]!;
  const place = `for example "${example.written}" on line ${example.line}`;
  const done =
    share > 0 ? `${Math.round(100 * share)}% of ${plural(problem.cells.length, 'cell')} dealt with` : null;
  const spoken = words === null ? null : `"${shortened(words)}"`;
  const what = [spoken, done].filter((one) => one !== null);
  return `${name}: ${what.length === 0 ? `not noted (${place})` : list(what)}`;
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);

/** How the cleaning compares with what was put in. */
function measures({ fates, precision, recall }: Cleaning): string {
  if (precision === 1 && fates.every(({ fate }) => fate === 'missed'))
    return 'In the data: nothing was changed.';
  const altered = fates.filter((one: FlawFate) => one.fate === 'altered').length;
  const wrongly =
    altered > 0 ? `, ${plural(altered, 'cell')} of it changed into another value than it was` : '';
  return `In the data: ${percent(recall)} of what was wrong was dealt with${wrongly}; ${percent(precision)} of what was changed had been wrong.`;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
