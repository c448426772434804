import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { splitTerms } from '../../methods/kit/formula.js';
import { splitNames } from '../../methods/kit/names.js';
import { list } from '../../methods/kit/wording.js';
import { columnsAsked, type Question } from '../../methods/suggest/facts.js';
import { suggest } from '../../methods/suggest/suggest.js';
import { designs } from '../../study/study.js';
import { loadTable } from '../load-table.js';
import { suggestionText } from './suggestion-text.js';

/** What the command line gives. */
export interface AskedSuggestion {
  readonly file: string;
  readonly outcome?: string;
  readonly group?: string;
  readonly paired?: string;
  readonly predictors?: string;
  readonly time?: string;
  readonly event?: string;
  readonly strata?: string;
  readonly design?: string;
  readonly json?: boolean;
}

/** Looks at the columns and prints which method fits. */
export async function runSuggest(asked: AskedSuggestion, effects: Effects): Promise<void> {
  checkDesign(asked.design);
  const question = questionOf(asked);
  const { table } = await loadTable(effects, asked.file, { columns: columnsAsked(question) });
  const found = await suggest(table, asked.file, question);
  effects.print(asked.json ? `${JSON.stringify(found, null, 2)}\n` : suggestionText(found, effects.terminal));
}

function checkDesign(design: string | undefined): void {
  if (design === undefined || designs.some((known) => known === design)) return;
  throw new LindError(
    'bad-option',
    `--design "${design}" is not a design of a study.${didYouMean(design, designs)} The designs are ${list(designs)}.`,
  );
}

/** One column; its name may stand in backticks, as everywhere. */
const oneName = (text: string | undefined): string | null =>
  text === undefined ? null : (splitNames(text)[0] ?? null);

const questionOf = (asked: AskedSuggestion): Question => ({
  outcome: oneName(asked.outcome),
  group: oneName(asked.group),
  paired: splitNames(asked.paired ?? ''),
  predictors: asked.predictors === undefined ? [] : splitTerms(asked.predictors),
  time: oneName(asked.time),
  event: oneName(asked.event),
  strata: oneName(asked.strata),
  design: asked.design ?? null,
});
