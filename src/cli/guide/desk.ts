import { dirname, join } from 'node:path';
import { findProblems } from '../../data/problems.js';
import type { Remark } from '../../data/remark.js';
import type { Table } from '../../data/table.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { namedColumn } from '../../guide/analysis/suggested.js';
import type { Desk, Note } from '../../guide/desk.js';
import type { ExerciseGuide } from '../../guide/exercise-guide.js';
import type { GuideState } from '../../guide/state.js';
import type { Changes } from '../../guide/step.js';
import { loadAllMethods } from '../../methods/index.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import type { Suggestion } from '../../methods/suggest/suggest.js';
import { sources } from '../../study/check/check-study.js';
import type { StudyDocument } from '../../study/document.js';
import { type Draft, type ReadDraft, readDraft } from '../../study/draft.js';
import type { CreatedEvent, Journal } from '../../study/journal.js';
import { emptyJournal } from '../../study/journal.js';
import { lockState } from '../../study/lock.js';
import { outcomeColumns } from '../../study/outcomes.js';
import { ProblemsError } from '../../study/problem.js';
import type { StudyResults } from '../../study/results.js';
import { changedSince } from '../../study/results-file.js';
import { runStudy, toResults } from '../../study/run-study.js';
import type { Study } from '../../study/study.js';
import { readResults } from '../check-folder.js';
import { readDocument, readJournal, readStudyData, type StudyData } from '../load-study.js';
import { recordEvent } from '../study/record.js';
import { pathInStudy, readStudyText, studyFiles } from '../study-files.js';
import { actions } from './actions.js';
import { explainTerm } from './explain.js';
import { readGuide } from './read-guide.js';

/** The study in a folder, as the walk reads and writes it. */
export async function deskOf(effects: Effects, folder: string): Promise<Desk> {
  const methods = await loadAllMethods();
  const readText = cachedDraft();
  const readData = cachedData(effects, folder);
  const readExercise = cachedExercise(effects, methods);
  return {
    read: () => readState({ effects, folder, methods, readText, readData, readExercise }),
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
    const document = await readDocument(effects, folder);
    const changed = study.reduce((made, { path, value }) => made.setIn(path, value), document);
    await effects.writeFile(await pathInStudy(effects, folder, studyFiles.study), changed.text);
  }
  if (codebook !== undefined) {
    const { value } = await readDocument(effects, folder);
    await effects.writeFile(await codebookPath(effects, folder, value as Draft), codebook);
  }
  if (act) await actions[act](effects, folder);
}

const codebookFile = ({ data }: Draft): string =>
  join(dirname(data?.file ?? ''), 'datapackage.json').replaceAll('\\', '/');

const codebookPath = (effects: Effects, folder: string, draft: Draft): Promise<string> =>
  pathInStudy(effects, folder, codebookFile(draft));

interface Source {
  readonly effects: Effects;
  readonly folder: string;
  readonly methods: readonly AnyMethod[];
  readonly readText: ReturnType<typeof cachedDraft>;
  readonly readData: ReturnType<typeof cachedData>;
  readonly readExercise: ReturnType<typeof cachedExercise>;
}

async function readState({
  effects,
  folder,
  methods,
  readText,
  readData,
  readExercise,
}: Source): Promise<GuideState> {
  const document = await readDocument(effects, folder);
  const { draft, study, problems } = await readText(document);
  if (problems.length > 0) throw new ProblemsError(problems);
  const codebook =
    draft.data?.file === undefined ? null : await readStudyText(effects, folder, codebookFile(draft));
  const journal = await readJournal(effects, folder);
  const { data, failure } = await readData(draft, codebook);
  const byName = new Map(methods.map((method) => [method.name, method]));
  const results = study && (await freshResults({ effects, folder, study, journal, data, methods: byName }));
  return {
    draft,
    study,
    methods: byName,
    journal,
    lock: study && lockState(journal, outcomeColumns({ study, methods: byName })),
    data: data && { table: data.table, remarks: data.allRemarks },
    dataFailure: failure,
    codebook,
    results,
    suggestion: data && (await suggestionFor(draft, journal, data.table)),
    hasReport: await effects.exists(await pathInStudy(effects, folder, 'report.html')),
    exercise: await readExercise(startedFrom(journal), results === null ? null : (data ?? 'counts')),
    graded: await isGraded(effects, folder),
  };
}

/** By the columns that a student named for the primary analysis. */
async function suggestionFor(draft: Draft, journal: Journal, table: Table): Promise<Suggestion | null> {
  const outcome = namedColumn({ journal }, 'outcome');
  const isChosen = draft.plan?.analyses?.some(({ purpose }) => purpose === 'primary') === true;
  if (outcome === null || isChosen || !table.columns.has(outcome)) return null;
  const { suggest, emptyQuestion } = await import('../../methods/suggest/suggest.js');
  const group = namedColumn({ journal }, 'group');
  const asked = { ...emptyQuestion, outcome, group, design: draft.design ?? null };
  try {
    return await suggest(table, draft.data?.file ?? '', asked);
  } catch (error) {
    if (error instanceof LindError) return null;
    throw error;
  }
}

/** What the study was made from, as the journal says. */
const startedFrom = ({ events }: Journal): string | null =>
  (events.find(({ event }) => event === 'created') as CreatedEvent | undefined)?.from ?? null;

/** An assignment of a course says whether it is marked. */
async function isGraded(effects: Effects, folder: string): Promise<boolean> {
  const text = await readStudyText(effects, folder, 'assignment.json');
  if (text === null) return false;
  try {
    return (JSON.parse(text) as { readonly graded?: unknown } | null)?.graded === true;
  } catch {
    throw new LindError(
      'bad-assignment',
      'assignment.json is not valid JSON; take it anew from the package that you were given.',
    );
  }
}

/** To hold a study against its form takes longer than anything else, and most answers do not change it. */
function cachedDraft() {
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

/** The data are read again only when the file that is named, or its codebook, is another. */
function cachedData(effects: Effects, folder: string) {
  let key: string | null = null;
  let last: ReadData = { data: null, failure: null };
  return async (draft: Draft, codebook: string | null): Promise<ReadData> => {
    const file = draft.data?.file;
    if (file === undefined) return { data: null, failure: null };
    const now = JSON.stringify([file, codebook]);
    if (now !== key || last.data === null) last = await readData(effects, folder, file);
    key = now;
    return last;
  };
}

async function readData(effects: Effects, folder: string, file: string): Promise<ReadData> {
  try {
    const data = await readStudyData(effects, { folder, study: { data: { file } }, columns: null });
    return {
      data: data && { ...data, allRemarks: [...data.remarks, ...findProblems(data.table)] },
      failure: null,
    };
  } catch (error) {
    if (error instanceof LindError) return { data: null, failure: error.message };
    throw error;
  }
}

interface Ready {
  readonly effects: Effects;
  readonly folder: string;
  readonly study: Study;
  readonly journal: Journal;
  readonly data: StudyData | null;
  readonly methods: ReadonlyMap<string, AnyMethod>;
}

/** The results, when they belong to the study as it is. */
async function freshResults({ effects, folder, ...input }: Ready): Promise<StudyResults | null> {
  const results = await readResults(effects, folder);
  return results !== null && changedSince(results, sources(input)).length === 0 ? results : null;
}

/** The exercise that a study was made from; its model plan is run on the student's data once, when they have run theirs. */
function cachedExercise(effects: Effects, methods: readonly AnyMethod[]) {
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
