/** Signs of Lind's own that the fonts of the pages do not have, and the nearest ones that they do. */
const standIns: { readonly [sign: string]: string } = { '⊕': '●', '◯': '○' };

/**
 * A text in signs that the pages can show.
 *
 * @example withStandIns('⊕⊕◯◯ Low') // => '●●○○ Low'
 */
export const withStandIns = (text: string): string => text.replace(/[⊕◯]/g, (sign) => standIns[sign]!);
