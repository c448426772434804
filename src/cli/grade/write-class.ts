import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { type ClassInput, classPage } from '../../grade/class/class-page.js';
import { renderPlainPage } from '../../report/html/plain-page.js';
import type { ReadyRecipe } from '../../simulate/recipe/read-recipe.js';
import { termScale } from '../../simulate/truth/outcome.js';
import { readPageScript } from '../bundled-file.js';
import { loadLook } from '../report/templates.js';
import type { CourseKey } from './load-key.js';
import { marksFiles } from './marks-folder.js';

interface Asked {
  readonly key: CourseKey;
  readonly folder: string;
  readonly anonymous: boolean;
}

/** Writes the page of the class, and the one without names where it is asked for. */
export async function classWriter(effects: Effects, { key, folder, anonymous }: Asked) {
  const { ready, rubric } = key;
  const [{ renderChart }, look, script] = await Promise.all([
    import('../../charts/render.js'),
    loadLook(effects, undefined),
    readPageScript(effects),
  ]);
  const parts = { ...look, script, draw: (spec: Parameters<typeof renderChart>[0]) => renderChart(spec) };
  const common = { title: ready.recipe.title, rubric, scaleOf: scalesOf(ready) };
  return async (found: Pick<ClassInput, 'members' | 'unmatched' | 'questions'>): Promise<void> => {
    const write = async (file: string, isAnonymous: boolean) => {
      const page = classPage({ ...common, ...found, anonymous: isAnonymous });
      await effects.writeFile(join(folder, file), await renderPlainPage(page, parts));
    };
    await write(marksFiles.classPage, false);
    if (anonymous) await write(marksFiles.anonymousPage, true);
  };
}

/** The scale of a term by the analysis of the key that gives it. */
const scalesOf =
  ({ recipe, methods }: ReadyRecipe): ClassInput['scaleOf'] =>
  (term) => {
    const analysis = recipe.analyses.find(({ terms }) => terms.includes(term));
    return analysis === undefined ? null : termScale(methods.get(analysis.method)!, term);
  };
