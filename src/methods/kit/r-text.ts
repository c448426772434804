/**
 * Text as an R string.
 *
 * @example rString('say "ja"') // => '"say \\"ja\\""'
 */
export const rString = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;

/**
 * Texts as an R character vector.
 *
 * @example rStrings(['a', 'b']) // => 'c("a", "b")'
 */
export const rStrings = (texts: readonly string[]): string => `c(${texts.map(rString).join(', ')})`;

/**
 * A column of the data frame `d`, in the short form where R allows it.
 *
 * @example rColumn('sbp') // => 'd$sbp'
 * @example rColumn('blood pressure') // => 'd[["blood pressure"]]'
 */
export const rColumn = (name: string): string => (isPlain(name) ? `d$${name}` : `d[[${rString(name)}]]`);

/**
 * A name in an R formula.
 *
 * @example rName('blood pressure') // => '`blood pressure`'
 */
export const rName = (name: string): string =>
  isPlain(name) ? name : `\`${name.replace(/[\\`]/g, '\\$&')}\``;

const isPlain = (name: string): boolean => /^[A-Za-z][A-Za-z0-9._]*$/.test(name) && !reserved.has(name);

const reserved = new Set(
  'if else repeat while function for next break TRUE FALSE NULL Inf NaN NA in'.split(' '),
);

/**
 * An alternative hypothesis as R's tests name it, in quotes.
 *
 * @example rAlternative('two-sided') // => '"two.sided"'
 */
export const rAlternative = (alternative: string): string => rString(alternative.replace('-', '.'));
