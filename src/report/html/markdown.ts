import { proseParser } from '../prose-parser.js';

/** Markdown of a person as HTML, without anything that could act. */
export function proseHtml(markdown: string): string {
  return renderer().render(markdown);
}

/** The same for a line that stands inside a sentence or a list. */
export function lineHtml(markdown: string): string {
  return renderer().renderInline(markdown);
}

let made: ReturnType<typeof makeRenderer> | null = null;

function renderer() {
  made ??= makeRenderer();
  return made;
}

function makeRenderer() {
  const markdown = proseParser();
  // The report has the headings of levels 1 to 4; those of a person come below.
  markdown.renderer.rules.heading_open = () => '<p class="prose-heading">';
  markdown.renderer.rules.heading_close = () => '</p>\n';
  return markdown;
}
