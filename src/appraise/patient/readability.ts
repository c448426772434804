import { syllable } from 'syllable';

/** How many years of school a text asks for. */
export interface Readability {
  /** Flesch-Kincaid grade. */
  readonly grade: number;
  /** SMOG grade; made for texts of 30 sentences or more. */
  readonly smog: number;
  readonly sentences: number;
  readonly words: number;
}

/**
 * The reading grade of a text in English, in years of school in the USA.
 *
 * @see Kincaid et al. (1975), Research Branch Report 8-75, Naval Air Station Memphis; McLaughlin (1969), J Reading 12:639-46
 * @example readability('The cat sat on the mat. It was warm.').grade // => -2.035
 */
export function readability(text: string): Readability {
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n+/).filter((one) => /\p{L}/u.test(one)).length;
  const words = text.match(/[\p{L}’'-]*\p{L}[\p{L}’'-]*/gu) ?? [];
  const syllables = words.map((word) => Math.max(1, syllable(word)));
  const total = syllables.reduce((sum, one) => sum + one, 0);
  const long = syllables.filter((one) => one >= 3).length;
  return {
    grade: 0.39 * (words.length / sentences) + 11.8 * (total / words.length) - 15.59,
    smog: 1.043 * Math.sqrt((long * 30) / sentences) + 3.1291,
    sentences,
    words: words.length,
  };
}
