import { LindError } from '../../../errors.js';
import { list } from '../wording.js';

const flags = (roles: readonly string[], join: 'and' | 'or' = 'and'): string =>
  list(
    roles.map((role) => `--${role}`),
    join,
  );

/** The messages by which a meta-analysis refuses its studies; the others are in messages.ts. */
export const refuseSynthesis = {
  missingColumns: (problem: {
    measure: string;
    needed: readonly string[];
    missing: readonly string[];
    others: string;
  }) =>
    new LindError(
      'missing-role',
      problem.missing.length === problem.needed.length
        ? `--measure ${problem.measure} needs the columns ${flags(problem.needed)}. ${problem.others}`
        : `--measure ${problem.measure} needs ${flags(problem.missing)} too, beside ${flags(problem.needed.filter((role) => !problem.missing.includes(role)))}.`,
    ),

  wrongMeasure: (problem: {
    measure: string;
    needed: readonly string[];
    given: readonly string[];
    fits: string;
  }) =>
    new LindError(
      'wrong-measure',
      `--measure ${problem.measure} is made from ${flags(problem.needed)}, but ${flags(problem.given)} ${problem.given.length === 1 ? 'is' : 'are'} given; ask for --measure ${problem.fits}, or name the other columns.`,
    ),

  twoSets: (measure: string, needed: readonly string[], extra: readonly string[]) =>
    new LindError(
      'two-sets',
      `--measure ${measure} is made from ${flags(needed)} alone; leave out ${flags(extra)}.`,
    ),

  hksjInCommonModel: () =>
    new LindError(
      'bad-option',
      '--hksj belongs to the random-effects model; leave it out, or ask for --model random.',
    ),

  oneStudy: (study: string) =>
    new LindError(
      'one-study',
      `Only one study (${study}) can be used, and one study cannot be pooled; at least two are needed.`,
    ),

  notPositiveError: (study: string, column: string, value: number) =>
    new LindError(
      'bad-std-error',
      `${study}: the standard error in "${column}" is ${value}, but it must be above 0; correct it, or mark it as missing to leave the study out.`,
    ),

  notWhole: (study: string, column: string, value: number) =>
    new LindError(
      'not-a-count',
      `${study}: "${column}" is ${value}, but a number of people is a whole number of 0 or more.`,
    ),

  moreEventsThanPeople: (
    study: string,
    events: { readonly column: string; readonly value: number },
    total: { readonly column: string; readonly value: number },
  ) =>
    new LindError(
      'events-above-total',
      `${study}: ${events.value} events in "${events.column}" are more than the ${total.value} people in "${total.column}"; correct the counts.`,
    ),

  tooFewPeople: (study: string, column: string, least: number) =>
    new LindError(
      'too-few-people',
      `${study}: "${column}" must be at least ${least}${least === 2 ? ', since one person has no standard deviation' : ''}; correct it, or mark it as missing to leave the study out.`,
    ),

  negativeSd: (study: string, column: string, value: number) =>
    new LindError(
      'negative-sd',
      `${study}: the standard deviation in "${column}" is ${value}, but it cannot be below 0.`,
    ),

  noSpreadInStudy: (study: string, first: string, second: string) =>
    new LindError(
      'no-spread',
      `${study}: "${first}" and "${second}" are both 0, so the study would have no sampling error; correct them, or mark them as missing to leave the study out.`,
    ),
};
