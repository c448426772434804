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

/** The main term of the expected analysis into the files given, and of those that are as good into others beside them. */
async function drawCharts(diagnosis: Diagnosis, given: string, effects: Effects): Promise<void> {
  const { chartFiles, writeCharts } = await import('../analyze/chart-files.js');
  const files = chartFiles(given);
  const drawn = mainTerms(diagnosis).filter(({ stand }) => stand !== 'mistaken');
  for (const [at, performance] of drawn.entries()) {
    const title = at === 0 ? diagnosis.title : `${diagnosis.title}: ${performance.analysis}`;
    const charted = {
      method: { name: 'diagnose', title },
      result: { lind: version, words: diagnosisWords({ ...diagnosis, performance: [performance] }) },
      chart: () => diagnosisChart(performance, title),
    };
    const named = files.map(({ path, form }) => ({
      form,
      path: at === 0 ? path : beside(path, performance),
    }));
    await writeCharts(effects, charted, named);
  }
}

/** The first term of each analysis. */
const mainTerms = ({ performance }: Diagnosis): readonly Performance[] =>
  performance.filter(({ analysis }, at) => performance[at - 1]?.analysis !== analysis);

/** "fair.svg" and the analysis "adjusted" make "fair-adjusted.svg". */
const beside = (path: string, { analysis }: Performance): string =>
  path.replace(/(\.\w+)$/, `-${analysis}$1`);
