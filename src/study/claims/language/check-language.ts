import { type Sentence, sentencesOf } from '../prose.js';
import { certaintyRules } from './certainty-rules.js';
import { designRules } from './design-rules.js';
import { relativeOnly } from './relative-only.js';
import type { LanguageContext, LanguageRule } from './rule.js';
import { surerThanCertainty } from './surer-than-certainty.js';

/** Words of a text that say more than the study can. */
export interface Remark {
  /** Stable and short, in kebab-case. */
  readonly code: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** The words, as they stand in the text. */
  readonly words: string;
  readonly why: string;
  /** How to say it. */
  readonly better: string;
}

/** Every rule about words. */
export const languageRules: readonly LanguageRule[] = [
  ...designRules,
  ...certaintyRules,
  ...surerThanCertainty,
];

/** A longer text is not searched. */
const longest = 100_000;

/**
 * Words that say more than a study of this design, with these results, can say. What stands in quotation marks, and what
 * is denied, asked or only thought possible, is let pass.
 *
 * @param markdown in English
 * @example checkLanguage('Smoking causes cancer.', { design: 'cohort' }).map(({ words }) => words) // => ['causes']
 * @example checkLanguage('The data do not show that smoking causes cancer.', { design: 'cohort' }) // => []
 */
export function checkLanguage(markdown: string, context: LanguageContext): readonly Remark[] {
  const text = withoutQuotations(markdown.slice(0, longest));
  const rules = languageRules.filter((rule) => rule.applies?.(context) ?? true);
  const found = sentencesOf(text).flatMap((sentence) => inSentence(sentence, rules, { context, markdown }));
  const relative = relativeOnly(text, context);
  return [...found, ...(relative ? [relative] : [])].sort((a, b) => a.start - b.start);
}

/** Quotations, code and quoted lines, blanked. */
function withoutQuotations(text: string): string {
  const quotations =
    /“[^”\n]{0,300}”|"[^"\n]{0,300}"|«[^»\n]{0,300}»|‘[^’\n]{0,300}’(?!\w)|`[^`\n]*`|\{\{[^{}\n]{0,200}\}\}|^[ \t]*>.*$/gm;
  return text.replace(quotations, (found) => '\u00a0'.repeat(found.length));
}

interface Place {
  readonly context: LanguageContext;
  readonly markdown: string;
}

/** The remarks on a sentence; words that two rules find are remarked on once. */
function inSentence(sentence: Sentence, rules: readonly LanguageRule[], place: Place): Remark[] {
  const found: Remark[] = [];
  for (const rule of rules) {
    if (rule.unless?.test(sentence.text)) continue;
    for (const [from, to] of placesOf(rule, sentence.text)) {
      const [start, end] = [sentence.start + from, sentence.start + to];
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const words = place.markdown.slice(start, end).trim();
      found.push({ code: rule.code, start, end, words, why: rule.why(place.context), better: rule.better });
    }
  }
  return found;
}

function placesOf({ patterns, negatable = true }: LanguageRule, text: string): (readonly [number, number])[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ index }) => !negatable || !isDenied(text.slice(0, index)))
    .map(({ index, 0: words }) => [index, index + words.length] as const);
}

const denial =
  /\b(?:not|never|cannot|can’t|can't|\w+n’t|\w+n't|nor|neither|nothing|nobody|without|whether|rather than|no (?:evidence|proof|sign|reason|study|trial)|unable|unclear|uncertain|unknown|open|may|might|could|possibl[ey]|perhaps|hypothes\w+|ask(?:s|ed)?|question|wonder\w*|if|would|claims?|claimed|says?|said|believed?|thought|myth|wrong|mistaken\w*|wrongly)\b/i;

/** Whether what stands before the words in their clause denies, asks or doubts them. */
function isDenied(before: string): boolean {
  const clause = before.split(/;|,? \bbut\b|,? \bhowever\b|: /).at(-1)!;
  return denial.test(clause);
}
