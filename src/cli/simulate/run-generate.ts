import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { dataFile, makeDataset } from '../../simulate/data/dataset.js';
import { datasetKey } from '../../simulate/key/dataset-key.js';
import { printLines } from '../terminal/print.js';
import { loadRecipe } from './load-recipe.js';
import { wholeNumber } from './numbers.js';

interface Asked {
  readonly recipe: string;
  readonly seed: string;
  readonly n: string | undefined;
  readonly out: string | undefined;
}

/** `lind generate`: one data set of a recipe, as CSV on the terminal or with codebook and key in a folder. */
export async function runGenerate({ recipe: given, seed, n, out }: Asked, effects: Effects): Promise<void> {
  const ready = await loadRecipe(effects, given);
  const rows = n === undefined ? ready.recipe.people : wholeNumber('n', n, 2);
  const dataset = makeDataset({ ...ready, seed, rows });
  if (out === undefined) return effects.print(dataset.csv);
  if (await effects.exists(join(out, dataFile))) {
    throw new LindError('file-exists', `There are data in ${out} already; choose another folder.`);
  }
  const files = new Map([
    [dataFile, dataset.csv],
    ['data/datapackage.json', dataset.codebook],
    ['key.json', `${JSON.stringify(datasetKey(ready, dataset, { seed }), null, 2)}\n`],
  ]);
  for (const [file, content] of files) await effects.writeFile(join(out, file), content);
  printLines(effects, [
    `Made ${rows} rows of "${ready.recipe.title}" in ${out} from the seed ${seed}: ${[...files.keys()].join(', ')}.`,
    'key.json holds the truth: keep it from students.',
  ]);
}
