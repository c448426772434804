import type { ChartSpec, Layer } from './spec.js';
import { dashes, palette, quiet, themeConfig, vegaLiteSchema } from './theme.js';

/** One result of a test: what it makes of the chance before. */
export interface NomogramLine {
  readonly name: string;
  readonly likelihoodRatio: number;
  readonly after: number;
}

export interface Nomogram {
  /** Above 0 and below 1. */
  readonly before: number;
  readonly lines: readonly NomogramLine[];
  readonly description: string;
}

const chances = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998,
  0.999,
];
const ratios = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000,
];
const end = Math.log(999);

/** What lies beyond the ends of the scales is drawn at the end. */
const within = (value: number): number => Math.max(-end, Math.min(end, value));
const logOdds = (chance: number): number => within(Math.log(chance / (1 - chance)));

const x = {
  field: 'x',
  type: 'quantitative',
  axis: null,
  scale: { domain: [-0.35, 2.35] as [number, number], nice: false },
} as const;
const y = {
  field: 'y',
  type: 'quantitative',
  axis: null,
  scale: { domain: [-end * 1.02, end * 1.16] as [number, number], nice: false },
} as const;

/**
 * Fagan's nomogram: a straight line from the chance before, through the likelihood ratio, ends at the chance after.
 *
 * @see Fagan (1975), N Engl J Med 293:257, doi:10.1056/NEJM197507312930513
 */
export const nomogram = ({ before, lines, description }: Nomogram): ChartSpec => ({
  $schema: vegaLiteSchema,
  description,
  width: 380,
  height: 420,
  config: themeConfig,
  layer: [
    ...scale(
      0,
      'Chance before',
      'right',
      chances.map((at) => ({ y: -logOdds(at), text: percent(at) })),
    ),
    ...scale(
      1,
      'Likelihood ratio',
      'right',
      ratios.map((at) => ({ y: Math.log(at) / 2, text: String(at) })),
    ),
    ...scale(
      2,
      'Chance after',
      'left',
      chances.map((at) => ({ y: logOdds(at), text: percent(at) })),
    ),
    lineLayer(before, lines),
  ],
});

const percent = (share: number): string => `${Number((100 * share).toPrecision(6))}%`;

interface Tick {
  readonly y: number;
  readonly text: string;
}

function scale(at: number, title: string, align: 'left' | 'right', ticks: readonly Tick[]): Layer[] {
  const reach = Math.max(...ticks.map((tick) => Math.abs(tick.y)));
  const towards = align === 'right' ? -1 : 1;
  return [
    {
      data: { values: [{ x: at, y: -reach, y2: reach }] },
      mark: { type: 'rule', color: quiet },
      encoding: { x, y, y2: { field: 'y2' } },
    },
    {
      data: { values: ticks.map((tick) => ({ ...tick, x: at, x2: at + 0.04 * towards })) },
      mark: { type: 'rule', color: quiet },
      encoding: { x, y, x2: { field: 'x2' } },
    },
    {
      data: { values: ticks.map((tick) => ({ ...tick, x: at + 0.06 * towards })) },
      mark: { type: 'text', align, fontSize: 10 },
      encoding: { x, y, text: { field: 'text' } },
    },
    {
      data: { values: [{ x: at, y: end * 1.1, text: title }] },
      mark: { type: 'text', fontSize: 12 },
      encoding: { x, y, text: { field: 'text' } },
    },
  ];
}

function lineLayer(before: number, lines: readonly NomogramLine[]): Layer {
  const names = lines.map(({ name }) => name);
  const legend = {
    orient: 'bottom' as const,
    title: null,
    symbolSize: 400,
    symbolType: 'stroke' as const,
    labelLimit: 360,
    direction: 'vertical' as const,
  };
  const points = lines.flatMap(({ name, likelihoodRatio, after }) => [
    { name, x: 0, y: -logOdds(before) },
    { name, x: 1, y: within(Math.log(likelihoodRatio)) / 2 },
    { name, x: 2, y: logOdds(after) },
  ]);
  return {
    data: { values: points },
    mark: { type: 'line', strokeWidth: 2, point: true },
    encoding: {
      x,
      y,
      color: {
        field: 'name',
        type: 'nominal',
        scale: { domain: names, range: palette.slice(0, names.length) },
        legend,
      },
      strokeDash: {
        field: 'name',
        type: 'nominal',
        scale: { domain: names, range: dashes.slice(0, names.length).map((dash) => [...dash]) },
        legend,
      },
    },
  };
}
