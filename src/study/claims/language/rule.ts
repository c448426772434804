import type { CertaintyLevel } from '../../appraising.js';
import type { Design } from '../../study.js';
import type { NamedAnalysis } from '../result-numbers.js';

/** What is known of the study that a text is about. */
export interface LanguageContext {
  readonly design: Design;
  /** The analyses that the text is about, the main one first. */
  readonly results?: readonly NamedAnalysis[];
  /** The smallest effect that matters, on the scale of an estimate. */
  readonly smallestEffect?: { readonly term: string; readonly value: number };
  /** How certain the study says that its answer is, for texts that give the answer. */
  readonly certainty?: CertaintyLevel;
}

/** Words that say more than a study can. */
export interface LanguageRule {
  /** Stable and short, in kebab-case. */
  readonly code: string;
  /** The words, in one sentence; the named group `words` where the pattern reaches further. */
  readonly patterns: readonly RegExp[];
  /** A sentence in which the words are in their place. */
  readonly unless?: RegExp;
  /** Whether words after "not", "whether" or "may" are let pass; true unless given. */
  readonly negatable?: boolean;
  /** Whether the rule holds for this study. */
  applies?(context: LanguageContext): boolean;
  /** Why the words say too much. */
  why(context: LanguageContext): string;
  /** How to say it. */
  readonly better: string;
}
