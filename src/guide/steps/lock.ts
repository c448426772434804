import { quotedList } from '../../methods/kit/wording.js';
import { outcomeColumns } from '../../study/outcomes.js';
import { planHash } from '../../study/plan-hash.js';
import { agreement } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Step } from '../step.js';

export const lock: Step = {
  id: 'lock',
  stage: 'analyse',
  title: 'The plan locked',
  todo: 'lock the plan',
  about:
    'Now the plan is written down for good. You may still change your mind later, but everybody will see what was planned and what was not. That is what makes a planned result worth more than a found one.',
  terms: ['p-hacking', 'preregistration'],
  hints: [
    'Is there an analysis that you would be tempted to add once you have seen the result?',
    'Read the list as a rival would. Is there exactly one primary analysis, and would it answer the question by itself?',
    'An example: a group planned to compare pain at four weeks, and reported pain at two weeks, where the difference was larger. With a locked plan the reader would have seen both.',
  ],
  applies: () => true,
  prompts(state) {
    if (state.study === null || state.study.plan.analyses.length === 0) return [];
    return [
      agreement({
        id: 'lock',
        asks: 'Lock this plan?',
        yes: 'Yes, lock it',
        no: 'No, I want to change the primary analysis',
        ifNo: 'primary-method',
        answered: isLocked(state),
        shows: ['The plan:', ...planLines(state), ...outcomesInTable(state)],
        changes: { act: 'lock' },
      }),
    ];
  },
};

/** A lock after the first look at outcomes cannot be made up for. */
function isLocked({ study, lock: state }: GuideState): boolean {
  if (state === null || study === null) return false;
  if (state.outcomesSeenAt !== null) return true;
  return state.locks.at(-1)?.planHash === planHash(study);
}

const planLines = ({ study }: GuideState): readonly string[] =>
  study!.plan.analyses.map(({ id, purpose, method, why }) =>
    `• ${id} (${purpose}): ${method}. ${why ?? ''}`.trim(),
  );

/** Table 1 is of the start; with an outcome in it, running it alone would show that by group. */
function outcomesInTable({ study, methods }: GuideState): readonly string[] {
  const outcomes = outcomeColumns({ study: study!, methods });
  const tables = study!.plan.analyses.filter(({ method }) => method === 'table-one');
  const named = tables.flatMap(({ variables }) => [variables ?? []].flat().map(String));
  const found = named.filter((name) => outcomes.has(name));
  if (found.length === 0) return [];
  return [
    `Table 1 holds ${quotedList(found)}, which is compared as an outcome. It describes the start; go back and leave it out, unless you mean it.`,
  ];
}
