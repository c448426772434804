import { expect, test } from 'vitest';
import { inkOn, levelColours } from '../../src/charts/colours.js';
import { stackedBars } from '../../src/charts/stacked-bars.js';
import { chartWarnings } from '../support/charts.js';

interface Piece {
  readonly group: string;
  readonly level: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const chart = stackedBars({
  axisTitle: 'Stage',
  groups: [
    { name: 'a', counts: [1, 97, 2] },
    { name: 'b', counts: [3, 0, 9] },
  ],
  levels: ['first', 'second', 'third'],
  ordered: true,
  description: 'Stages of two groups.',
});
const pieces = (chart as unknown as { data: { values: Piece[] } }).data.values;

test('the pieces of a bar follow each other from 0 to 1, empty ones left out', () => {
  const ends = (group: string) =>
    pieces.filter((one) => one.group === group).map((one) => [one.start, one.end]);
  expect(ends('a (n = 100)')).toEqual([
    [0, 0.01],
    [0.01, 0.98],
    [0.98, 1],
  ]);
  expect(ends('b (n = 12)')).toEqual([
    [0, 0.25],
    [0.25, 1],
  ]);
});

test('a piece says as much as it has room for', () => {
  expect(pieces.map((one) => one.text)).toEqual(['', 'second 97%', '', 'first 25%', 'third 75%']);
});

test('the chart compiles without a warning', () => {
  expect(chartWarnings(chart)).toEqual([]);
});

test('ordered levels go from light to dark, and no two levels share a colour', () => {
  const colours = levelColours(5, true);
  const red = colours.map((colour) => Number.parseInt(colour.slice(1, 3), 16));
  expect(red).toEqual([...red].sort((a, b) => b - a));
  for (const count of [1, 7, 12]) expect(new Set(levelColours(count, false)).size).toBe(count);
  expect(levelColours(7, false).map(inkOn)).toContain('#ffffff');
});
