import type { JudgedAppraisal } from '../../appraise/appraisal/judge.js';
import type { KeyPath } from '../../study/problem.js';
import type { Interview, Reply, Shown } from '../interview.js';
import { textOf } from '../prompt.js';
import { inputFault } from '../usable.js';
import { type AppraisalPrompt, appraisalPrompts } from './prompts.js';

/** Where an appraisal lies: read anew before each question, since it may be edited by hand meanwhile. */
export interface AppraisalDesk {
  read(): Promise<JudgedAppraisal>;
  /** When it returns, the answer is on the disk. */
  write(path: KeyPath, answer: string): Promise<void>;
  /** A term of the glossary. */
  explain(term: string): Promise<readonly Shown[]>;
}

interface Session {
  /** Asked next, whether it is answered or not. */
  readonly forced: string | null;
  readonly skipped: ReadonlySet<string>;
  readonly part: string | null;
  readonly asked: string | null;
  readonly again: 'unusable' | null;
}

/**
 * Takes a person through the open questions of an appraisal.
 *
 * @returns whether all is answered
 */
export async function walkAppraisal(interview: Interview, desk: AppraisalDesk): Promise<boolean> {
  let session: Session = { forced: null, skipped: new Set(), part: null, asked: null, again: null };
  for (;;) {
    const prompts = appraisalPrompts(await desk.read());
    const next = nextOf(prompts, session);
    if (next === null) return prompts.every(({ answered }) => answered);
    if (next.part !== session.part) await interview.head(next.part);
    if (next.id !== session.asked) await interview.say(next.shows);
    session = { ...session, part: next.part, asked: next.id };
    const { id, asks, input, current } = next;
    const reply = await interview.ask({ id, asks, input, current, again: session.again, free: true });
    if (reply.kind === 'quit') return false;
    session = await respond({ interview, desk, prompts, next, session }, reply);
  }
}

const nextOf = (prompts: readonly AppraisalPrompt[], { forced, skipped }: Session): AppraisalPrompt | null =>
  prompts.find(({ id }) => id === forced) ??
  prompts.find(({ id, answered }) => !answered && !skipped.has(id)) ??
  null;

interface Turn {
  readonly interview: Interview;
  readonly desk: AppraisalDesk;
  readonly prompts: readonly AppraisalPrompt[];
  readonly next: AppraisalPrompt;
  readonly session: Session;
}

async function respond(turn: Turn, reply: Exclude<Reply, { readonly kind: 'quit' }>): Promise<Session> {
  const { interview, desk, next, prompts, session } = turn;
  const onward = { ...session, forced: null, again: null };
  const told = async (said: readonly Shown[], again: Session['again'] = null): Promise<Session> => {
    await interview.say(said);
    return { ...session, forced: next.id, again };
  };
  switch (reply.kind) {
    case 'answer': {
      const fault = inputFault(next.input, reply.answer);
      if (fault !== null) return told([fault], 'unusable');
      await desk.write(next.path, textOf(reply.answer));
      return onward;
    }
    case 'back':
      return { ...onward, forced: prompts[Math.max(0, prompts.indexOf(next) - 1)]!.id };
    case 'skip':
      return { ...onward, skipped: new Set([...session.skipped, next.id]) };
    case 'explain':
      return told(await desk.explain(reply.term || 'bias'));
    case 'reveal':
      return told(['There is nothing to show here: this is yours to judge. A hint says what to look for.']);
    case 'hint':
      return told([next.hint]);
    case 'show':
      return told(next.shows);
    case 'help':
      return told([
        next.hint,
        'Give the number or the name of an answer. :back goes to the question before, :skip puts this one off, :explain bias explains a word, :quit leaves; everything is kept.',
      ]);
  }
}
