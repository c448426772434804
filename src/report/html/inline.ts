import { citationRanges } from '../citations.js';
import type { Content, Inline } from '../document.js';
import { escapeHtml } from './escape.js';
import { lineHtml, proseHtml } from './markdown.js';

/** Text with its citations and links. */
export const inlineHtml = (parts: readonly Inline[]): string => parts.map(partHtml).join('');

function partHtml(part: Inline): string {
  if (typeof part === 'string') return escapeHtml(part);
  if ('cite' in part) return citation(part.cite);
  if ('code' in part) return `<code>${escapeHtml(part.code)}</code>`;
  return `<a href="#${escapeHtml(part.see)}">${escapeHtml(part.text)}</a>`;
}

function citation(numbers: readonly number[]): string {
  const links = citationRanges(numbers).map(({ from, to }) => {
    const first = `<a href="#ref-${from}">${from}</a>`;
    return from === to ? first : `${first}–<a href="#ref-${to}">${to}</a>`;
  });
  return `<sup class="cite">${links.join(',')}</sup>`;
}

/** Content as paragraphs. */
export function contentHtml(content: Content): string {
  switch (content.kind) {
    case 'text':
      return `<p>${inlineHtml(content.text)}</p>`;
    case 'markdown':
      return proseHtml(content.markdown);
    case 'missing':
      return `<p class="missing">${missingText(content.what)}</p>`;
  }
}

/** Content as one line, for items of lists. */
export function contentLine(content: Content): string {
  switch (content.kind) {
    case 'text':
      return inlineHtml(content.text);
    case 'markdown':
      return lineHtml(content.markdown);
    case 'missing':
      return `<span class="missing">${missingText(content.what)}</span>`;
  }
}

const missingText = (what: string): string => escapeHtml(`Not written yet: ${what}.`);
