import { inkOn, levelColours } from './colours.js';
import type { ChartSpec } from './spec.js';
import { themeConfig, vegaLiteSchema } from './theme.js';

/** A bar: how many of its people have each level. */
export interface BarGroup {
  readonly name: string;
  readonly counts: ArrayLike<number>;
}

export interface StackedBars {
  readonly axisTitle: string;
  readonly groups: readonly BarGroup[];
  readonly levels: readonly string[];
  /** Levels with an order are coloured from light to dark. */
  readonly ordered: boolean;
  readonly description: string;
}

const width = 460;
/** Points that a character takes at the size of the labels. */
const characterWidth = 6.2;

/**
 * Bars of equal length, a group each, cut in the shares of the levels: groups of different size are compared by
 * share, and their size stands beside the name. Each piece says its level and its percent where there is room.
 */
export function stackedBars({ axisTitle, groups, levels, ordered, description }: StackedBars): ChartSpec {
  const colours = levelColours(levels.length, ordered);
  const pieces = groups.flatMap((group) => piecesOf(group, levels, colours));
  const names = groups.map(barName);
  const y = {
    field: 'group',
    type: 'nominal',
    sort: names,
    scale: { domain: names },
    title: null,
    axis: { domain: false, ticks: false, labelLimit: 220, labelPadding: 8 },
  } as const;
  return {
    $schema: vegaLiteSchema,
    description,
    width,
    height: { step: 42 },
    config: themeConfig,
    data: { values: pieces },
    encoding: { y },
    layer: [
      {
        mark: { type: 'bar', height: 28, stroke: '#ffffff', strokeWidth: 1.5 },
        encoding: {
          x: {
            field: 'start',
            type: 'quantitative',
            title: axisTitle,
            scale: { domain: [0, 1] },
            axis: { format: '.0%' },
          },
          x2: { field: 'end' },
          color: {
            field: 'level',
            type: 'nominal',
            sort: [...levels],
            scale: { domain: [...levels], range: colours },
            legend: { title: null, orient: 'top', columns: 4, labelLimit: 200 },
          },
          tooltip: [
            { field: 'group', title: 'Group' },
            { field: 'level', title: 'Level' },
            { field: 'count', title: 'n' },
            { field: 'percent', title: '%' },
          ],
        },
      },
      {
        mark: { type: 'text', fontSize: 11 },
        encoding: {
          x: { field: 'middle', type: 'quantitative' },
          text: { field: 'text' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
  };
}

const barName = ({ name, counts }: BarGroup): string => `${name} (n = ${total(counts)})`;

function total(counts: ArrayLike<number>): number {
  return Array.from(counts).reduce((sum, count) => sum + count, 0);
}

function piecesOf(group: BarGroup, levels: readonly string[], colours: readonly string[]) {
  const people = total(group.counts);
  let below = 0;
  return levels.flatMap((level, at) => {
    const count = group.counts[at]!;
    if (count === 0) return [];
    const [start, end] = [below / people, (below + count) / people];
    below += count;
    const percent = `${Math.round((100 * count) / people)}%`;
    return {
      group: barName(group),
      level,
      count,
      percent,
      start,
      end,
      middle: (start + end) / 2,
      text: fitting([`${level} ${percent}`, percent], width * (end - start)),
      ink: inkOn(colours[at]!),
    };
  });
}

/** The longest of the texts that fits, with a little room at both sides; none where none does. */
const fitting = (texts: readonly string[], room: number): string =>
  texts.find((text) => text.length * characterWidth + 6 <= room) ?? '';
