import { basename, extname } from 'node:path';
import { newAppraisal } from '../../appraise/appraisal/new-appraisal.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { requireOutput } from '../output-file.js';
import { forShell, printLines } from '../terminal/print.js';
import { designNamed, loadWorksheet } from './load-appraisal.js';

export interface NewRequest {
  readonly design: string;
  readonly out: string;
  readonly name: string | undefined;
}

/** `lind appraise new`: writes an empty appraisal. @throws LindError `file-exists` */
export async function runAppraiseNew({ design, out, name }: NewRequest, effects: Effects): Promise<void> {
  const worksheet = await loadWorksheet(effects, designNamed(design));
  await requireOutput(effects, out, 'paper.yaml');
  if (await effects.exists(out)) {
    throw new LindError(
      'file-exists',
      `${out} is there already, and is not written over; give another --out.`,
    );
  }
  await effects.writeFile(out, newAppraisal(worksheet, name ?? basename(out, extname(out))));
  printLines(effects, [
    `Wrote ${out}: ${worksheet.title.toLowerCase()}, along ${worksheet.tool.name}.`,
    `Fill it in with an editor, or question by question: lind appraise ${forShell(out)}`,
  ]);
}
