import { palette } from './theme.js';

/** Ends of the scale of ordered levels: one hue from light to dark, so that the order is seen in grey as well. */
const lightest = [0xd6, 0xe6, 0xf4] as const;
const darkest = [0x08, 0x40, 0x81] as const;

/**
 * A colour for each level: of the palette for names, from light to dark for levels with an order (and for more
 * names than the palette has).
 *
 * @example levelColours(2, false) // => ['#0072B2', '#D55E00']
 * @example levelColours(2, true) // => ['#d6e6f4', '#084081']
 */
export function levelColours(count: number, ordered: boolean): string[] {
  if (!ordered && count <= palette.length) return palette.slice(0, count);
  return Array.from({ length: count }, (_, at) => mixed(count === 1 ? 1 : at / (count - 1)));
}

const mixed = (share: number): string =>
  `#${lightest.map((light, i) => hex(light + share * (darkest[i]! - light))).join('')}`;

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/**
 * Black or white, whichever has the greater contrast on a colour (WCAG 2.2, relative luminance).
 *
 * @example inkOn('#d6e6f4') // => '#000000'
 * @example inkOn('#084081') // => '#ffffff'
 */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16)));
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return (luminance + 0.05) ** 2 > 1.05 * 0.05 ? '#000000' : '#ffffff';
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
