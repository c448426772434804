import { type Arrow, type FlowDiagram, layOut, type PlacedBox } from './flow-layout.js';
import type { ChartSpec, Layer } from './spec.js';
import { quiet, themeConfig, vegaLiteSchema } from './theme.js';

export type { FlowBox, FlowDiagram, FlowStep } from './flow-layout.js';

const fontSize = 12;

/** People on their way through a study, in boxes from the top down; who leaves stands to the right of where they leave. */
export function flowDiagram(flow: FlowDiagram): ChartSpec {
  const { boxes, arrows, width, height } = layOut(flow, fontSize);
  const across = (field: string) => axis(field, [0, width]);
  const down = (field: string) => axis(field, [height, 0]);
  return {
    $schema: vegaLiteSchema,
    description: flow.description,
    width,
    height,
    config: themeConfig,
    layer: [
      {
        data: { values: arrows.map(({ x, y, x2, y2 }) => ({ x, y, x2, y2 })) },
        mark: { type: 'rule', color: quiet },
        encoding: { x: across('x'), y: down('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
      },
      ...heads(arrows).map(
        ({ shape, values }): Layer => ({
          data: { values },
          mark: { type: 'point', shape, filled: true, size: 40, color: quiet, opacity: 1 },
          encoding: { x: across('x'), y: down('y') },
        }),
      ),
      {
        data: { values: boxes.map(({ x, y, x2, y2 }) => ({ x, y, x2, y2 })) },
        mark: { type: 'rect', fill: '#ffffff', stroke: quiet, strokeWidth: 1 },
        encoding: { x: across('x'), y: down('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
      },
      ...(['bold', 'normal'] as const).map(
        (fontWeight): Layer => ({
          data: { values: textOf(boxes, fontWeight === 'bold') },
          mark: { type: 'text', align: 'left', baseline: 'middle', fontSize, fontWeight, color: '#000000' },
          encoding: { x: across('x'), y: down('y'), text: { field: 'text' } },
        }),
      ),
    ],
  };
}

const axis = (field: string, domain: [number, number]) =>
  ({ field, type: 'quantitative', scale: { domain, nice: false, zero: false }, axis: null }) as const;

/** Heads at the ends of arrows that have one, those that point down apart from those that point to the right. */
function heads(arrows: readonly Arrow[]) {
  const down = arrows.filter(({ head }) => head === 'down').map(({ x2, y2 }) => ({ x: x2, y: y2 - 3 }));
  const right = arrows.filter(({ head }) => head === 'right').map(({ x2, y2 }) => ({ x: x2 - 3, y: y2 }));
  return [
    { shape: 'triangle-down', values: down },
    { shape: 'triangle-right', values: right },
  ].filter(({ values }) => values.length > 0);
}

const textOf = (boxes: readonly PlacedBox[], bold: boolean) =>
  boxes.flatMap(({ text }) =>
    text.filter((line) => line.bold === bold).map(({ x, y, words }) => ({ x, y, text: words })),
  );
