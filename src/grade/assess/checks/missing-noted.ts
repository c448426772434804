import { type Judged, judged } from '../judged.js';

/** For a person: what is said of missing values, and of what they may do to the answer. */
export const missingNoted = (): Judged => judged(null, 'A person looks at what is said of missing values.');
