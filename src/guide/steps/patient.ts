import type { Result } from '../../methods/kit/result.js';
import { exercisePrompts } from '../exercise-prompts.js';
import { type IconGroup, iconArray, ofHundred } from '../icon-array.js';
import type { Shown } from '../interview.js';
import { languageVerdict } from '../language.js';
import { field, textOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Step } from '../step.js';

export const patient: Step = {
  id: 'patient',
  stage: 'apply',
  title: 'What to tell a patient',
  todo: 'say what you would tell a patient',
  about:
    'Say it as you would to a person in front of you: in people of every 100, for both groups, over the same time, benefits and harms alike. "Twice as many" says nothing to somebody who does not know of how many.',
  terms: ['absolute risk', 'number needed to treat'],
  hints: [
    'Could your own grandmother decide with these words?',
    'Use the same 100 people for both groups, say the time, say what is not known, and leave the decision to the person.',
    'An example: "Of 100 people like you who do nothing, about 8 have a stroke in ten years. Of 100 who take the tablet, about 6 do. So 2 of every 100 are spared one, and 98 have taken it for nothing. About 3 of 100 bleed because of it."',
  ],
  applies: () => true,
  prompts: (state) =>
    state.results === null
      ? []
      : [
          ...exercisePrompts(state, 'application'),
          field(state, {
            id: 'patient',
            asks: 'What would you tell a patient?',
            shows: icons(state),
            path: ['application'],
            input: { kind: 'prose' },
            judge: (answer) => languageVerdict(state, textOf(answer)),
          }),
        ],
};

/** The groups of the primary analysis as people of every 100, where it compares risks. */
function icons({ study, results }: GuideState): readonly Shown[] {
  const primary = study?.plan.analyses.find(({ purpose }) => purpose === 'primary');
  const result = results?.analyses.find(({ id }) => id === primary?.id)?.result;
  const groups = result ? groupsOf(result) : [];
  if (groups.length === 0) return [];
  const sentence = groups
    .map(({ label, share }) => `${label}: ${ofHundred(share)} of every 100 people`)
    .join('; ');
  return [
    `In your data, by the primary analysis: ${sentence}.`,
    ...groups.map((group) => ({ lines: iconArray(group) })),
  ];
}

function groupsOf({ estimates }: Result): readonly IconGroup[] {
  return ['risk-reference', 'risk'].flatMap((term) => {
    const row = estimates.find((one) => one.term === term);
    return typeof row?.estimate === 'number' ? [{ label: row.label, share: row.estimate }] : [];
  });
}
