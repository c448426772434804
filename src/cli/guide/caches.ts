import { findProblems } from '../../data/problems.js';
import type { Remark } from '../../data/remark.js';
import type { Table } from '../../data/table.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import type { ExerciseGuide } from '../../guide/exercise-guide.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { sha256 } from '../../study/canonical.js';
import type { StudyDocument } from '../../study/document.js';
import { type Draft, type ReadDraft, readDraft } from '../../study/draft.js';
import { emptyJournal } from '../../study/journal.js';
import { readStudyData, type StudyData } from '../../study/load/load-study.js';
import type { StudyReader } from '../../study/load/reader.js';
import type { StudyResults } from '../../study/results.js';
import { runStudy, toResults } from '../../study/run-study.js';
import type { Study } from '../../study/study.js';
import { readGuide } from './read-guide.js';

/** To hold a study against its form takes longer than anything else, and most answers do not change it. */
export function cachedDraft() {
  let text: string | null = null;
  let last: ReadDraft | null = null;
  return async (document: StudyDocument): Promise<ReadDraft> => {
    if (last === null || document.text !== text) last = await readDraft(document);
    text = document.text;
    return last;
  };
}

interface ReadData {
  readonly data: (StudyData & { readonly allRemarks: readonly Remark[] }) | null;
  readonly failure: string | null;
}

/** The data are read again only when the file, or its codebook, is another. */
export function cachedData(reader: StudyReader) {
  let key: string | null = null;
  let last: ReadData = { data: null, failure: null };
  return async (draft: Draft, codebook: string | null): Promise<ReadData> => {
    const file = draft.data?.file;
    if (file === undefined) return { data: null, failure: null };
    const now = JSON.stringify([file, await hashOf(reader, file), codebook]);
    if (now !== key || last.data === null) last = await readData(reader, file);
    key = now;
    return last;
  };
}

/** Null when it is not there, or not in the study. */
async function hashOf(reader: StudyReader, file: string): Promise<string | null> {
  try {
    const bytes = await reader.read(file);
    return bytes && sha256(bytes);
  } catch (error) {
    if (error instanceof LindError) return null;
    throw error;
  }
}

async function readData(reader: StudyReader, file: string): Promise<ReadData> {
  try {
    const data = await readStudyData(reader, { study: { data: { file } }, columns: null });
    return {
      data: data && { ...data, allRemarks: [...data.remarks, ...findProblems(data.table)] },
      failure: null,
    };
  } catch (error) {
    if (error instanceof LindError) return { data: null, failure: error.message };
    throw error;
  }
}

/** The exercise that a study was made from; its model plan is run on the student's data once, when they have run theirs. */
export function cachedExercise(effects: Effects, methods: readonly AnyMethod[]) {
  let guide: ExerciseGuide | null | undefined;
  let table: Table | null | undefined;
  return async (name: string | null, data: StudyData | 'counts' | null): Promise<ExerciseGuide | null> => {
    if (guide === undefined) guide = await readGuide(effects, name);
    if (guide === null || data === null) return guide && { ...guide, modelResults: null };
    const now = data === 'counts' ? null : data.table;
    if (guide.modelResults === null || now !== table) {
      guide = {
        ...guide,
        modelResults: modelResults(guide.model as Study, methods, data === 'counts' ? null : data),
      };
      table = now;
    }
    return guide;
  };
}

function modelResults(study: Study, methods: readonly AnyMethod[], data: StudyData | null): StudyResults {
  const byName = new Map(methods.map((method) => [method.name, method]));
  return toResults(runStudy({ study, methods: byName, journal: emptyJournal, data }));
}
