import type { Remark } from '../../data/remark.js';
import { prompt, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt, Step } from '../step.js';

export const dataProblems: Step = {
  id: 'data-problems',
  stage: 'acquire',
  title: 'Problems in the data',
  todo: 'decide what to do about each problem in the data',
  about:
    'Something in the data looks odd. It may be right all the same: you decide, and you write the decision down before you know what it does to the result. The file stays as it is; if you correct it, do so in a copy, and say what you changed.',
  terms: [],
  hints: [
    'Who could tell you what the true value is?',
    'There are four honest answers: it is right as it is; it was corrected from the source; it counts as missing; the row is left out. Each needs a reason that does not depend on the result.',
    'An example: "Line 14 has a weight of 720 kg. The paper form says 72.0, so the value was corrected to 72."',
  ],
  applies: (state) => problems(state).length > 0,
  prompts: (state) => problems(state).map((remark) => decisionPrompt(state, remark)),
};

/** One of a kind for each column is asked about; the others are in the same sentence or the next. */
function problems({ data }: GuideState): readonly Remark[] {
  const warnings = (data?.remarks ?? []).filter(({ severity }) => severity === 'warning');
  return [...new Map(warnings.map((remark) => [idOf(remark), remark])).values()];
}

const idOf = ({ code, column }: Remark): string => `data-${code}${column === null ? '' : `-${column}`}`;

function decisionPrompt({ draft }: GuideState, remark: Remark): Prompt {
  const decisions = draft['data-decisions'] ?? [];
  const found = decisions.findIndex(
    ({ about, column }) => about === remark.code && (column ?? null) === remark.column,
  );
  const at = found < 0 ? decisions.length : found;
  return prompt({
    id: idOf(remark),
    asks: 'What will you do about it, and why?',
    shows: [remark.message],
    input: { kind: 'prose' },
    answered: decisions[found]?.decision !== undefined,
    current: decisions[found]?.decision ?? null,
    changes: (answer) => ({
      study: [
        {
          path: ['data-decisions', at],
          value: {
            about: remark.code,
            ...(remark.column === null ? {} : { column: remark.column }),
            decision: textOf(answer),
          },
        },
      ],
    }),
  });
}
