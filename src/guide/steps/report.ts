import type { Draft } from '../../study/draft.js';
import { lastAnswer } from '../events.js';
import { agreement, prompt, textOf } from '../prompt.js';
import { mark } from '../seen.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';
import { authorsPrompt, rolesPrompts } from './authors.js';

export const report: Step = {
  id: 'report',
  stage: 'apply',
  title: 'The report',
  todo: 'write the report',
  about:
    'Lind makes the report from the study and its results. You can write it again as often as you change something.',
  terms: [],
  hints: [
    'Read your conclusion once more before anybody else does.',
    'The report holds everything: the question, the plan and whether it was locked, each result with its chart, your words, and how to do it all again.',
    'An example of what to look for in it: does each sentence of the conclusion stand on a number that the report shows?',
  ],
  applies: () => true,
  prompts(state) {
    if (state.results === null) return [];
    return [
      authorsPrompt(state),
      ...rolesPrompts(state),
      datePrompt(state),
      agreement({
        id: 'report',
        asks: 'Write the report?',
        yes: 'Yes, write report.html',
        no: 'No, I want to change the conclusion',
        ifNo: 'conclusion',
        answered: state.hasReport && isNew(state),
        shows: [],
        changes: { act: 'report', note: { of: mark(reported(state.draft)) } },
      }),
    ];
  },
};

/** Lind takes no date from the clock: the same study gives the same report on any day. */
function datePrompt({ draft, journal }: GuideState): Prompt {
  return prompt({
    id: 'date',
    asks: 'Which date does the report carry? Write it as 2026-01-31, or "none".',
    input: { kind: 'text' },
    answered: draft.date !== undefined || lastAnswer(journal, 'date') !== undefined,
    current: draft.date ?? null,
    check: (answer) => (isNone(textOf(answer)) || isDate(textOf(answer)) ? null : badDate(textOf(answer))),
    changes: (answer) =>
      isNone(textOf(answer)) ? { note: {} } : { study: [{ path: ['date'], value: textOf(answer) }] },
  });
}

const isNone = (text: string): boolean => /^none\.?$/i.test(text);

/** Whether there is such a day in the calendar. */
function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(time || 0).toISOString().startsWith(text);
}

const badDate = (text: string): string =>
  `"${text}" is no day of the calendar as year, month and day; write it as 2026-01-31.`;

/** Looking back is for the student alone. */
const reported = ({ reflection: _, ...draft }: Draft): unknown => draft;

/** Whether the study is still as it was when the walk wrote the report; one made by hand counts. */
function isNew({ journal, draft }: GuideState): boolean {
  const of = lastAnswer(journal, 'report')?.of;
  return of === undefined || of === mark(reported(draft));
}
