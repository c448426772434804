import { answerOf, type KeyedAnswer } from '../answer.js';
import { type Judged, judged } from '../judged.js';
import type { Review } from '../review.js';

/** Whether the primary estimate is as near to the truth as the design allows; nobody loses by an unlucky sample. */
export function truthFound(review: Review): Judged {
  const { primary, standing } = review;
  if (!primary?.analysis) return judged(0, 'There is no primary estimate to set beside the truth.');
  const found = answerOf(review);
  if (!standing || !found) {
    return judged(
      null,
      'The key has no truth for this analysis, so a person sets the estimate beside the answer.',
      [`Analysis "${primary.entry.id}": ${primary.entry.method}.`],
    );
  }
  const evidence = [`Analysis "${primary.entry.id}", ${found.answer.term}: ${found.answer.estimate}.`];
  if (standing.key.stand === 'mistaken') return ofMistaken(found, evidence);
  if (isWithin(found))
    return judged(1, 'Your estimate lies as near to the truth as data of this size can bring it.', evidence);
  if (isOwnSample(found)) {
    return judged(
      1,
      'Your estimate is the right one for your data, which chance took further from the truth than most.',
      evidence,
    );
  }
  return judged(
    0,
    'Your estimate lies further from the truth than chance takes it in data like yours; look at what went into the analysis.',
    evidence,
  );
}

/** What a mistaken analysis usually gives is no measure of nearness: its spread about the truth is. */
function ofMistaken({ answer, key }: KeyedAnswer, evidence: readonly string[]): Judged {
  const half = (key.tolerance.high - key.tolerance.low) / 2;
  return Math.abs(answer.estimate - key.parameter) <= half
    ? judged(
        1,
        'Your estimate lies near the truth, although the analysis is not one that finds it as a rule.',
        evidence,
      )
    : judged(
        0,
        'Your estimate lies further from the truth than chance takes it: the analysis is one that misses it.',
        evidence,
      );
}

const isWithin = ({ answer: { estimate }, key: { tolerance } }: KeyedAnswer): boolean =>
  tolerance.low <= estimate && estimate <= tolerance.high;

/** Within half a standard error of what the student's own data give once every flaw is put right. */
function isOwnSample({ answer: { estimate }, key: { sample, tolerance } }: KeyedAnswer): boolean {
  const standardError = (tolerance.high - tolerance.low) / (2 * 1.96);
  return sample.estimate !== null && Math.abs(estimate - sample.estimate) <= standardError / 2;
}
