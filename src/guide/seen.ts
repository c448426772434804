import { canonicalJson, sha256 } from '../study/canonical.js';
import type { Journal } from '../study/journal.js';
import { lastAnswer } from './events.js';

/** Tells later whether what a person agreed to is still the same. */
export const mark = (what: unknown): string => sha256(canonicalJson(what ?? null));

/** Whether a person has agreed to exactly this. */
export const isAgreed = (journal: Journal, question: string, what: unknown): boolean =>
  lastAnswer(journal, question)?.of === mark(what);
