import type { Rasteriser } from '../charts/png.js';
import type { Effects } from '../effects/effects.js';
import { readBundled } from './bundled-file.js';
import { loadChartFonts } from './fonts.js';

/**
 * What drawing to pixels needs: resvg, and the fonts of charts.
 *
 * @throws LindError `no-fonts`
 */
export async function loadRasteriser(effects: Effects): Promise<Rasteriser> {
  const [wasm, fonts] = await Promise.all([readBundled(effects, 'resvg.wasm'), loadChartFonts(effects)]);
  return { wasm, fonts };
}
