import type { ChartSpec, Layer } from './spec.js';
import { palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** A box of the tree: lines of text, one below the other. */
export interface TreeBox {
  readonly lines: readonly string[];
  /** A result that is wrong has a dashed edge. */
  readonly wrong?: boolean;
}

/** All people; those with and without; of each the results. */
export interface FrequencyTree {
  readonly root: TreeBox;
  readonly branches: readonly [TreeBox, TreeBox];
  readonly leaves: readonly [TreeBox, TreeBox, TreeBox, TreeBox];
  /** What the results mean, written below. */
  readonly below: readonly string[];
  readonly description: string;
}

const width = 560;
const height = 250;
const boxWidth = 126;
const boxHeight = 44;

interface Placed extends TreeBox {
  /** Of the middle, in pixels. */
  readonly x: number;
  readonly y: number;
}

/**
 * People as a tree of whole numbers, from all of them to the four results of a test (natural frequencies; Gigerenzer & Hoffrage 1995, Psychol Rev 102:684-704).
 */
export function frequencyTree({ root, branches, leaves, below, description }: FrequencyTree): ChartSpec {
  const top = { ...root, x: width / 2, y: boxHeight / 2 + 1 };
  const middle = branches.map((box, at) => ({ ...box, x: (width * (1 + 2 * at)) / 4, y: 100 }));
  const bottom = leaves.map((box, at) => ({ ...box, x: (width * (1 + 2 * at)) / 8, y: 178 }));
  const links = [
    ...middle.map((box) => link(top, box)),
    ...bottom.map((box, at) => link(middle[at >> 1]!, box)),
  ];
  const boxes: Placed[] = [top, ...middle, ...bottom];
  return {
    $schema: vegaLiteSchema,
    description,
    width,
    height,
    config: themeConfig,
    layer: [linkLayer(links), ...boxLayers(boxes), ...textLayers(boxes), belowLayer(below)],
  };
}

const link = (from: Placed, to: Placed) => ({
  x: from.x,
  y: from.y + boxHeight / 2,
  x2: to.x,
  y2: to.y - boxHeight / 2,
});

const across = (field: string) =>
  ({
    field,
    type: 'quantitative',
    scale: { domain: [0, width] as [number, number], nice: false },
    axis: null,
  }) as const;
const down = (field: string) =>
  ({
    field,
    type: 'quantitative',
    scale: { domain: [height, 0] as [number, number], nice: false },
    axis: null,
  }) as const;

const linkLayer = (links: object[]): Layer => ({
  data: { values: links },
  mark: { type: 'rule', color: quiet },
  encoding: { x: across('x'), y: down('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
});

function boxLayers(boxes: readonly Placed[]): Layer[] {
  const right = boxes.filter((box) => !box.wrong);
  const wrong = boxes.filter((box) => box.wrong);
  return [
    boxLayer(right, { stroke: palette[0] }),
    boxLayer(wrong, { stroke: palette[1], strokeDash: [5, 3] }),
  ];
}

const boxLayer = (boxes: readonly Placed[], edge: { stroke: string; strokeDash?: number[] }): Layer => ({
  data: {
    values: boxes.map(({ x, y }) => ({
      x: x - boxWidth / 2,
      x2: x + boxWidth / 2,
      y: y - boxHeight / 2,
      y2: y + boxHeight / 2,
    })),
  },
  mark: { type: 'rect', fill: '#ffffff', strokeWidth: 1.5, cornerRadius: 4, ...edge },
  encoding: { x: across('x'), y: down('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
});

/** The first line of a box is its number. */
function textLayers(boxes: readonly Placed[]): Layer[] {
  const line = (at: number, mark: object): Layer => ({
    data: {
      values: boxes.map(({ x, y, lines }) => ({ x, y: y + (at === 0 ? -8 : 10), text: lines[at] ?? '' })),
    },
    mark: { type: 'text', limit: boxWidth - 8, ...mark },
    encoding: { x: across('x'), y: down('y'), text: { field: 'text' } },
  });
  return [line(0, { fontSize: 14, fontWeight: 'bold' }), line(1, { fontSize: 11 })];
}

const belowLayer = (lines: readonly string[]): Layer => ({
  data: { values: lines.map((text, at) => ({ x: width / 2, y: 221 + 18 * at, text })) },
  mark: { type: 'text', fontSize: 12 },
  encoding: { x: across('x'), y: down('y'), text: { field: 'text' } },
});
