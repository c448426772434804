import { plural, quotedList } from '../../methods/kit/wording.js';
import type { CheckInput } from '../../study/check/check-study.js';
import { sources } from '../../study/check/check-study.js';
import type { StudyResults } from '../../study/results.js';
import { changedSince } from '../../study/results-file.js';
import { type Difference, differences } from '../assess/differences.js';
import { fails, holds, note, type VerifiedPart } from './part.js';

interface Compared {
  readonly read: CheckInput;
  readonly again: StudyResults;
  /** False when results.json is there and cannot be read. */
  readonly isReadable: boolean;
}

/** Every number of results.json against the re-run. */
export function resultsPart({ read, again, isReadable }: Compared): VerifiedPart {
  const { results } = read;
  if (!isReadable) return fails('results', 'results.json is not what "lind run" writes.');
  if (results === null) return note('results', 'There is no results.json.');
  const found = differences(results, again);
  const changed = changedSince(results, { ...sources(read), lockedPlanHash: results.lockedPlanHash });
  const stale = changed.map((what) => `They were made before ${what} changed.`);
  const planned = plannedDifferences(results, again);
  const count = again.analyses.length;
  if (found.length + stale.length + planned.length === 0)
    return holds('results', `All numbers of ${plural(count, 'analysis', 'analyses')} come out again.`);
  const numbers = found.map(differenceText);
  return fails('results', 'results.json is not what the study gives.', [...stale, ...planned, ...numbers]);
}

/** Whether what is called planned was planned. */
function plannedDifferences(before: StudyResults, again: StudyResults): readonly string[] {
  const planned = new Map(before.analyses.map((one) => [one.id, one.planned]));
  const wrong = again.analyses.filter((one) => planned.has(one.id) && planned.get(one.id) !== one.planned);
  return wrong.map(
    ({ id, planned: is }) =>
      `${quotedList([id])} is ${is ? '' : 'not '}planned, and is said to be${is ? ' not' : ''}.`,
  );
}

const differenceText = ({ analysis, place, handedIn, again }: Difference): string =>
  `${analysis}, ${place}: ${valueText(handedIn)} there, ${valueText(again)} when run again.`;

/** As results.json has it: numbers that do not exist are null, infinite ones a word. */
function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'null' : String(value);
  return JSON.stringify(value);
}
