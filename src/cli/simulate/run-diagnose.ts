import type { Effects } from '../../effects/effects.js';
import { type Diagnosis, diagnose } from '../../simulate/diagnose/diagnose.js';
import type { Performance } from '../../simulate/diagnose/performance.js';
import { diagnosisChart, diagnosisWords, presentDiagnosis } from '../../simulate/diagnose/present.js';
import { version } from '../../version.js';
import { resultPage } from '../terminal/result.js';
import { loadRecipe } from './load-recipe.js';
import { wholeNumber } from './numbers.js';
import { progressTo } from './progress.js';

interface Asked {
  readonly recipe: string;
  readonly sims: string;
  readonly seed: string;
  readonly n: string | undefined;
  /** Files to draw the expected analysis into, as given. */
  readonly chart: string | undefined;
  readonly json: boolean;
}

/** `lind diagnose`: whether an assignment is fair, by many data sets of its recipe. */
export async function runDiagnose(asked: Asked, effects: Effects): Promise<void> {
  const ready = await loadRecipe(effects, asked.recipe);
  const sims = wholeNumber('sims', asked.sims, 10);
  const rows = asked.n === undefined ? ready.recipe.people : wholeNumber('n', asked.n, 2);
  const onDraw = progressTo(effects, 'Drawn', sims);
  const diagnosis = diagnose(ready, { seed: asked.seed, sims, rows, onDraw });
  if (asked.chart !== undefined) await drawCharts(diagnosis, asked.chart, effects);
  effects.print(asked.json ? jsonOf(diagnosis) : pageOf(diagnosis, effects));
}

/** Without the outcomes of single data sets, which the seed gives again. */
const jsonOf = (diagnosis: Diagnosis): string =>
  `${JSON.stringify({ ...diagnosis, performance: diagnosis.performance.map(({ outcomes: _, ...one }) => one) }, null, 2)}\n`;

function pageOf(diagnosis: Diagnosis, { terminal }: Effects): string {
  const { title, sims, rows, seed } = diagnosis;
  const opening = `${sims} data sets of ${rows} rows, without flaws, from the seed ${seed}; every analysis of the key on each.`;
  const page = { title, opening, tables: presentDiagnosis(diagnosis) };
  return resultPage(page, { words: diagnosisWords(diagnosis), checks: [], notes: [] }, terminal);
}

async function drawCharts(diagnosis: Diagnosis, given: string, effects: Effects): Promise<void> {
  const { chartFiles, writeCharts } = await import('../analyze/chart-files.js');
  const main: Performance = diagnosis.performance[0]!;
  const charted = {
    method: { name: 'diagnose', title: diagnosis.title },
    result: { lind: version, words: diagnosisWords(diagnosis) },
    chart: () => diagnosisChart(main, diagnosis.title),
  };
  await writeCharts(effects, charted, chartFiles(given));
}
