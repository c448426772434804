import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');

/** Latin with its accents, Greek, and the signs of numbers and statistics. Other letters are drawn in a font of the machine. */
const letters = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  range(0x218, 0x21b),
  range(0x300, 0x304),
  range(0x384, 0x3ce),
  range(0x2002, 0x200b),
  range(0x2010, 0x2026),
  range(0x2070, 0x209c),
  '‰′″‹›⁄€ℓ™←↑→↓∂∏∑−√∞∫≈≠≤≥',
].join('');

/** By their weight; bold is drawn in the heaviest. */
const faces = { 400: 'Arimo-Regular.ttf', '600 700': 'Arimo-SemiBold.ttf' };

/**
 * The fonts of charts as a style sheet for pages, which then look the same on a machine that lacks them: 40 kB, where
 * the whole fonts have 640.
 */
export async function pageFonts() {
  const rules = Object.entries(faces).map(async ([weight, file]) => {
    const whole = await readFile(new URL(`templates/fonts/${file}`, import.meta.url));
    const part = await subsetFont(whole, letters, { targetFormat: 'woff2' });
    const source = `url(data:font/woff2;base64,${part.toString('base64')}) format('woff2')`;
    return `@font-face{font-family:Arimo;font-weight:${weight};src:${source}}`;
  });
  const notice = '/* Arimo, Copyright 2020 The Arimo Project Authors, SIL Open Font License 1.1 */';
  return `${notice}\n${(await Promise.all(rules)).join('\n')}\n`;
}
