import { plural } from '../../../methods/kit/wording.js';
import { version } from '../../../version.js';
import { type Difference, differences } from '../differences.js';
import { type Judged, judged } from '../judged.js';
import type { Review } from '../review.js';

/** So many differences are named. */
const named = 10;

/** Whether results.json has the numbers that the study gives when it is run again on the data as handed in. */
export function resultsReproduce({ read, results }: Pick<Review, 'read' | 'results'>): Judged {
  const { results: handedIn } = read;
  if (handedIn === null) {
    return judged(0, 'There is no results.json that can be read; "lind run" writes it.');
  }
  const found = differences(handedIn, results);
  const madeWith =
    handedIn.lind === version ? [] : [`Made with Lind ${handedIn.lind}, run again with ${version}.`];
  if (found.length === 0) {
    return judged(1, 'Run again, the study gives every number that you handed in.', madeWith);
  }
  const evidence = [...madeWith, ...found.slice(0, named).map(differenceText), ...more(found.length - named)];
  const places = `Run again, the study gives other results in ${plural(found.length, 'place')}`;
  return madeWith.length > 0
    ? judged(null, `${places}, which may be the other version of Lind, so a person looks.`, evidence)
    : judged(
        0,
        `${places}: give "lind run" once more after the last change, and leave results.json as it is written.`,
        evidence,
      );
}

const more = (count: number): string[] => (count > 0 ? [`and ${count} more.`] : []);

const differenceText = ({ analysis, place, handedIn, again }: Difference): string =>
  `Analysis "${analysis}", ${place}: ${shown(handedIn)} was handed in, the re-run gives ${shown(again)}.`;

const shown = (value: unknown): string =>
  value === undefined || value === null ? 'nothing' : String(value).slice(0, 60);
