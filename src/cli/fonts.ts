import { join } from 'node:path';
import type { Effects } from '../effects/effects.js';
import { LindError } from '../errors.js';

const folder = (effects: Effects): string => join(effects.packageRoot, 'templates', 'fonts');

/**
 * The fonts of charts, in templates/fonts, which an instructor may add to.
 *
 * @throws LindError `no-fonts`
 */
export async function loadChartFonts(effects: Effects): Promise<readonly Uint8Array[]> {
  const fonts = await readFonts(effects, folder(effects));
  if (fonts.length > 0) return fonts;
  throw new LindError(
    'no-fonts',
    `There is no font in ${folder(effects)}, so no PNG can be drawn; put a .ttf file there.`,
  );
}

/**
 * The fonts of pages: those of charts, and those of text.
 *
 * @throws LindError `no-fonts`
 */
export async function loadPageFonts(effects: Effects): Promise<readonly Uint8Array[]> {
  const text = readFonts(effects, join(folder(effects), 'text'));
  return [...(await loadChartFonts(effects)), ...(await text)];
}

async function readFonts(effects: Effects, from: string): Promise<readonly Uint8Array[]> {
  const names = (await effects.list(from)).filter((name) => /\.(ttf|otf)$/i.test(name));
  return Promise.all(names.map((name) => effects.readFile(join(from, name))));
}
