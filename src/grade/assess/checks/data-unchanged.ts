import { sha256 } from '../../../study/canonical.js';
import { type Judged, judged } from '../judged.js';
import type { Review } from '../review.js';

/** Whether the data file is the one that was handed out. */
export function dataUnchanged({ files, key }: Pick<Review, 'files' | 'key'>): Judged {
  const kept = [...files].find(([, bytes]) => sha256(bytes) === key.dataHash);
  return kept
    ? judged(1, 'The data file is the one that was handed out.', [kept[0]])
    : judged(0, 'The data file is not the one that was handed out; keep it as it is, and work on a copy.');
}
