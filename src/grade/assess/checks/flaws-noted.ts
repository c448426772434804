import { type Judged, judged } from '../judged.js';

/** For a person: what is said of problems in the data. */
export const flawsNoted = (): Judged =>
  judged(null, 'Lind does not tell what is said of problems in the data from other words; a person looks.');
