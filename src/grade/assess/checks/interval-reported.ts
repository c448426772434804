import { type Judged, judged } from '../judged.js';
import { placeName } from '../place-name.js';
import type { Review } from '../review.js';

/**
 * Whether the main finding is given with its interval: in the finding on the primary analysis, or in the conclusion. Wrong
 * limits cost where the numbers are marked, and here only when they are not.
 */
export function intervalReported({
  primary,
  prose,
  rubric,
  read: { study },
}: Pick<Review, 'primary' | 'prose' | 'rubric' | 'read'>): Judged {
  if (primary === null)
    return judged(0, 'Without a primary analysis there is no main finding to give with its interval.');
  const { id } = primary.entry;
  const about = prose.filter(
    ({ prose: { analysis, path } }) =>
      analysis === id || path[0] === 'conclusion' || path[0] === 'application',
  );
  const intervals = about.flatMap((one) =>
    one.claims.filter(({ claim }) => claim.kind === 'interval').map((claim) => ({ one, claim })),
  );
  const placeOf = ({ one, claim }: (typeof intervals)[number]): string =>
    `${placeName(study, one.prose.path)}: "${claim.claim.text.trim()}"`;
  const own = intervals.find(({ claim }) => claim.status === 'matches' && claim.analysis === id);
  if (own) return judged(1, 'The main finding is given with its interval.', [placeOf(own)]);
  const other = intervals.find(({ claim }) => claim.status !== 'unrelated' || claim.claim.level !== null);
  if (other) {
    const share = rubric.criteria.some(({ check }) => check === 'numbers-agree') ? 1 : 0.5;
    return judged(
      share,
      'The main finding is given with an interval; hold its limits against the results, for they are not those of your primary analysis.',
      [placeOf(other)],
    );
  }
  return judged(
    0,
    'The main finding stands without its interval: write from where to where it runs, and what that leaves open.',
  );
}
