import type { Course, HandIn, SourceItem } from './hand-in.js';
import { canvasHandIns, isCanvas } from './layouts/canvas.js';
import { gradescopeHandIns, gradescopeList } from './layouts/gradescope.js';
import { isMoodle, moodleHandIns } from './layouts/moodle.js';
import { plainHandIns } from './layouts/plain.js';
import { rosterOf } from './layouts/roster.js';
import { isLeftover } from './safe-path.js';

interface Listed {
  readonly items: readonly SourceItem[];
  /** The text of Gradescope's list, where there is one. */
  readonly gradescope: string | null;
}

/**
 * Who handed in what, by the names of folders and files alone, in the layout of the platform that they come from:
 * Canvas, Moodle, Gradescope, or a folder of folders and zips. Nothing is read.
 *
 * @throws LindError `bad-gradescope-list`
 */
export function listHandIns({ items, gradescope }: Listed, course: Course): readonly HandIn[] {
  const roster = rosterOf(course);
  const visible = items.filter(({ name }) => !isLeftover(name) && !isHidden(name));
  const found =
    gradescope === null
      ? [
          ...canvasHandIns(visible.filter(isCanvas), roster),
          ...moodleHandIns(visible.filter(isMoodle), roster),
          ...plainHandIns(
            visible.filter((item) => !isCanvas(item) && !isMoodle(item)),
            roster,
          ),
        ]
      : gradescopeHandIns(visible, gradescope, roster);
  return found.toSorted((a, b) => (a.source < b.source ? -1 : 1));
}

/** A folder such as `.git`; `..` is none of them, and is refused aloud when it is read. */
const isHidden = (name: string): boolean => /^\.[^.]/.test(name);

/** Whether a list of Gradescope is among the items. */
export const hasGradescopeList = (items: readonly SourceItem[]): boolean =>
  items.some(({ name, kind }) => kind === 'file' && name === gradescopeList);
