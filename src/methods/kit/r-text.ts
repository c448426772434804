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

/**
 * Any text as the lines of a comment; what is in it cannot end the comment.
 *
 * @example rComment('Why?\n  It is x.') // => ['# Why? It is x.']
 */
export function rComment(text: string): readonly string[] {
  const words = text.split(/[\s\p{Cc}]+/u).filter((word) => word !== '');
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= widestComment) lines[lines.length - 1] = longer;
    else lines.push(`# ${word}`);
  }
  return lines;
}

const widestComment = 100;

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
