import { posix } from 'node:path';
import { LindError } from '../../../errors.js';
import { dataFile, makeDataset } from '../../../simulate/data/dataset.js';
import { sha256 } from '../../../study/canonical.js';
import type { CheckInput } from '../../../study/check/check-study.js';
import type { AssessInput } from '../review.js';
import { type DataChanges, dataChanges } from './changes.js';
import { type Cleaning, cleaningOf } from './cleaning.js';
import { type Grid, gridOf } from './grid.js';

/** The data as handed in beside those that were handed out. */
export interface DataReview {
  /** The file that is as it was handed out; null when none is. */
  readonly kept: string | null;
  /** The file that the study uses. */
  readonly used: string;
  /** What was changed in it, and how that compares with what was wrong; null when it cannot be compared. */
  readonly compared: { readonly changes: DataChanges; readonly cleaning: Cleaning } | null;
  /** Why it cannot be compared, in a sentence. */
  readonly failure: string | null;
}

/** Compares the data that a study uses with those that its student was given. */
export function dataReviewOf(
  { files, key, recipe }: Pick<AssessInput, 'files' | 'key' | 'recipe'>,
  { study, data }: CheckInput,
): DataReview {
  const used = posix.normalize(study.data?.file ?? dataFile);
  const kept = [...files].find(([, bytes]) => sha256(bytes) === key.dataHash)?.[0] ?? null;
  const missingCodes = data?.table.source.missingCodes ?? new Map<string, readonly string[]>();
  const bytes = files.get(used);
  if (bytes === undefined) return { kept, used, compared: null, failure: `There is no file ${used}.` };
  if (sha256(bytes) === key.dataHash) {
    const unchanged: DataChanges = {
      ...{ rows: key.rows, cells: [], removedLines: [], addedRows: 0, removedColumns: [], renamed: [] },
    };
    const cleaning = cleaningOf(key.flaws, unchanged, { missingCodes, lineOf: () => null });
    return { kept, used, compared: { changes: unchanged, cleaning }, failure: null };
  }
  try {
    const given = kept === null ? givenGrid({ key, recipe }) : gridOf(files.get(kept)!, kept);
    const identifier = recipe.recipe.variables.find((one) => one.identifier)?.name ?? null;
    const changes = dataChanges(given, gridOf(bytes, used), identifier);
    const cleaning = cleaningOf(key.flaws, changes, { missingCodes, lineOf: lineFinder(given, identifier) });
    return { kept, used, compared: { changes, cleaning }, failure: null };
  } catch (error) {
    if (error instanceof LindError) return { kept, used, compared: null, failure: error.message };
    throw error;
  }
}

/** The data as they were handed out, made again from their seed. */
function givenGrid({ key, recipe }: Pick<AssessInput, 'key' | 'recipe'>): Grid {
  const dataset = makeDataset({ ...recipe, seed: key.seed, rows: key.rows });
  if (dataset.hash === key.dataHash) return gridOf(new TextEncoder().encode(dataset.csv), dataFile);
  throw new LindError(
    'other-recipe',
    'The data that were handed out cannot be made again from the recipe and the seed of the key, so what was changed in them cannot be told.',
  );
}

function lineFinder(given: Grid, identifier: string | null): (id: string) => number | null {
  const at = given.names.indexOf(identifier ?? '');
  const lines = new Map(given.rows.map(({ line, cells }) => [cells[at]!, line]));
  return (id) => (at < 0 ? null : (lines.get(id) ?? null));
}
