import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import type { Desk } from '../../guide/desk.js';
import { lastAnswer } from '../../guide/events.js';
import type { Interview } from '../../guide/interview.js';
import { placedPrompts, standing, stepStates } from '../../guide/progress.js';
import type { GuideState } from '../../guide/state.js';
import { walk } from '../../guide/walk.js';
import { list } from '../../methods/kit/wording.js';
import { writeNewStudy } from '../new/write-study.js';
import { forFolder, forShell } from '../terminal/print.js';
import { answersInterview, type GivenAnswers, nobody } from './answers-interview.js';
import { chooseExercise } from './choose-exercise.js';
import { deskOf } from './desk.js';
import { exerciseOverview, printOverview } from './exercise-overview.js';
import { type Place, placeOf } from './place.js';
import { plainInterview } from './plain-interview.js';
import { readAnswers } from './read-answers.js';
import { terminalInterview } from './terminal-interview.js';

export interface StartRequest {
  /** An exercise, a CSV file, or the folder of a study; undefined for the study here, or the list of exercises. */
  readonly what: string | undefined;
  /** The folder to make. */
  readonly folder: string | undefined;
  readonly answers: string | undefined;
  readonly answer: readonly string[];
  readonly plain: boolean;
}

/** `lind start`: walks through a study, which is made first where there is none yet. */
export async function runStart(request: StartRequest, effects: Effects): Promise<void> {
  const place = await placeOf(effects, request);
  if (place === null) return choose(request, effects);
  const given = await readAnswers(effects, { file: request.answers, flags: request.answer });
  if (given.size === 0 && !effects.terminal.interactive) throw noTerminal(place);
  if (place.make !== null) await writeNewStudy(effects, await place.make());
  const interview = interviewAt(effects, request.plain);
  const desk = await deskOf(effects, place.folder);
  await welcome(interview, desk);
  await walkOn(answersInterview(given, interview), desk, place);
  const unused = neverAsked(given, await desk.read());
  if (unused.length > 0) await interview.say([unusedWords(unused)]);
}

/** Answers to questions that the study has not; a name may be mistyped. */
function neverAsked(given: GivenAnswers, state: GuideState): readonly string[] {
  const asked = new Set(placedPrompts(stepStates(state)).map(({ prompt }) => prompt.id));
  return [...given.keys()].filter(
    (name) => !asked.has(name) && lastAnswer(state.journal, name) === undefined,
  );
}

const unusedWords = (names: readonly string[]): string =>
  `Of the answers that were given, no question took ${list(names.map((name) => `"${name}"`))}.`;

/** Where nothing is named: at a terminal an exercise is chosen from the list, elsewhere the list is printed. */
async function choose(request: StartRequest, effects: Effects): Promise<void> {
  const overview = await exerciseOverview(effects);
  if (!effects.terminal.interactive) return printOverview(effects, overview);
  const what = await chooseExercise(effects, overview, request.plain);
  if (what !== null) await runStart({ ...request, what }, effects);
}

/** Without a terminal, what was not answered beforehand ends the walk. */
function interviewAt(effects: Effects, plain: boolean): Interview {
  if (!effects.terminal.interactive) return nobody(plainInterview(effects));
  return plain ? plainInterview(effects) : terminalInterview(effects);
}

async function walkOn(interview: Interview, desk: Desk, { folder }: Place): Promise<void> {
  try {
    const end = await walk(interview, desk);
    if (end === 'left') await interview.say(leavingWords(await desk.read(), folder));
    if (end === 'done') await interview.say([`Open ${forShell(join(folder, 'report.html'))} in a browser.`]);
  } catch (error) {
    if (!(error instanceof LindError) || error.code !== 'interrupted') throw error;
    throw new LindError(
      'interrupted',
      `Broken off. Everything up to your last answer is kept; "${forFolder('lind start', folder)}" goes on.`,
    );
  }
}

const leavingWords = (state: GuideState, folder: string): readonly string[] => [
  standing(stepStates(state)) ?? 'Everything is done.',
  `Everything is kept. "${forFolder('lind start', folder)}" goes on from here.`,
];

/** The story of an exercise is told once, before its first question. */
async function welcome(interview: Interview, desk: Desk): Promise<void> {
  const { exercise, journal, draft } = await desk.read();
  if (journal.events.some(({ event }) => event === 'answered')) return;
  await interview.head(draft.title ?? 'A study');
  await interview.say([
    ...(exercise?.context ?? []),
    'You will be asked one question at a time, and each answer is written into study.yaml at once. Leave whenever you like, and go on later, or by hand.',
  ]);
}

const noTerminal = ({ folder, from }: Place): LindError =>
  new LindError(
    'no-terminal',
    `There is no terminal to ask at. Give the answers with --answers answers.yaml, or go on without the walk: ${from === null ? '' : `"lind new ${from}", `}write into ${folder}/study.yaml, then "lind check", "lind lock", "lind run" and "lind report".`,
  );
