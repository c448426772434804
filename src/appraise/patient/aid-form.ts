import { LindError } from '../../errors.js';
import type { EffectMeasure } from '../../stats/reported/absolute-risk.js';
import { block, type JsonSchema, listOf, text } from '../../study/schema/json-schema.js';
import { parseForm, requireForm } from '../read-form.js';
import { absoluteEffect } from './absolute-effect.js';
import type { Aid, AidOutcome } from './aid.js';

const measures = [
  'risk-ratio',
  'odds-ratio',
  'hazard-ratio',
  'risk-difference',
] as const satisfies readonly EffectMeasure[];

const number = (description: string, bounds: Partial<JsonSchema> = {}): JsonSchema => ({
  type: 'number',
  description,
  ...bounds,
});
const above = { exclusiveMinimum: 0 };

const outcomeSchema = block(
  {
    event: text('What people do or have, to go on from "of 100 people": have a stroke.'),
    'baseline-risk': number('The risk of such people without the treatment, such as 0.1.', {
      ...above,
      exclusiveMaximum: 1,
    }),
    'risk-ratio': number('With over without.', above),
    'odds-ratio': number('With over without.', above),
    'hazard-ratio': number('With over without.', above),
    'risk-difference': number('With minus without.'),
    low: number('The lower limit of the effect.'),
    high: number('The upper limit of the effect.'),
  },
  { required: ['event', 'baseline-risk'], description: 'A benefit or a harm.' },
);

/** The form of a file that a decision aid is made from. */
export const aidSchema = block(
  {
    question: text('The choice, as a person would ask it.'),
    people: text('Whom the numbers are about.'),
    time: text('Over which time, such as 10 years.'),
    without: text('What the option without the treatment is called.'),
    with: text('What the treatment is called.'),
    outcomes: listOf(outcomeSchema, 'Benefits and harms alike.'),
    unknown: listOf(text('A sentence.'), 'What is not known.'),
    sources: listOf(text('A citation.'), 'Where the numbers come from.'),
  },
  { required: ['question', 'people', 'without', 'with', 'outcomes'], description: 'A decision aid.' },
);

interface AidFile {
  readonly question: string;
  readonly people: string;
  readonly time?: string;
  readonly without: string;
  readonly with: string;
  readonly outcomes: readonly OutcomeFile[];
  readonly unknown?: readonly string[];
  readonly sources?: readonly string[];
}

type OutcomeFile = {
  readonly event: string;
  readonly 'baseline-risk': number;
  readonly low?: number;
  readonly high?: number;
} & { readonly [measure in EffectMeasure]?: number };

/**
 * A decision aid from its file.
 *
 * @throws LindError `bad-aid`, with the place
 */
export async function readAid(yaml: string, file: string): Promise<Aid> {
  const document = parseForm(yaml, file, 'aid');
  await requireForm(document, { is: 'aid', schema: aidSchema });
  const given = document.value as unknown as AidFile;
  const outcomes = given.outcomes ?? [];
  if (outcomes.length === 0)
    throw new LindError(
      'bad-aid',
      `${file} has no outcome; give at least one, and the harms with the benefits.`,
    );
  return {
    question: given.question,
    people: given.people,
    time: given.time ?? null,
    options: [given.without, given.with],
    outcomes: outcomes.map((outcome) => outcomeOf(outcome, file)),
    unknown: given.unknown ?? [],
    sources: given.sources ?? [],
  };
}

function outcomeOf(outcome: OutcomeFile, file: string): AidOutcome {
  const given = measures.filter((measure) => outcome[measure] !== undefined);
  const about = `${file}, outcome "${outcome.event}"`;
  const [measure] = given;
  if (measure === undefined || given.length > 1)
    throw new LindError('bad-aid', `${about}: give one of ${measures.join(', ')}.`);
  const { low = Number.NaN, high = Number.NaN } = outcome;
  const estimate = outcome[measure]!;
  if (Number.isNaN(low) !== Number.isNaN(high) || low >= high || estimate < low || estimate > high)
    throw new LindError(
      'bad-aid',
      `${about}: low and high are both given, and the effect lies between them.`,
    );
  if (measure !== 'risk-difference' && low <= 0)
    throw new LindError('bad-aid', `${about}: the limits of a ratio are above 0.`);
  return {
    event: outcome.event,
    effect: absoluteEffect({ measure, estimate, low, high }, outcome['baseline-risk']),
  };
}

/** A file to begin with, its numbers made up. */
export const aidExample = `# A decision aid: lind apply aid.yaml --out aid.html
question: Should I take the tablet?
people: People of about 60 with high blood pressure
time: 10 years
without: No tablet
with: The tablet
outcomes:
  - event: have a stroke
    baseline-risk: 0.12
    risk-ratio: 0.75
    low: 0.65
    high: 0.87
  - event: have to stop because of dizziness
    baseline-risk: 0.02
    risk-difference: 0.04
    low: 0.02
    high: 0.06
unknown:
  - Few of the people studied were older than 80.
sources:
  - Authors. Title of the review. Journal 2024.
`;
