import { createHash } from 'node:crypto';
import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '../paper/runs.js';
import { styles } from './styles.js';

/** Text as Word takes it: runs, and links around runs. */
export const wordRuns = (runs: readonly Run[]): ParagraphChild[] => runs.map(wordRun);

function wordRun(run: Run): ParagraphChild {
  if (run.to !== undefined)
    return new InternalHyperlink({ anchor: bookmarkName(run.to), children: [text(run)] });
  if (run.url !== undefined) return new ExternalHyperlink({ link: run.url, children: [text(run)] });
  return text(run);
}

function text(run: Run): TextRun {
  const style = characterStyle(run);
  return new TextRun({
    ...(run.text === '\n' ? { break: 1 } : { text: run.text }),
    ...(style === undefined ? {} : { style }),
    ...(run.strong ? { bold: true } : {}),
    ...(run.emphasis ? { italics: true } : {}),
    ...(run.struck ? { strike: true } : {}),
    ...(run.raised ? { superScript: true } : {}),
  });
}

function characterStyle({ code, to, url }: Run): string | undefined {
  if (code) return styles.codeRun;
  return to === undefined && url === undefined ? undefined : styles.link;
}

/**
 * The name of a bookmark: Word allows 40 letters, digits and underscores, the first a letter.
 *
 * @example bookmarkName('table-1') // => 'table_1'
 */
export function bookmarkName(id: string): string {
  const name = id.replaceAll('-', '_');
  if (/^[a-z]\w{0,39}$/i.test(name)) return name;
  return `id_${createHash('sha256').update(id).digest('hex').slice(0, 30)}`;
}
