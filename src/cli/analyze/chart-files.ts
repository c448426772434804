import { extname } from 'node:path';
import type { ChartSpec } from '../../charts/spec.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { splitNames } from '../../methods/kit/names.js';
import type { Result } from '../../methods/kit/result.js';
import { list } from '../../methods/kit/wording.js';
import { inlineSvg } from '../../report/html/svg.js';

/** A chart that was asked for: its file, and the form that its ending names. */
export interface ChartFile {
  readonly path: string;
  readonly form: ChartForm;
}

/** What has a chart: an analysis, or a plan. */
export interface Charted {
  readonly method: { readonly name: string; readonly title: string };
  readonly result: Pick<Result, 'lind' | 'words'>;
  chart(): ChartSpec | null;
}

/**
 * The files named on the command line.
 *
 * @param given paths, separated by commas
 * @throws LindError `unknown-chart-form`
 */
export function chartFiles(given: string): readonly ChartFile[] {
  return splitNames(given).map((path) => {
    const form = extname(path).slice(1).toLowerCase();
    if (isForm(form)) return { path, form };
    const endings = list(
      Object.keys(forms).map((name) => `.${name}`),
      'or',
    );
    throw new LindError(
      'unknown-chart-form',
      `"${path}" does not say what kind of file the chart is to be; end its name with ${endings}.`,
    );
  });
}

/**
 * Draws the chart of an analysis into files. All are drawn before the first is written.
 *
 * @throws LindError `no-chart` when there is nothing to draw
 */
export async function writeCharts(
  effects: Effects,
  analysis: Charted,
  files: readonly ChartFile[],
): Promise<void> {
  const spec = analysis.chart();
  if (spec === null) {
    throw new LindError(
      'no-chart',
      `There is no chart of this result of ${analysis.method.name}; ask again without --chart.`,
    );
  }
  const drawn: { path: string; content: string | Uint8Array }[] = [];
  for (const { path, form } of files) {
    drawn.push({ path, content: await forms[form]({ effects, analysis, spec }) });
  }
  for (const { path, content } of drawn) {
    await effects.writeFile(path, content);
    effects.printError(`Wrote ${path}\n`);
  }
}

interface Drawing {
  readonly effects: Effects;
  readonly analysis: Charted;
  readonly spec: ChartSpec;
}

const forms = { svg: asSvg, png: asPng, json: asJson, html: asPage } as const;

type ChartForm = keyof typeof forms;

const isForm = (word: string): word is ChartForm => Object.hasOwn(forms, word);

async function asSvg({ analysis, spec }: Drawing): Promise<string> {
  const { renderSvg } = await import('../../charts/render.js');
  const names = { id: 'chart', title: analysis.method.title, description: spec.description };
  return `${inlineSvg(await renderSvg(spec), names)}\n`;
}

async function asPng({ effects, spec }: Drawing): Promise<Uint8Array> {
  const [{ renderSvg }, { renderPng }, { loadRasteriser }] = await Promise.all([
    import('../../charts/render.js'),
    import('../../charts/png.js'),
    import('../rasteriser.js'),
  ]);
  return renderPng(await renderSvg(spec), await loadRasteriser(effects));
}

async function asJson({ spec }: Drawing): Promise<string> {
  return `${JSON.stringify(spec, null, 2)}\n`;
}

async function asPage({ effects, analysis, spec }: Drawing): Promise<string> {
  const [{ renderChartPage }, { renderChart }, { loadLook }, { readPageScript }] = await Promise.all([
    import('../../report/html/chart-page.js'),
    import('../../charts/render.js'),
    import('../report/templates.js'),
    import('../bundled-file.js'),
  ]);
  const [look, script] = await Promise.all([loadLook(effects, undefined), readPageScript(effects)]);
  const { method, result } = analysis;
  return renderChartPage(
    { title: method.title, words: result.words, version: result.lind, spec },
    { ...look, script, draw: (chart) => renderChart(chart) },
  );
}
