import type { Effects } from '../../effects/effects.js';
import type { Desk, Note } from '../../guide/desk.js';
import type { Changes } from '../../guide/step.js';
import { loadAllMethods } from '../../methods/index.js';
import type { Draft } from '../../study/draft.js';
import { readDocument } from '../../study/load/load-study.js';
import { recordEvent } from '../study/record.js';
import { folderReader, pathInStudy, studyFiles } from '../study-files.js';
import { actions } from './actions.js';
import { explainTerm } from './explain.js';
import { codebookFile, stateReader } from './read-state.js';

/** The study in a folder, as the walk reads and writes it. */
export async function deskOf(effects: Effects, folder: string): Promise<Desk> {
  const methods = await loadAllMethods();
  const read = stateReader(effects, folder, methods);
  return {
    read,
    async carryOut(changes, note) {
      await carryOut(effects, folder, changes);
      await write(effects, folder, note);
    },
    note: (note) => write(effects, folder, note),
    explain: (term) => explainTerm(effects, term),
  };
}

const write = (effects: Effects, folder: string, { event, question, ...rest }: Note): Promise<void> =>
  recordEvent(effects, folder, { event, at: effects.now().toISOString(), question, ...rest });

/** The file is read as it is at that moment, so that what was written by hand meanwhile stays. */
async function carryOut(effects: Effects, folder: string, { study, codebook, act }: Changes): Promise<void> {
  if (study) {
    const document = await readDocument(folderReader(effects, folder));
    const changed = study.reduce((made, { path, value }) => made.setIn(path, value), document);
    await effects.writeFile(await pathInStudy(effects, folder, studyFiles.study), changed.text);
  }
  if (codebook !== undefined) {
    const { value } = await readDocument(folderReader(effects, folder));
    await effects.writeFile(await pathInStudy(effects, folder, codebookFile(value as Draft)), codebook);
  }
  if (act) await actions[act](effects, folder);
}
