import { type BiasTable, biasTable } from '../../appraise/bias-table/bias-table.js';
import { readRobvis, robvisCsv } from '../../appraise/bias-table/robvis.js';
import { presentBias, sharesOf, trafficLightOf } from '../../appraise/bias-table/show.js';
import type { ChartSpec } from '../../charts/spec.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { version } from '../../version.js';
import { requireOutput } from '../output-file.js';
import { paint } from '../terminal/paint.js';
import { tableLines } from '../terminal/table.js';
import { textWidth } from '../terminal/wrap.js';
import { appraisalReader, designNamed, isCsv, loadWorksheet } from './load-appraisal.js';

export interface PlotRequest {
  /** Appraisals, or one table in the form of robvis. */
  readonly files: readonly string[];
  /** The design of a table, which does not say it itself. */
  readonly design: string | undefined;
  readonly chart: string | undefined;
  readonly summary: string | undefined;
  readonly csv: string | undefined;
  readonly json: boolean;
}

/** `lind appraise plot`: the judgements of several papers as table, plots, and CSV. */
export async function runAppraisePlot(request: PlotRequest, effects: Effects): Promise<void> {
  const table = await tableOf(request, effects);
  if (request.csv !== undefined) await requireOutput(effects, request.csv, 'judgements.csv');
  await drawCharts(request, table, effects);
  if (request.csv !== undefined) {
    await effects.writeFile(request.csv, robvisCsv(table));
    effects.printError(`Wrote ${request.csv}\n`);
  }
  effects.print(request.json ? `${JSON.stringify(asJson(table), null, 2)}\n` : tableText(table, effects));
}

async function drawCharts(request: PlotRequest, table: BiasTable, effects: Effects): Promise<void> {
  const wanted = [
    { paths: request.chart, title: 'Traffic light', draw: trafficLightOf },
    { paths: request.summary, title: 'Summary of judgements', draw: sharesOf },
  ];
  for (const { paths, title, draw } of wanted) {
    if (paths === undefined) continue;
    const { chartFiles, writeCharts } = await import('../analyze/chart-files.js');
    await writeCharts(effects, charted(title, draw(table)), chartFiles(paths));
  }
}

async function tableOf({ files, design }: PlotRequest, effects: Effects): Promise<BiasTable> {
  const table = files.find(isCsv);
  if (table === undefined) {
    const reader = appraisalReader(effects);
    return biasTable(await Promise.all(files.map((file) => reader.judged(file))));
  }
  if (files.length > 1) {
    throw new LindError('one-table', 'A CSV table is plotted by itself; give it without other files.');
  }
  if (design === undefined) {
    throw new LindError(
      'bad-option',
      `${table} does not say which worksheet its columns belong to; give --design, such as --design randomised-trial.`,
    );
  }
  const worksheet = await loadWorksheet(effects, designNamed(design));
  return readRobvis(await effects.readFile(table), worksheet, table);
}

const charted = (title: string, spec: ChartSpec) => ({
  method: { name: 'appraise', title },
  result: { lind: version, words: [spec.description] },
  chart: () => spec,
});

const asJson = ({ worksheet: { design, tool, domains }, rows }: BiasTable) => ({
  design,
  tool: tool.name,
  studies: rows.map(({ study, domains: judged, overall, weight }) => ({
    study,
    domains: Object.fromEntries(domains.map(({ id }, at) => [id, judged[at]])),
    overall,
    weight,
  })),
});

function tableText(table: BiasTable, { terminal: { columns, color } }: Effects): string {
  const presented = presentBias(table);
  const lines = [paint(color).bold(presented.title), ...tableLines(presented, textWidth(columns))];
  return `${lines.join('\n')}\n`;
}
