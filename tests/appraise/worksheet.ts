import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answers, proposeDomain, standingsOf } from '../../src/appraise/judgement/propose.js';
import { readWorksheet } from '../../src/appraise/worksheets/read-worksheet.js';
import type { Answer, Worksheet, WorksheetDesign } from '../../src/appraise/worksheets/worksheet.js';

const known = new Map<WorksheetDesign, Promise<Worksheet>>();

/** A worksheet that comes with Lind. */
export function bundledWorksheet(design: WorksheetDesign): Promise<Worksheet> {
  const found = known.get(design) ?? readBundled(design);
  known.set(design, found);
  return found;
}

async function readBundled(design: WorksheetDesign): Promise<Worksheet> {
  const file = join(import.meta.dirname, `../../templates/appraisal/${design}.yaml`);
  return readWorksheet(await readFile(file, 'utf8'), `${design}.yaml`);
}

/** What the rules say of a domain after these answers. */
export function proposed(worksheet: Worksheet, domain: string, answers: Answers): string | null {
  const found = worksheet.domains.find(({ id }) => id === domain)!;
  return proposeDomain(worksheet, found, standingsOf(worksheet, answers))?.level ?? null;
}

/** The answers of a tool by their usual letters: Y, PY, PN, N, NI. */
export const letters = {
  Y: 'yes',
  PY: 'probably-yes',
  PN: 'probably-no',
  N: 'no',
  NI: 'no-information',
} as const satisfies { readonly [letter: string]: Answer };
