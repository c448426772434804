import { LindError } from '../errors.js';
import type { Desk } from './desk.js';
import { putOff } from './events.js';
import { nextHint, revealOf } from './hints.js';
import type { Answer, Interview, Reply, Shown } from './interview.js';
import { type Placed, placedPrompts, type StepState, stepStates } from './progress.js';
import type { GuideState } from './state.js';
import { inputFault } from './usable.js';
import { closingWords, commandWords, headingOf } from './words.js';

/** How a walk ended: everything is done, a part was put off or waits for something, or the person left. */
export type End = 'done' | 'open' | 'left';

/** What the walk remembers between two questions; everything else is in the study. */
interface Session {
  /** The question that is asked next whether it is answered or not. */
  readonly forced: string | null;
  readonly skipped: ReadonlySet<string>;
  /** The step whose heading was shown last. */
  readonly step: string | null;
  /** What was said in that step before its questions, and needs no saying again. */
  readonly read: ReadonlySet<string>;
  /** The question that was asked last, and why it is asked again. */
  readonly asked: string | null;
  readonly again: 'unusable' | 'wrong' | null;
  /** An answer that was not right; the same once more is kept. */
  readonly wrong: Answer | null;
}

const onward: Pick<Session, 'forced' | 'again' | 'wrong'> = { forced: null, again: null, wrong: null };

/** Takes a person through the open questions of a study. Every answer is on the disk before the next question. */
export async function walk(interview: Interview, desk: Desk): Promise<End> {
  let session: Session = { ...onward, skipped: new Set(), step: null, read: new Set(), asked: null };
  session = { ...session, skipped: firstSkipped(await desk.read()) };
  for (;;) {
    const state = await desk.read();
    const states = stepStates(state);
    const next = nextOf(placedPrompts(states), session);
    if (next === null) return close(interview, state, states);
    session = await introduce(interview, { next, states, session });
    const { prompt } = next;
    const reply = await interview.ask({ ...prompt, again: session.again, free: !state.graded });
    if (reply.kind === 'quit') return 'left';
    session = await respond({ interview, desk, state, states, next, session }, reply);
  }
}

/** Questions that were put off come again once nothing else is open. */
function firstSkipped(state: GuideState): ReadonlySet<string> {
  const skipped = putOff(state.journal);
  const open = placedPrompts(stepStates(state)).filter(({ prompt }) => !prompt.answered);
  return open.some(({ prompt }) => !skipped.has(prompt.id)) ? skipped : new Set();
}

function nextOf(placed: readonly Placed[], { forced, skipped }: Session): Placed | null {
  const wanted = forced === null ? undefined : placed.find(({ prompt }) => prompt.id === forced);
  return wanted ?? placed.find(({ prompt }) => !prompt.answered && !skipped.has(prompt.id)) ?? null;
}

interface Introduced {
  readonly next: Placed;
  readonly states: readonly StepState[];
  readonly session: Session;
}

/** The heading of a new step, and what is to be read before a new question. */
async function introduce(interview: Interview, { next, states, session }: Introduced): Promise<Session> {
  const { prompt, at } = next;
  const isNewStep = at.step.id !== session.step;
  const isNew = prompt.id !== session.asked;
  if (isNewStep) {
    await interview.head(headingOf(at, states.length));
    await interview.say([at.step.about]);
  }
  const read = isNewStep ? new Set<string>() : session.read;
  if (isNew) await interview.say(prompt.shows.filter((one) => !read.has(JSON.stringify(one))));
  const fresh = isNew ? { again: null, wrong: null } : {};
  const shown = prompt.shows.map((one) => JSON.stringify(one));
  return {
    ...session,
    ...fresh,
    step: at.step.id,
    read: new Set([...read, ...shown]),
    asked: prompt.id,
  };
}

interface Turn extends Introduced {
  readonly interview: Interview;
  readonly desk: Desk;
  readonly state: GuideState;
}

async function respond(turn: Turn, reply: Exclude<Reply, { readonly kind: 'quit' }>): Promise<Session> {
  switch (reply.kind) {
    case 'answer':
      return answered(turn, reply.answer);
    case 'back':
      return { ...turn.session, ...onward, forced: before(turn) };
    case 'skip':
      return skip(turn);
    case 'hint':
      return hint(turn);
    case 'reveal':
      return reveal(turn);
    case 'explain':
      return told(turn, await turn.desk.explain(reply.term || (turn.next.at.step.terms[0] ?? '')));
    case 'show':
      return told(turn, toRead(turn.next));
    case 'help':
      return told(turn, commandWords(turn.next));
  }
}

/** What there is to read before a question; nothing may be. */
const toRead = ({ prompt, at }: Placed): readonly Shown[] =>
  prompt.shows.length > 0 ? prompt.shows : [at.step.about];

/** Something was said; the same question is asked again. */
async function told(
  { interview, session, next }: Turn,
  said: Parameters<Interview['say']>[0],
): Promise<Session> {
  await interview.say(said);
  return { ...session, forced: next.prompt.id, again: null };
}

function before({ states, next }: Turn): string {
  const all = placedPrompts(states);
  const at = all.findIndex(({ prompt }) => prompt.id === next.prompt.id);
  return all[Math.max(0, at - 1)]!.prompt.id;
}

async function skip(turn: Turn): Promise<Session> {
  const { desk, session, next, state } = turn;
  if (state.graded)
    return told(turn, ['This work is marked, so no question can be skipped. Hints are given.']);
  await desk.note({ event: 'skipped', question: next.prompt.id });
  return { ...session, ...onward, skipped: new Set([...session.skipped, next.prompt.id]) };
}

async function hint(turn: Turn): Promise<Session> {
  const { desk, state, next } = turn;
  const { rung, text } = nextHint(state.journal, { step: next.at.step, prompt: next.prompt });
  await desk.note({ event: 'hinted', question: next.prompt.id, rung });
  return told(turn, [text]);
}

async function reveal(turn: Turn): Promise<Session> {
  const { desk, state, next } = turn;
  const { shown, text } = revealOf(next.prompt, state.graded);
  if (shown) await desk.note({ event: 'revealed', question: next.prompt.id });
  return told(turn, [text]);
}

async function answered(turn: Turn, answer: Answer): Promise<Session> {
  const { interview, desk, session, next } = turn;
  const { prompt } = next;
  const fault =
    inputFault(prompt.input, answer) ?? (answer === 'no' && prompt.ifNo ? null : prompt.check(answer));
  if (fault !== null) return unusable(turn, fault);
  if (prompt.ifNo !== null && answer === 'no') return { ...session, ...onward, forced: prompt.ifNo };
  const verdict = prompt.judge(answer);
  const isKept = JSON.stringify(answer) === JSON.stringify(session.wrong);
  if (verdict && !verdict.right && !isKept) return missed(turn, answer, verdict.feedback);
  if (verdict?.feedback && !isKept) await interview.say([verdict.feedback]);
  const judged = verdict === null ? {} : { right: verdict.right };
  const changes = prompt.changes(answer);
  try {
    await desk.carryOut(changes, { event: 'answered', question: prompt.id, ...judged, ...changes.note });
  } catch (error) {
    if (error instanceof LindError && changes.act !== undefined) return unusable(turn, error.message);
    throw error;
  }
  const skipped = new Set([...session.skipped].filter((id) => id !== prompt.id));
  return { ...session, ...onward, skipped };
}

async function unusable({ interview, session, next }: Turn, fault: string): Promise<Session> {
  await interview.say([fault]);
  return { ...session, forced: next.prompt.id, again: 'unusable' };
}

/** Nobody is held up by a wrong answer: the same once more is kept, and the journal says that it was not right. */
async function missed(
  { interview, desk, session, next }: Turn,
  answer: Answer,
  feedback: string,
): Promise<Session> {
  const { id } = next.prompt;
  await desk.note({ event: 'missed', question: id, answer });
  await interview.say([feedback, 'Answer again; or give the same answer once more to keep it.']);
  return { ...session, forced: id, again: 'wrong', wrong: answer };
}

async function close(interview: Interview, state: GuideState, states: readonly StepState[]): Promise<End> {
  const isDone = states.every(({ done }) => done);
  await interview.say(closingWords(state, states));
  return isDone ? 'done' : 'open';
}
