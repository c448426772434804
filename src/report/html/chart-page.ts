import type { ChartSpec } from '../../charts/spec.js';
import { type PageParts, pageFrame } from './page.js';
import { chartTemplate, renderTemplate } from './template.js';
import { figureView } from './view.js';

/** A single chart, and what is to be read with it. */
export interface ChartPage {
  readonly title: string;
  /** Sentences on the result, the main one first. */
  readonly words: readonly string[];
  /** Version of Lind. */
  readonly version: string;
  readonly spec: ChartSpec;
}

/**
 * A chart as one HTML page that works offline, in the look of a report.
 *
 * @throws LindError `bad-template`, with file and line, when a template cannot be used
 */
export async function renderChartPage(page: ChartPage, parts: PageParts): Promise<string> {
  const { title, words, version, spec } = page;
  const figure = { id: 'chart', title, alt: spec.description, spec };
  const drawn = figureView(figure, await parts.draw(spec));
  const chart = { id: figure.id, title, words, version, caption: spec.description, ...drawn };
  return renderTemplate(parts.templates, { chart, ...pageFrame(parts) }, chartTemplate);
}
