import type { StudyDocument } from '../../study/document.js';
import { parseForm, requireForm } from '../read-form.js';
import type { Worksheet, WorksheetDesign } from '../worksheets/worksheet.js';
import type { Appraisal } from './appraisal.js';
import { appraisalHeadSchema, appraisalSchema } from './appraisal-schema.js';

/** An appraisal as a file, with the worksheet that it answers. */
export interface ReadAppraisal {
  readonly document: StudyDocument;
  readonly worksheet: Worksheet;
  readonly appraisal: Appraisal;
}

/**
 * Reads an appraisal.
 *
 * @param worksheetFor finds the worksheet of a design
 * @throws ProblemsError `bad-appraisal` with line and column
 */
export async function readAppraisal(
  yaml: string,
  file: string,
  worksheetFor: (design: WorksheetDesign) => Promise<Worksheet>,
): Promise<ReadAppraisal> {
  const document = parseForm(yaml, file, 'appraisal');
  await requireForm(document, { is: 'appraisal', schema: appraisalHeadSchema });
  const appraisal = document.value as unknown as Appraisal;
  const worksheet = await worksheetFor(appraisal.design);
  await requireForm(document, { is: 'appraisal', schema: appraisalSchema(worksheet) });
  return { document, worksheet, appraisal };
}
