/**
 * Widths of Helvetica in thousandths of the font size, from its published metrics (Adobe Font Metrics, characters
 * 32 to 126). Arial and Liberation Sans share them, and the other fonts of the theme come near.
 */
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;

const others: { readonly [character: string]: number } = {
  '\u2212': 584,
  '–': 556,
  '—': 1000,
  '×': 584,
  '±': 584,
  '≤': 549,
  '≥': 549,
  '²': 333,
  '³': 333,
  '·': 278,
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '…': 1000,
};

const ordinary = 556;
const wide = 1000;

/**
 * How wide a line of text is, in pixels. The same everywhere, so that a chart drawn without a browser is laid out
 * as it is in one, and alike on machines with other fonts.
 *
 * @param fontSize in pixels
 * @example textWidth('100%', 12) // => 30.684
 * @example textWidth('Große', 10) // => 27.79
 */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD')) thousandths += characterWidth(character);
  return (thousandths * fontSize) / 1000;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 32 && code <= 126) return ascii[code - 32]!;
  if (/\p{Mark}/u.test(character)) return 0;
  return others[character] ?? (code >= 0x1100 ? wide : ordinary);
}
