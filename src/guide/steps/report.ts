import type { Draft } from '../../study/draft.js';
import { lastAnswer } from '../events.js';
import { agreement } from '../prompt.js';
import { mark } from '../seen.js';
import type { GuideState } from '../state.js';
import type { Step } from '../step.js';

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

/** Looking back is for the student alone. */
const reported = ({ reflection: _, ...draft }: Draft): unknown => draft;

/** Whether the study is still as it was when the walk wrote the report; one made by hand counts. */
function isNew({ journal, draft }: GuideState): boolean {
  const of = lastAnswer(journal, 'report')?.of;
  return of === undefined || of === mark(reported(draft));
}
