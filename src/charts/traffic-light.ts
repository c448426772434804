import { inkOn } from './colours.js';
import { type DrawnJudgement, judgementColours } from './judgement-colours.js';
import type { ChartSpec, Layer } from './spec.js';
import { quiet, themeConfig, vegaLiteSchema } from './theme.js';

export interface TrafficLight {
  /** A row a study; null where nothing is judged yet. */
  readonly rows: readonly { readonly study: string; readonly cells: readonly (DrawnJudgement | null)[] }[];
  /** Heads of the columns; the last is that of the whole. */
  readonly columns: readonly string[];
  /** All judgements, for the legend. */
  readonly legend: readonly DrawnJudgement[];
  readonly description: string;
}

const wide = 62;
const high = 34;
const characterWidth = 6.4;

/** Studies in rows, domains in columns: a coloured dot with its sign a judgement. */
export function trafficLight({ rows, columns, legend, description }: TrafficLight): ChartSpec {
  const names = rows.map(({ study }) => study);
  const cells = rows.flatMap(({ study, cells: own }) =>
    own.flatMap((cell, at) => (cell === null ? [] : [{ study, column: columns[at]!, ...drawn(cell) }])),
  );
  const long = Math.max(...columns.map((column) => column.length)) * characterWidth > wide - 4;
  return {
    $schema: vegaLiteSchema,
    description,
    width: { step: wide },
    height: { step: high },
    config: themeConfig,
    data: { values: cells },
    encoding: {
      x: {
        field: 'column',
        type: 'nominal',
        title: null,
        sort: [...columns],
        scale: { domain: [...columns] },
        axis: {
          orient: 'top',
          labelAngle: long ? -40 : 0,
          labelAlign: long ? 'left' : 'center',
          domain: false,
          ticks: false,
          labelPadding: 8,
          labelLimit: 220,
        },
      },
      y: {
        field: 'study',
        type: 'nominal',
        title: null,
        sort: names,
        scale: { domain: names },
        axis: { domain: false, ticks: false, labelLimit: 260, labelPadding: 8 },
      },
    },
    layer: [dots(legend), signs],
  };
}

const drawn = ({ name, mark, shade }: DrawnJudgement) => ({
  judgement: `${mark} ${name}`,
  mark,
  ink: inkOn(judgementColours[shade]),
});

const dots = (legend: readonly DrawnJudgement[]): Layer => ({
  mark: { type: 'circle', size: 560, opacity: 1, stroke: quiet, strokeWidth: 1 },
  encoding: {
    color: {
      field: 'judgement',
      type: 'nominal',
      scale: {
        domain: legend.map(({ mark, name }) => `${mark} ${name}`),
        range: legend.map(({ shade }) => judgementColours[shade]),
      },
      legend: { title: null, orient: 'bottom', columns: 3, labelLimit: 220, symbolType: 'circle' },
    },
    tooltip: [
      { field: 'study', title: 'Study' },
      { field: 'column', title: 'Domain' },
      { field: 'judgement', title: 'Judgement' },
    ],
  },
});

const signs: Layer = {
  mark: { type: 'text', fontSize: 17, fontWeight: 'bold', baseline: 'middle' },
  encoding: {
    text: { field: 'mark' },
    color: { field: 'ink', type: 'nominal', scale: null },
  },
};
