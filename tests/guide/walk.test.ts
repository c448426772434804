import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedPrompts, stepStates } from '../../src/guide/progress.js';
import { typedReply } from '../../src/guide/typed.js';
import { walk } from '../../src/guide/walk.js';
import { StudyDocument } from '../../src/study/document.js';
import { readDraft } from '../../src/study/draft.js';
import { parseJournal } from '../../src/study/journal.js';
import { readText } from '../support/study-folder.js';
import { answer, begunWalk, doing, type Move, readStreptomycinAnswers, scripted } from '../support/walk.js';

const answers = await readStreptomycinAnswers();

/** The answer of the file to whatever is asked. */
const known: Move = ({ id, input }) => {
  const given = answers.get(id);
  if (given === undefined) throw new Error(`no answer to "${id}"`);
  return typeof given === 'string' ? typedReply(given, input, null) : { kind: 'answer', answer: given };
};

const eventsIn = async (folder: string) => parseJournal(await readText(folder, '.lind/journal.jsonl')).events;

describe('a walk', () => {
  it('fails a test whose moves run out', async () => {
    const { desk } = await begunWalk();
    const { interview } = scripted([answer('therapy')]);
    await expect(walk(interview, desk)).rejects.toThrow('No move is left at "population".');
  });

  it('writes each answer before it asks the next question', async () => {
    const { desk, folder } = await begunWalk();
    const study: string[] = [];
    const { interview } = scripted([answer('therapy'), answer('Adults with gout'), doing('quit')]);
    const looking = {
      ...interview,
      ask: async (asked: Parameters<typeof interview.ask>[0]) => {
        study.push(await readText(folder, 'study.yaml'));
        return interview.ask(asked);
      },
    };
    expect(await walk(looking, desk)).toBe('left');
    expect(study[1]).toMatch(/type: therapy/);
    expect(study[2]).toMatch(/population: Adults with gout/);
    expect(study[2]).toMatch(/# How the data were gathered\./);
  });

  it('goes back to the question before, with its answer there to be kept', async () => {
    const { desk } = await begunWalk();
    const kept: unknown[] = [];
    const { interview, asked } = scripted([
      answer('therapy'),
      answer('Adults'),
      doing('back'),
      ({ current }) => {
        kept.push(current);
        return { kind: 'answer', answer: 'Adults with gout' };
      },
      doing('quit'),
    ]);
    await walk(interview, desk);
    expect(asked).toEqual(['question-type', 'population', 'intervention', 'population', 'intervention']);
    expect(kept).toEqual(['Adults']);
    expect((await desk.read()).draft.question?.population).toBe('Adults with gout');
  });

  it('puts a question off, and asks it again once nothing else is open', async () => {
    const { desk } = await begunWalk();
    const first = scripted([answer('prevalence'), doing('skip'), answer('Back pain'), doing('quit')]);
    await walk(first.interview, desk);
    expect(first.asked.slice(0, 3)).toEqual(['question-type', 'population', 'outcome']);
    const second = scripted([doing('quit')]);
    await walk(second.interview, desk);
    expect(second.asked).not.toContain('population');
  });

  it('shows what there is to read again when it is asked for', async () => {
    const other = await begunWalk();
    const again = scripted([answer('therapy'), doing('show'), doing('quit')]);
    await walk(again.interview, other.desk);
    expect(again.said.filter((one) => /A question that can be answered/.test(one))).toHaveLength(2);
    expect(again.asked).toEqual(['question-type', 'population', 'population']);
  });

  it('takes a date that is in the calendar, and shows a result once', async () => {
    const { desk, folder } = await begunWalk();
    const dates = ['31 January', '2026-02-30', '2026-02-28'];
    function* moves(): Generator<Move> {
      for (;;) yield (asked) => (asked.id === 'date' ? answer(dates.shift()!)(asked) : known(asked));
    }
    const { interview, said } = scripted(moves());
    expect(await walk(interview, desk)).toBe('done');
    expect(said.filter((one) => /is no day of the calendar/.test(one))).toHaveLength(2);
    expect(await readText(folder, 'study.yaml')).toMatch(/^date: "?2026-02-28"?$/m);
    expect(said.filter((one) => one === 'Analysis "main": Risks of two groups')).toHaveLength(1);
  });

  it('gives a nudge, then the idea, then an example, and the journal keeps them', async () => {
    const { desk, folder } = await begunWalk();
    const { interview, said } = scripted([...Array.from({ length: 4 }, () => doing('hint')), doing('quit')]);
    await walk(interview, desk);
    const hints = said.filter((text) => / of 3\): /.test(text)).map((text) => text.split(':')[0]);
    expect(hints).toEqual([
      'A nudge (1 of 3)',
      'The idea (2 of 3)',
      'A worked example (3 of 3)',
      'A worked example (3 of 3)',
    ]);
    const given = (await eventsIn(folder)).filter(({ event }) => event === 'hinted');
    expect(given.map((event) => Reflect.get(event, 'rung'))).toEqual([1, 2, 3, 3]);
  });

  it('shows an answer when asked, and not in work that is marked, where nothing is skipped either', async () => {
    const free = await begunWalk();
    const open = scripted([doing('reveal'), doing('quit')]);
    await walk(open.interview, free.desk);
    expect(open.said).toContain('One answer: therapy');
    expect((await eventsIn(free.folder)).at(-1)).toMatchObject({
      event: 'revealed',
      question: 'question-type',
    });

    const marked = await begunWalk({ 'assignment.json': '{"graded": true}' });
    const closed = scripted([
      doing('reveal'),
      doing('skip'),
      ({ free: may }) => {
        expect(may).toBe(false);
        return { kind: 'quit' };
      },
    ]);
    await walk(closed.interview, marked.desk);
    expect(closed.asked).toEqual(['question-type', 'question-type', 'question-type']);
    expect((await eventsIn(marked.folder)).map(({ event }) => event)).toEqual(['created']);
  });

  it('says what is wrong with a number, names the mistake, and keeps it when it is given twice', async () => {
    const { desk, folder } = await begunWalk();
    function* moves(): Generator<Move> {
      const odds: Move = (asked) =>
        asked.id === 'finding-main-risk-difference' ? answer('2.11')(asked) : known(asked);
      for (;;) yield odds;
    }
    const { interview, said } = scripted(moves());
    expect(await walk(interview, desk)).toBe('done');
    expect(said.join('\n')).toMatch(
      /2\.11 does not match the risk difference\. It seems to be the risk ratio/,
    );
    const about = (await eventsIn(folder)).filter(
      (event) => Reflect.get(event, 'question') === 'finding-main-risk-difference',
    );
    expect(about).toMatchObject([
      { event: 'missed', answer: '2.11' },
      { event: 'answered', right: false },
    ]);
  });

  it('does not take a malformed number for a wrong one', async () => {
    const { desk, folder } = await begunWalk();
    const tried = new Set<string>();
    function* moves(): Generator<Move> {
      for (;;) {
        yield (asked) => {
          if (asked.id !== 'effect-value' || tried.has('once')) return known(asked);
          tried.add('once');
          return { kind: 'answer', answer: 'fifteen' };
        };
      }
    }
    const { interview, said } = scripted(moves());
    await walk(interview, desk);
    expect(said).toContain('"fifteen" is not a number; write digits, such as 2.11.');
    expect((await eventsIn(folder)).some(({ event }) => event === 'missed')).toBe(false);
  });

  it('leaves what was written by hand meanwhile', async () => {
    const { desk, folder } = await begunWalk();
    const { edit } = await import('../support/study-folder.js');
    const { interview } = scripted([answer('therapy'), doing('quit')]);
    await walk(interview, desk);
    await edit(`${folder}/study.yaml`, (text) =>
      text.replace('type: therapy', 'type: therapy # mine\n  population: Everybody'),
    );
    const later = scripted([answer('Rest'), doing('quit')]);
    await walk(later.interview, desk);
    expect(later.asked[0]).toBe('intervention');
    expect(await readText(folder, 'study.yaml')).toMatch(
      /type: therapy # mine\n {2}population: Everybody\n {2}intervention: Rest/,
    );
  });

  it('keeps a study that follows its form, in whatever order one goes back, skips and asks', {
    timeout: 120_000,
  }, async () => {
    const move = fc.constantFrom('answer', 'answer', 'answer', 'answer', 'back', 'skip', 'hint', 'help');
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 12, maxLength: 30 }), async (kinds) => {
        const { desk, folder } = await begunWalk();
        const moves = kinds.map((kind): Move => (kind === 'answer' ? known : doing(kind as 'back')));
        await walk(scripted([...moves, doing('quit')]).interview, desk);
        const document = StudyDocument.parse(await readText(folder, 'study.yaml'), 'study.yaml');
        expect((await readDraft(document)).problems).toEqual([]);
        expect(parseJournal(await readText(folder, '.lind/journal.jsonl')).brokenAt).toBeNull();
      }),
      // A walk takes a second or two, and shrinking one that fails would take minutes.
      { numRuns: 4, endOnFailure: true },
    );
  });
});

describe('the steps', () => {
  it('ask these questions of the streptomycin study', async () => {
    const { desk } = await begunWalk();
    const { interview } = scripted(
      (function* (): Generator<Move> {
        for (;;) yield known;
      })(),
    );
    expect(await walk(interview, desk)).toBe('done');
    const states = stepStates(await desk.read());
    expect(states.every(({ done }) => done)).toBe(true);
    const said = placedPrompts(states).map(
      ({ at, prompt: { id, asks, input } }) => `${at.number} ${at.step.stage} ${id} [${input.kind}]: ${asks}`,
    );
    expect(said).toMatchSnapshot();
    expect(new Set(placedPrompts(states).map(({ prompt }) => prompt.id)).size).toBe(said.length);
  });

  it('each say why, and have three hints', async () => {
    const { steps } = await import('../../src/guide/steps/index.js');
    for (const { id, about, hints, todo } of steps) {
      expect(hints, id).toHaveLength(3);
      expect(hints[2], id).toMatch(/example/i);
      expect([about, ...hints, todo].join(' '), id).not.toMatch(/!/);
      expect(todo, id).toMatch(/^[a-z]/);
    }
  });
});
