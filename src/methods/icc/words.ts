import type { TwoWayMeanSquares } from '../../stats/two-way.js';
import { fixed, percent, whole, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Check, estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';

export function iccWords(result: Labelled, { subjects, raters }: TwoWayMeanSquares, level: number): string[] {
  const agreement = estimateOf(result, 'icc-2-1');
  const written = (term: string) => {
    const { estimate, interval } = writeEstimate(estimateOf(result, term), 'number');
    return interval === '' ? estimate : `${estimate} (${levelWords(level)} ${interval})`;
  };
  const { confLow, confHigh } = agreement;
  const open =
    typeof confLow === 'number' && typeof confHigh === 'number'
      ? `the data are compatible with values from ${fixed(confLow, 2)} to ${fixed(confHigh, 2)}`
      : 'how precisely that is known cannot be told from these ratings';
  return [
    `For a single rating by any such rater the intraclass correlation ICC(2,1) was ${written('icc-2-1')}, from ${whole(subjects)} subjects rated by ${whole(raters)} raters; for the mean of all ${whole(raters)}, ICC(2,k) was ${written('icc-2-k')}.`,
    shareOfVariance(Number(agreement.estimate), open),
    `If only these raters will ever rate and a constant difference between them does not matter, ICC(3,1) applies: ${written('icc-3-1')}; if each subject had raters of its own, ICC(1,1): ${written('icc-1-1')}.`,
    'An intraclass correlation rises with the spread of the subjects, so it is not to be compared between populations; it does not say by how much two ratings differ in their own unit (bland-altman).',
  ];
}

function shareOfVariance(estimate: number, open: string): string {
  if (estimate <= 0)
    return `Ratings of one subject are no more alike than ratings of different subjects in these data; ${open}.`;
  return `About ${percent(estimate, 0)} of the variance of single ratings lies between the subjects, the rest between raters and in error; ${open}.`;
}

export function iccChecks(squares: TwoWayMeanSquares): Check[] {
  const { subjects, raters, betweenRaters, residual } = squares;
  const apart = betweenRaters > 4 * residual && betweenRaters > 0;
  return [
    {
      check: 'subjects',
      status: subjects < 30 ? 'look' : 'holds',
      lookedAt: 'How many subjects were rated.',
      found: `${whole(subjects)} subjects by ${whole(raters)} raters.`,
      advice:
        subjects < 30
          ? 'With fewer than 30 subjects the limits lie far apart; read them before the estimate.'
          : '',
    },
    {
      check: 'raters-differ',
      status: apart ? 'look' : 'holds',
      lookedAt: 'Whether raters differ on the whole: their mean square against that of the rest.',
      found: `${fixed(betweenRaters, 2)} against ${fixed(residual, 2)}.`,
      advice: apart
        ? 'Some raters give higher values than others throughout: agreement, ICC(2,1), is lower than consistency, ICC(3,1); say which one the question is about.'
        : '',
    },
  ];
}
