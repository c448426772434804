import type { Remark } from '../../assessment.js';

/** Something that does not hold, and what to do. */
export const mend = (where: string, text: string): Remark => ({ kind: 'mend', where, text });

/** Something to think about. */
export const look = (where: string, text: string): Remark => ({ kind: 'look', where, text });

/** Something to ask a person about; students do not see it. */
export const ask = (where: string, text: string): Remark => ({ kind: 'question-for-grader', where, text });
