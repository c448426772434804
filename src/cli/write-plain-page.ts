import { extname } from 'node:path';
import type { Effects } from '../effects/effects.js';
import { LindError } from '../errors.js';
import type { PlainDocument } from '../report/plain-document.js';
import { readPageScript } from './bundled-file.js';
import { requireOutput } from './output-file.js';
import { loadLook } from './report/templates.js';

/**
 * Writes a page of Lind's own.
 *
 * @param example a file name for messages
 * @throws LindError `unknown-format` for another ending than .html, and as `requireOutput`
 */
export async function writePlainPage(
  effects: Effects,
  page: PlainDocument,
  { out, example }: { readonly out: string; readonly example: string },
): Promise<void> {
  if (extname(out).toLowerCase() !== '.html')
    throw new LindError('unknown-format', `The page is HTML; end the name ${out} with .html.`);
  await requireOutput(effects, out, example);
  const [{ renderPlainPage }, { renderChart }, look, script] = await Promise.all([
    import('../report/html/plain-page.js'),
    import('../charts/render.js'),
    loadLook(effects, undefined),
    readPageScript(effects),
  ]);
  await effects.writeFile(out, await renderPlainPage(page, { ...look, script, draw: renderChart }));
  effects.printError(`Wrote ${out}\n`);
}
