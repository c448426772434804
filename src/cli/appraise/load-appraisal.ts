import { extname, join } from 'node:path';
import { type JudgedAppraisal, judge } from '../../appraise/appraisal/judge.js';
import { type ReadAppraisal, readAppraisal } from '../../appraise/appraisal/read-appraisal.js';
import { readWorksheet } from '../../appraise/worksheets/read-worksheet.js';
import {
  type Worksheet,
  type WorksheetDesign,
  worksheetDesigns,
} from '../../appraise/worksheets/worksheet.js';
import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { list } from '../../methods/kit/wording.js';

/** The worksheet of a design, from `templates/appraisal/`. */
export async function loadWorksheet(effects: Effects, design: WorksheetDesign): Promise<Worksheet> {
  const file = join(effects.packageRoot, 'templates', 'appraisal', `${design}.yaml`);
  return readWorksheet(await readUtf8(effects, file), file);
}

/**
 * The design that a person names.
 *
 * @throws LindError `bad-option`
 */
export function designNamed(given: string): WorksheetDesign {
  const found = worksheetDesigns.find((design) => design === given);
  if (found !== undefined) return found;
  throw new LindError(
    'bad-option',
    `There is no worksheet for the design "${given}".${didYouMean(given, worksheetDesigns)} There are worksheets for ${list(worksheetDesigns)}.`,
  );
}

/** Reads appraisals; a worksheet that several need is read once. */
export interface AppraisalReader {
  /** An appraisal from its file. @throws LindError `bad-appraisal` and others, with line and column */
  read(file: string): Promise<ReadAppraisal>;
  /** The same with its judgements. */
  judged(file: string): Promise<JudgedAppraisal>;
}

export function appraisalReader(effects: Effects): AppraisalReader {
  const worksheets = new Map<WorksheetDesign, Promise<Worksheet>>();
  const worksheetFor = (design: WorksheetDesign): Promise<Worksheet> => {
    const found = worksheets.get(design) ?? loadWorksheet(effects, design);
    worksheets.set(design, found);
    return found;
  };
  const read = async (file: string) => readAppraisal(await readUtf8(effects, file), file, worksheetFor);
  return {
    read,
    async judged(file) {
      const { worksheet, appraisal } = await read(file);
      return judge(worksheet, appraisal);
    },
  };
}

async function readUtf8(effects: Effects, file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await effects.readFile(file));
  } catch (error) {
    if (error instanceof LindError) throw error;
    throw new LindError(
      'not-utf-8',
      `${file} is not in UTF-8; open it in an editor and save it with that encoding.`,
    );
  }
}

/** Whether a file is a table rather than an appraisal. */
export const isCsv = (file: string): boolean => extname(file).toLowerCase() === '.csv';
