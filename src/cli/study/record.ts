import type { Effects } from '../../effects/effects.js';
import { type JournalEvent, journalLine } from '../../study/journal.js';
import { readText } from '../../study/load/reader.js';
import { folderReader, pathInStudy, studyFiles } from '../study-files.js';

/** Adds an event to the journal of a study. */
export async function recordEvent<E extends JournalEvent>(
  effects: Effects,
  folder: string,
  event: E,
): Promise<void> {
  const text = (await readText(folderReader(effects, folder), studyFiles.journal)) ?? '';
  const path = await pathInStudy(effects, folder, studyFiles.journal);
  await effects.appendFile(path, journalLine(text, event));
}
