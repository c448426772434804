import { fixed } from './format.js';
import type { Cell, Row } from './result.js';

/**
 * The decimals with which the summaries of one variable are printed: three digits of its largest standard deviation.
 *
 * @param rows summaries of the variable, a row a group
 * @example decimalsOf([{ sd: 15.98 }, { sd: 9.82 }]) // => 1
 * @example decimalsOf([{ sd: 0.2740 }]) // => 3
 * @example decimalsOf([{ sd: null }]) // => 1
 */
export function decimalsOf(rows: readonly Row[]): number {
  const sd = Math.max(...rows.map((row) => Number(row.sd ?? 0)));
  return sd > 0 && Number.isFinite(sd) ? Math.min(10, Math.max(0, 2 - Math.floor(Math.log10(sd)))) : 1;
}

/**
 * Mean and standard deviation as journals print them; a dash where there is none.
 *
 * @example meanSd({ mean: 45.04, sd: 15.979 }, 1) // => '45.0 (16.0)'
 * @example meanSd({ mean: 45, sd: null }, 1) // => '45.0 (–)'
 */
export function meanSd({ mean, sd }: Row, decimals: number): string {
  if (typeof mean !== 'number') return '–';
  return `${fixed(mean, decimals)} (${typeof sd === 'number' ? fixed(sd, decimals) : '–'})`;
}

/**
 * Median and quartiles, with no decimals where all three are whole.
 *
 * @example medianIqr({ median: 44.5, q1: 32.75, q3: 56.75 }, 1) // => '44.5 (32.8 to 56.8)'
 * @example medianIqr({ median: 27, q1: 19, q3: 38 }, 1) // => '27 (19 to 38)'
 */
export function medianIqr({ median, q1, q3 }: Row, decimals: number): string {
  const written = alike([median, q1, q3], decimals);
  return written ? `${written[0]} (${written[1]} to ${written[2]})` : '–';
}

/**
 * Smallest and largest value.
 *
 * @example fromTo({ min: 29, max: 62 }, 1) // => '29 to 62'
 */
export function fromTo({ min, max }: Row, decimals: number): string {
  const written = alike([min, max], decimals);
  return written ? `${written[0]} to ${written[1]}` : '–';
}

/** Numbers with the same decimals: none where all are whole. Null when one is not there. */
function alike(cells: readonly (Cell | undefined)[], decimals: number): string[] | null {
  if (!cells.every((cell) => typeof cell === 'number')) return null;
  return cells.map((cell) => fixed(cell, cells.every(Number.isInteger) ? 0 : decimals));
}
