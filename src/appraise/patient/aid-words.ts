import { iconArrayChart } from '../../charts/icon-array.js';
import type { ChartSpec } from '../../charts/spec.js';
import { type Aid, type AidOutcome, denominatorFor, frequencies } from './aid.js';
import { sayNumberNeeded } from './number-needed-words.js';
import { type Readability, readability } from './readability.js';

/** One outcome as it is shown to a patient. */
export interface ShownOutcome {
  readonly title: string;
  /** Of so many people, with each option; then how sure that is. */
  readonly sentences: readonly string[];
  /** For the person who explains: the number needed to treat with its limits. */
  readonly needed: string;
  readonly counts: ReturnType<typeof frequencies>;
  readonly chart: ChartSpec;
}

/** All outcomes of an aid, counted in the same number of people. */
export function showOutcomes(aid: Aid): readonly ShownOutcome[] {
  const people = denominatorFor(aid.outcomes);
  return aid.outcomes.map((outcome) => shown(outcome, { aid, people }));
}

interface About {
  readonly aid: Aid;
  readonly people: 100 | 1000;
}

function shown({ event, effect }: AidOutcome, { aid, people }: About): ShownOutcome {
  const counts = frequencies(effect, people);
  const [without, with_] = aid.options;
  const many = people.toLocaleString('en-GB');
  const over = aid.time === null ? '' : ` within ${aid.time.charAt(0).toLowerCase()}${aid.time.slice(1)}`;
  const sentences = [
    `${without}: ${counts.without} of ${many} people ${event}${over}. The other ${people - counts.without} do not.`,
    `${with_}: ${counts.with_} of ${many} people ${event}${over}. The other ${people - counts.with_} do not.`,
    ...(counts.limits === null ? [] : [howSure(counts.limits, many)]),
    difference(counts.without, counts.with_, many),
  ];
  return {
    title: `How many ${event}`,
    sentences,
    needed: sayNumberNeeded(effect.difference, 'bad'),
    counts,
    chart: iconArrayChart({
      people,
      panels: [
        { label: without, events: counts.without },
        { label: with_, events: counts.with_ },
      ],
      description: `Of ${many} people, ${counts.without} ${event} with ${without}, and ${counts.with_} with ${with_}.`,
    }),
  };
}

function difference(without: number, with_: number, many: string): string {
  if (without === with_) return `That is the same number of ${many} people.`;
  const [size, way] = [Math.abs(without - with_), with_ < without ? 'fewer' : 'more'];
  return `That is ${size} ${way} of ${many} people. For the others it makes no difference here.`;
}

const howSure = ([low, high]: readonly [number, number], many: string): string =>
  low === high
    ? 'Studies are close together on how many have it.'
    : `How many have it is not certain. It may be as few as ${low} or as many as ${high} of ${many}.`;

/** The reading grade of what a patient reads. */
export const gradeOf = (aid: Aid): Readability =>
  readability(
    [
      aid.question,
      ...showOutcomes(aid).flatMap(({ sentences }) => sentences),
      ...aid.unknown,
      ...fixedWords,
    ].join('\n'),
  );

/** What stands on every aid. */
export const aidOpening =
  'This page is to help you talk with your doctor or nurse. It does not tell you what to do.';

export const questionsForYou: readonly string[] = [
  'Which of these things matters most to you?',
  'What would make your days better or worse?',
  'What else would you like to know?',
  'Would you like more time, or to talk with somebody?',
];

const fixedWords = [aidOpening, ...questionsForYou];
