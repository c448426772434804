import { toCsv } from '../../data/to-csv.js';
import { sha256 } from '../../study/canonical.js';
import type { Drawing } from '../draw/draw.js';
import { drawSample, type Sample } from '../draw/sample.js';
import { addFlaws, type TouchedCell } from '../flaws/flaws.js';
import { cellsOf } from './cells.js';
import { codebookText } from './codebook.js';

/** One data set, as files and with what is known of it. */
export interface Dataset {
  /** Without its flaws. */
  readonly sample: Sample;
  readonly csv: string;
  readonly codebook: string;
  /** SHA-256 of the CSV file. */
  readonly hash: string;
  readonly manifest: readonly TouchedCell[];
}

/** The data file of every data set made from a recipe, from the folder of a study. */
export const dataFile = 'data/data.csv';

/** Draws a data set, with its flaws, its codebook, and a manifest of the flaws. */
export function makeDataset(drawing: Drawing): Dataset {
  const { recipe, seed } = drawing;
  const sample = drawSample(drawing);
  const { cells, manifest } = addFlaws({ sample, cells: cellsOf(sample), flaws: recipe.flaws ?? [], seed });
  const csv = toCsv(cells);
  return { sample, csv, codebook: codebookText(recipe, sample, 'data.csv'), hash: sha256(csv), manifest };
}
