import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import type { Changes } from '../../guide/step.js';
import { makeReport } from '../report/make-report.js';
import { Ended } from '../run.js';
import { runLock } from '../study/lock.js';
import { runRun } from '../study/run.js';

type Act = NonNullable<Changes['act']>;

/** The commands of a study without their own words and questions: the walk has its own. */
const quiet = (effects: Effects): Effects => ({
  ...effects,
  print: () => {},
  printError: () => {},
  terminal: { ...effects.terminal, interactive: false },
});

/** What the walk does besides writing answers down. */
export const actions: { readonly [act in Act]: (effects: Effects, folder: string) => Promise<void> } = {
  lock: (effects, folder) => runLock({ folder }, quiet(effects)),
  async run(effects, folder) {
    try {
      await runRun({ folder, json: false }, quiet(effects));
    } catch (error) {
      // An analysis that failed is said where its finding is asked for; the others have their results.
      if (!(error instanceof Ended)) throw error;
    }
  },
  async report(effects, folder) {
    await makeReport(quiet(effects), folder, {
      formats: ['html'],
      out: join(folder, 'report'),
    });
  },
};
