import type { Typesetter } from './typeset.js';

/**
 * The letters of a text that none of the fonts has. To be asked once Typst has been started.
 *
 * @returns each letter once, in the order of the text
 */
export function missingLetters(
  text: string,
  { typst, fonts }: Pick<Typesetter, 'typst' | 'fonts'>,
): string[] {
  const covers = fonts.map((font) => coverage(typst, font));
  return [...new Set(text)].filter(
    (letter) => isDrawn(letter) && !covers.some((cover) => covered(cover, letter.codePointAt(0)!)),
  );
}

/** Spaces, controls and the marks of direction need no glyph. */
const isDrawn = (letter: string): boolean => !/[\p{C}\p{Z}]/u.test(letter);

/** Lengths of runs of code points that a font lacks and has, in turns, from U+0000. */
type Coverage = readonly number[];

function coverage(typst: Typesetter['typst'], font: Uint8Array): Coverage {
  const builder = new typst.TypstFontResolverBuilder();
  const { info } = builder.get_font_info(font) as { info: readonly { readonly coverage: Coverage }[] };
  builder.free();
  return info[0]?.coverage ?? [];
}

function covered(runs: Coverage, codePoint: number): boolean {
  let end = 0;
  const at = runs.findIndex((length) => {
    end += length;
    return codePoint < end;
  });
  return at % 2 === 1;
}
