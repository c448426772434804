import { plural } from '../../../methods/kit/wording.js';
import { checkFindings } from '../../../study/check/check-findings.js';
import { oneLine } from '../../../study/check/prose.js';
import type { CheckedClaim } from '../../../study/claims/checked-claim.js';
import type { KeyPath } from '../../../study/problem.js';
import { type Judged, judged } from '../judged.js';
import { placeName } from '../place-name.js';
import type { CheckedProse, Review } from '../review.js';

/** A number that is said and is no number of the results. */
export interface WrongNumber {
  readonly path: KeyPath;
  /** What is wrong, in a sentence or two. */
  readonly text: string;
}

export interface SaidNumbers {
  /** How many of them agree with the results. */
  readonly right: number;
  readonly wrong: readonly WrongNumber[];
  /** Numbers that may come from elsewhere. */
  readonly unknown: readonly WrongNumber[];
}

/**
 * The numbers in findings and prose against the results of the student's own analyses, run again: what follows rightly
 * from an earlier slip is right here.
 */
export function saidNumbers({
  read,
  results,
  prose,
}: Pick<Review, 'read' | 'results' | 'prose'>): SaidNumbers {
  const { study, document, methods, data } = read;
  const table = data?.table ?? null;
  const wrongTerms = checkFindings({ study, document, methods, table, results }).filter(({ code }) =>
    ['wrong-number', 'unknown-term'].includes(code),
  );
  const listed = (study.findings ?? []).flatMap(({ numbers = {} }) => Object.keys(numbers)).length;
  const claims = prose.flatMap((one) => one.claims.map((claim) => ({ one, claim })));
  const wrong = claims.filter(({ claim }) => isWrong(claim));
  const unknown = claims.filter(({ claim }) => claim.status === 'unmatched' && !isWrong(claim));
  return {
    right:
      Math.max(0, listed - wrongTerms.length) +
      claims.filter(({ claim }) => claim.status === 'matches').length,
    wrong: [
      ...wrongTerms.map(({ path, message }) => ({ path, text: message })),
      ...wrong.map(({ one, claim }) => wrongNumber(one, claim)),
    ],
    unknown: unknown.map(({ one, claim }) => wrongNumber(one, claim)),
  };
}

/** Shares and counts may be of something else than the results; a named measure, an interval and a p-value are not. */
const isWrong = ({ status, claim: { kind } }: CheckedClaim): boolean =>
  status === 'contradicted' || (status === 'unmatched' && kind !== 'share' && kind !== 'count');

function wrongNumber({ prose }: CheckedProse, checked: CheckedClaim): WrongNumber {
  const words = oneLine(checked.claim.text);
  const { path } = prose;
  return checked.status === 'contradicted'
    ? { path, text: `In "${words}": ${checked.sentence}` }
    : { path, text: `No result has the number in "${words}".` };
}

/** Whether the numbers in findings and prose agree with the results. */
export function numbersAgree(review: Review): Judged {
  const { right, wrong } = saidNumbers(review);
  const evidence = wrong.map(({ path, text }) => `${placeName(review.read.study, path)}: ${text}`);
  const all = right + wrong.length;
  if (all === 0) return judged(0, 'No number of your results stands in findings or conclusion.');
  if (wrong.length === 0) {
    return judged(
      1,
      `The ${plural(right, 'number')} in your text ${right === 1 ? 'agrees' : 'agree'} with your results.`,
    );
  }
  return judged(
    right / all,
    `Of ${plural(all, 'number')} in your text ${right} ${right === 1 ? 'agrees' : 'agree'} with your results; hold the others against results.json.`,
    evidence,
  );
}
