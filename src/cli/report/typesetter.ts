import { createRequire } from 'node:module';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import type { Typesetter } from '../../report/pdf/typeset.js';
import { loadPageFonts } from '../fonts.js';

/** An optional package of 28 MB, so that who makes no PDF may leave it out. */
const packageName = '@myriaddreamin/typst-ts-web-compiler';

/**
 * What setting pages needs: Typst, and the fonts that come with Lind.
 *
 * @throws LindError `no-typesetter` when the package was left out of the installation
 */
export async function loadTypesetter(effects: Effects): Promise<Typesetter> {
  const fonts = loadPageFonts(effects);
  const wasm = effects.readFile(wasmPath());
  return {
    typst: await import('@myriaddreamin/typst-ts-web-compiler'),
    wasm: await wasm,
    fonts: await fonts,
  };
}

function wasmPath(): string {
  try {
    return createRequire(import.meta.url).resolve(`${packageName}/wasm`);
  } catch {
    throw new LindError(
      'no-typesetter',
      `A PDF is set by the package ${packageName}, which was left out when Lind was installed. Install Lind again with "--include=optional", or ask for html, docx or md.`,
    );
  }
}
