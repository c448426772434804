import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import type { Checklist } from '../../report/checklist/checklist.js';
import { readChecklist } from '../../report/checklist/read-checklist.js';
import type { Checklists } from '../../report/load-report.js';
import type { ChecklistName } from '../../study/reporting.js';

/** Reads one of the bundled reporting checklists. */
export async function loadChecklist(effects: Effects, name: ChecklistName): Promise<Checklist> {
  const file = join(effects.packageRoot, 'templates', 'checklists', `${name}.yaml`);
  return readChecklist(new TextDecoder().decode(await effects.readFile(file)), file);
}

/** The bundled reporting checklists, each read when it is asked for. */
export const bundledChecklists =
  (effects: Effects): Checklists =>
  (name) =>
    loadChecklist(effects, name);
