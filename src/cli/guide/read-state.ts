import { dirname, join } from 'node:path';
import type { Table } from '../../data/table.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { namedColumn } from '../../guide/analysis/suggested.js';
import type { GuideState } from '../../guide/state.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import type { Suggestion } from '../../methods/suggest/suggest.js';
import { sources } from '../../study/check/check-study.js';
import type { Draft } from '../../study/draft.js';
import type { CreatedEvent, Journal } from '../../study/journal.js';
import { readResults } from '../../study/load/check-files.js';
import { readDocument, readJournal, type StudyData } from '../../study/load/load-study.js';
import { readText, type StudyReader } from '../../study/load/reader.js';
import { lockState } from '../../study/lock.js';
import { outcomeColumns } from '../../study/outcomes.js';
import { ProblemsError } from '../../study/problem.js';
import type { StudyResults } from '../../study/results.js';
import { changedSince } from '../../study/results-file.js';
import type { Study } from '../../study/study.js';
import { folderReader } from '../study-files.js';
import { cachedData, cachedDraft, cachedExercise } from './caches.js';

/** The codebook of a study's data, from its folder. */
export const codebookFile = ({ data }: Draft): string =>
  join(dirname(data?.file ?? ''), 'datapackage.json').replaceAll('\\', '/');

/** Reads the study in a folder anew each time; what has not changed is not worked out again. */
export function stateReader(
  effects: Effects,
  folder: string,
  methods: readonly AnyMethod[],
): () => Promise<GuideState> {
  const reader = folderReader(effects, folder);
  const source: Source = {
    reader,
    methods,
    readText: cachedDraft(),
    readData: cachedData(reader),
    readExercise: cachedExercise(effects, methods),
  };
  return () => readState(source);
}

interface Source {
  readonly reader: StudyReader;
  readonly methods: readonly AnyMethod[];
  readonly readText: ReturnType<typeof cachedDraft>;
  readonly readData: ReturnType<typeof cachedData>;
  readonly readExercise: ReturnType<typeof cachedExercise>;
}

async function readState({ reader, methods, ...caches }: Source): Promise<GuideState> {
  const document = await readDocument(reader);
  const { draft, study, problems } = await caches.readText(document);
  if (problems.length > 0) throw new ProblemsError(problems);
  const codebook = draft.data?.file === undefined ? null : await readText(reader, codebookFile(draft));
  const journal = await readJournal(reader);
  const { data, failure } = await caches.readData(draft, codebook);
  const byName = new Map(methods.map((method) => [method.name, method]));
  const results = study && (await freshResults({ reader, study, journal, data, methods: byName }));
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
    hasReport: (await reader.read('report.html')) !== null,
    exercise: await caches.readExercise(startedFrom(journal), results === null ? null : (data ?? 'counts')),
    graded: await isGraded(reader),
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
async function isGraded(reader: StudyReader): Promise<boolean> {
  const text = await readText(reader, 'assignment.json');
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

interface Ready {
  readonly reader: StudyReader;
  readonly study: Study;
  readonly journal: Journal;
  readonly data: StudyData | null;
  readonly methods: ReadonlyMap<string, AnyMethod>;
}

/** The results, when they belong to the study as it is. */
async function freshResults({ reader, ...input }: Ready): Promise<StudyResults | null> {
  const results = await readableResults(reader);
  return results !== null && changedSince(results, sources(input)).length === 0 ? results : null;
}

/** Results that cannot be read are none; the run makes them again. */
async function readableResults(reader: StudyReader): Promise<StudyResults | null> {
  try {
    return await readResults(reader);
  } catch (error) {
    if (error instanceof LindError && error.code === 'bad-results') return null;
    throw error;
  }
}
