import { join } from 'node:path';
import type { Effects } from '../effects/effects.js';

/** A file that the build puts into dist/, beside the code that uses it. */
export const readBundled = (effects: Effects, name: string): Promise<Uint8Array> =>
  effects.readFile(join(effects.packageRoot, 'dist', name));

/** The script that makes the charts of a page interactive. */
export const readPageScript = async (effects: Effects): Promise<string> =>
  new TextDecoder().decode(await readBundled(effects, 'report-runtime.js'));

/** The fonts of charts, as a style sheet for pages. */
export const readPageFonts = async (effects: Effects): Promise<string> =>
  new TextDecoder().decode(await readBundled(effects, 'report-fonts.css'));
