import { join } from 'node:path';
import type { Rasteriser } from '../charts/png.js';
import type { Effects } from '../effects/effects.js';
import { LindError } from '../errors.js';
import { readBundled } from './bundled-file.js';

/**
 * What drawing to pixels needs: resvg, and the fonts in templates/fonts, which an instructor may add to.
 *
 * @throws LindError `no-fonts`
 */
export async function loadRasteriser(effects: Effects): Promise<Rasteriser> {
  const folder = join(effects.packageRoot, 'templates', 'fonts');
  const names = (await effects.list(folder)).filter((name) => /\.(ttf|otf)$/i.test(name));
  if (names.length === 0) {
    throw new LindError(
      'no-fonts',
      `There is no font in ${folder}, so no PNG can be drawn; put a .ttf file there.`,
    );
  }
  const [wasm, ...fonts] = await Promise.all([
    readBundled(effects, 'resvg.wasm'),
    ...names.map((name) => effects.readFile(join(folder, name))),
  ]);
  return { wasm, fonts };
}
