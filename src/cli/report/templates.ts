import { basename, extname, join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import type { ReferenceDocument } from '../../report/docx/reference-package.js';
import { mainTemplate, type Templates } from '../../report/html/template.js';
import { pdfTemplate } from '../../report/pdf/report.js';
import { readPageFonts } from '../bundled-file.js';
import type { ReportRequest } from './write-report.js';

/** What the look of an HTML report is made of. */
export interface Look {
  readonly templates: Templates;
  readonly style: string;
}

const styleFile = 'style.css';

/** Files of a folder of templates, by their names. */
type Parts = ReadonlyMap<string, Uint8Array>;

const pageEndings = ['.liquid', '.css'];
const pdfEndings = ['.typ', '.svg', '.png', '.jpg', '.jpeg'];
const docxEndings = ['.docx'];
const allEndings = [...pageEndings, ...pdfEndings, ...docxEndings];

/** In a folder of templates, the document that a Word report takes its look from. */
const referenceFile = 'reference.docx';

/**
 * The bundled templates and style sheet, with an instructor's own in their place. The fonts of charts come before any
 * style sheet.
 *
 * @param custom a file that replaces the page (or, by its name, another part), or a folder of such files
 * @throws LindError `no-file`, or `bad-template` for a folder without templates
 */
export async function loadLook(effects: Effects, custom: string | undefined): Promise<Look> {
  const parts = [...(await loadParts(effects, custom, pageEndings))];
  const texts = parts.map(([name, content]) => [name, new TextDecoder().decode(content)] as const);
  const { [styleFile]: style = '', ...templates } = Object.fromEntries(texts);
  return { templates, style: (await readPageFonts(effects)) + style };
}

/**
 * The bundled Typst template of a PDF report and the pictures beside it, with an instructor's own in their place.
 *
 * @throws LindError as `loadLook` does
 */
export const loadPdfFiles = (effects: Effects, custom: string | undefined): Promise<Parts> =>
  loadParts(effects, custom, pdfEndings);

/**
 * The document that a Word report takes its look from: the one that is named, or that of a folder of templates.
 *
 * @throws LindError `no-file`, or `bad-reference-doc` when it is no Word document
 */
export async function loadReferenceDoc(
  effects: Effects,
  { referenceDoc, template }: Pick<ReportRequest, 'referenceDoc' | 'template'>,
): Promise<ReferenceDocument | undefined> {
  const bytes =
    referenceDoc === undefined
      ? (await loadParts(effects, template, docxEndings)).get(referenceFile)
      : await effects.readFile(referenceDoc);
  if (bytes === undefined) return undefined;
  const { readReference } = await import('../../report/docx/reference-package.js');
  return readReference(bytes, referenceDoc ?? join(template ?? '', referenceFile));
}

async function loadParts(
  effects: Effects,
  custom: string | undefined,
  endings: readonly string[],
): Promise<Parts> {
  const bundled = await readParts(effects, join(effects.packageRoot, 'templates', 'report'), allEndings);
  const own = custom === undefined ? [] : await readCustom(effects, custom, [...bundled.keys()]);
  const parts = [...bundled, ...own];
  return new Map(parts.filter(([name]) => endings.includes(extname(name).toLowerCase())));
}

async function readCustom(effects: Effects, path: string, names: readonly string[]): Promise<Parts> {
  if ((await effects.list(path)).length === 0) {
    const page = extname(path).toLowerCase() === extname(pdfTemplate) ? pdfTemplate : mainTemplate;
    const name = names.includes(basename(path)) ? basename(path) : page;
    return new Map([[name, await effects.readFile(path)]]);
  }
  const parts = await readParts(effects, path, allEndings);
  if (parts.size > 0) return parts;
  throw new LindError(
    'bad-template',
    `The folder ${path} holds no template; it may hold any of ${names.join(', ')}.`,
  );
}

async function readParts(effects: Effects, folder: string, endings: readonly string[]): Promise<Parts> {
  const names = (await effects.list(folder)).filter((name) => endings.includes(extname(name).toLowerCase()));
  const parts = names.map(async (name) => [name, await effects.readFile(join(folder, name))] as const);
  return new Map(await Promise.all(parts));
}
