import type { PlainDocument } from '../plain-document.js';
import { blockMarkdown } from './blocks.js';
import { escapeMarkdown } from './escape.js';

/** A page without charts in Markdown (CommonMark with pipe tables). */
export function plainMarkdown({ title, lines, opening, body, colophon }: PlainDocument): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...lines.map(escapeMarkdown),
    ...[...opening, ...body].map((block) => blockMarkdown(block, noFigures)),
    `---`,
    escapeMarkdown(colophon),
  ];
  return `${parts.join('\n\n')}\n`;
}

const noFigures = (): never => {
  throw new Error('a page with charts has no Markdown');
};
