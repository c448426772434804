import { basename, join } from 'node:path';
import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { exerciseNames } from '../new/exercises.js';
import { startFromData, startFromExercise } from '../new/new-folder.js';
import type { NewFolder } from '../new/write-study.js';
import { studyFiles } from '../study-files.js';

/** Where a walk takes place. */
export interface Place {
  readonly folder: string;
  /** Makes the study; null when it is there already. */
  readonly make: (() => Promise<NewFolder>) | null;
  /** What `lind new` makes the same study from. */
  readonly from: string | null;
}

interface Asked {
  readonly what: string | undefined;
  readonly folder: string | undefined;
}

/**
 * The study that is meant: one that is there, or one to be made from an exercise or a CSV file.
 *
 * @returns null when nothing is named and there is no study here
 * @throws LindError `unknown-start`
 */
export async function placeOf(effects: Effects, { what, folder }: Asked): Promise<Place | null> {
  const named = what ?? folder ?? '.';
  const isThere = await isStudy(effects, named);
  if (isThere && (what === undefined || folder === undefined))
    return { folder: named, make: null, from: null };
  if (what === undefined) return null;
  const names = await exerciseNames(effects);
  if (names.includes(what)) {
    const place = folder ?? what;
    return atNew(effects, place, {
      make: () => startFromExercise(effects, { name: what, folder: place }),
      from: `--exercise ${what}`,
    });
  }
  if (isThere) throw alreadyBegun(what);
  if (!/\.(csv|tsv|txt)$/i.test(what) || !(await effects.exists(what))) throw unknown(what, names);
  const place = folder ?? basename(what).replace(/\.[^.]*$/, '');
  return atNew(effects, place, {
    make: () => startFromData(effects, { data: what, folder: place }),
    from: `--data ${what}`,
  });
}

const isStudy = (effects: Effects, folder: string): Promise<boolean> =>
  effects.exists(join(folder, studyFiles.study));

/** A walk that was begun before goes on. */
async function atNew(effects: Effects, folder: string, made: Pick<Place, 'make' | 'from'>): Promise<Place> {
  return (await isStudy(effects, folder)) ? { folder, make: null, from: null } : { folder, ...made };
}

const alreadyBegun = (what: string): LindError =>
  new LindError('already-begun', `${what} is a study that was begun; leave out --folder to go on with it.`);

const unknown = (what: string, names: readonly string[]): LindError =>
  new LindError(
    'unknown-start',
    `"${what}" is no exercise, no CSV file and no folder of a study.${didYouMean(what, names)} "lind start" lists the exercises.`,
  );
