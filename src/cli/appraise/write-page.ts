import { extname } from 'node:path';
import type { JudgedAppraisal } from '../../appraise/appraisal/judge.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { appraisalPage } from '../../report/appraisal-page.js';
import { readPageScript } from '../bundled-file.js';
import { requireOutput } from '../output-file.js';
import { loadLook } from '../report/templates.js';

/** Writes an appraisal as a page. @throws LindError `unknown-format` for another ending than .html */
export async function writePage(effects: Effects, judged: JudgedAppraisal, out: string): Promise<void> {
  if (extname(out).toLowerCase() !== '.html') {
    throw new LindError('unknown-format', `The page is HTML; end the name ${out} with .html.`);
  }
  await requireOutput(effects, out, 'paper.html');
  const [{ renderPlainPage }, { renderChart }, look, script] = await Promise.all([
    import('../../report/html/plain-page.js'),
    import('../../charts/render.js'),
    loadLook(effects, undefined),
    readPageScript(effects),
  ]);
  const parts = { ...look, script, draw: renderChart };
  await effects.writeFile(out, await renderPlainPage(appraisalPage(judged), parts));
  effects.printError(`Wrote ${out}\n`);
}
