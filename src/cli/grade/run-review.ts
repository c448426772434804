import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { withMarks } from '../../grade/marks/marks-file.js';
import type { OpenItem } from '../../grade/review/open-items.js';
import { readAnswers } from '../guide/read-answers.js';
import { printLines } from '../terminal/print.js';
import { loadCourseKey } from './load-key.js';
import { peopleFile } from './people-marks.js';
import { type Given, type Reviewed, reviewItem } from './review-item.js';
import { type ItemsAsked, itemsToMark } from './review-items.js';
import { Store } from './store.js';
import { writeMarks } from './write-marks.js';

/** What `lind grade review` was asked. */
export interface ReviewAsked extends ItemsAsked {
  /** The folder that `lind grade` wrote. */
  readonly marks: string;
  readonly key: string;
  readonly grader: string | undefined;
  /** The file to write marks into; that of the folder unless given. */
  readonly file: string | undefined;
  readonly answers: string | undefined;
}

/** `lind grade review`: a person marks what checks cannot. */
export async function runReview(asked: ReviewAsked, effects: Effects): Promise<void> {
  const key = await loadCourseKey(effects, asked.key);
  const store = new Store(effects, asked.marks);
  const run = await store.readRun();
  const file = asked.file ?? peopleFile(asked.marks);
  const items = await itemsToMark(effects, { asked, key, store, file });
  if (items.length === 0) return printLines(effects, ['Nothing is open here.']);
  const answers = await readAnswers(effects, { file: asked.answers, flags: [] });
  if (answers.size === 0 && !effects.terminal.interactive) throw noTerminal(file);
  const grader = asked.grader ?? (effects.terminal.interactive ? await nameOf(effects) : undefined);
  const given = await markItems(effects, { items, answers, file, grader });
  printLines(effects, [`${given} marked, ${items.length - given} left open. They are in ${file}.`]);
  if (asked.file !== undefined || given === 0) return;
  await writeMarks(effects, { key, store, run, anonymous: false, ...noGradebooks });
  printLines(effects, [
    `Marks, feedback and the page of the class in ${asked.marks} are up to date. Gradebooks are filled in by "lind grade".`,
  ]);
}

const noGradebooks = {
  ...{ canvas: undefined, moodle: undefined, column: undefined },
  ...{ gradescope: false, prairielearn: false, feedbackZip: false },
};

interface Marking {
  readonly items: readonly OpenItem[];
  readonly answers: ReadonlyMap<string, string | readonly string[]>;
  readonly file: string;
  readonly grader: string | undefined;
}

/** Marks one item after the other; each mark is in the file before the next is asked for. */
async function markItems(effects: Effects, { items, answers, file, grader }: Marking): Promise<number> {
  const isBeforehand = answers.size > 0;
  let left = items;
  let given = 0;
  while (left.length > 0) {
    const item = left[0]!;
    const answer = isBeforehand ? answered(answers, item) : await askedFor(effects, item, left);
    if (answer === 'leave') break;
    if (answer === 'skip') left = left.slice(1);
    else if ('go' in answer) left = [answer.go, ...left.filter((one) => one !== answer.go)];
    else {
      await keep(effects, { item, answer, file, grader });
      given += 1;
      left = left.slice(1);
    }
  }
  return given;
}

/** Who breaks off leaves: everything up to there is kept. */
async function askedFor(effects: Effects, item: OpenItem, left: readonly OpenItem[]): Promise<Reviewed> {
  try {
    return await reviewItem(effects, item, left);
  } catch (error) {
    if (error instanceof LindError && error.code === 'interrupted') return 'leave';
    throw error;
  }
}

interface Kept {
  readonly item: OpenItem;
  readonly answer: Given;
  readonly file: string;
  readonly grader: string | undefined;
}

async function keep(effects: Effects, { item, answer, file, grader }: Kept): Promise<void> {
  const yaml = new TextDecoder().decode(await effects.readFile(file));
  const mark = {
    ...{ student: item.student, criterion: item.criterion.id, points: answer.points },
    ...(answer.note === '' ? {} : { note: answer.note }),
    ...(grader === undefined ? {} : { by: grader }),
    at: effects.now().toISOString(),
  };
  await effects.writeFile(file, withMarks(yaml, file, [mark]));
}

/** Answers are given as `S001/conclusion: 6`, or as a list of the points and a note. */
function answered(answers: Marking['answers'], { student, criterion }: OpenItem): Given | 'skip' {
  const name = `${student}/${criterion.id}`;
  const answer = answers.get(name);
  if (answer === undefined) return 'skip';
  const [text, note = ''] = typeof answer === 'string' ? [answer] : answer;
  const points = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  if (points >= 0 && points <= criterion.points) return { points, note };
  throw new LindError(
    'bad-answers',
    `"${name}" must be a number from 0 to ${criterion.points}, not "${text}".`,
  );
}

async function nameOf(effects: Effects): Promise<string> {
  const check = (answer: string) => answer !== '' || 'Write the name that students are to read.';
  return effects.ask({ kind: 'text', message: 'Your name, as students will read it', check });
}

const noTerminal = (file: string): LindError =>
  new LindError(
    'no-terminal',
    `Reviewing asks questions, and nobody is at a terminal here; write the marks into ${file} by hand, or give them with --answers.`,
  );
