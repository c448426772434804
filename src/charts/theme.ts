import type { Config } from 'vega-lite';

/**
 * The Okabe-Ito colours (Okabe & Ito 2002, "Color universal design"), told apart under the common colour vision
 * deficiencies; yellow is left out because it is faint on white.
 */
export const palette = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#56B4E9', '#E69F00', '#000000'] as const;

/** Marks beside colour, so that groups are told apart without it. */
export const shapes = [
  'circle',
  'square',
  'triangle-up',
  'diamond',
  'cross',
  'triangle-down',
  'stroke',
] as const;

/** Dashes beside colour, so that lines are told apart without it. */
export const dashes = [[], [6, 3], [2, 2], [8, 3, 2, 3], [1, 3], [10, 2], [4, 1, 1, 1]] as const;

/** Grey of axes and reference lines. */
export const quiet = '#6b6b6b';

const font = 'Arimo, Helvetica Neue, Helvetica, Arial, Liberation Sans, DejaVu Sans Condensed, sans-serif';

/** The one look of all charts: no frame, light grid where values are read off, labels set in one family. */
export const themeConfig: Config = {
  background: 'transparent',
  font,
  padding: 6,
  view: { stroke: null },
  axis: {
    domainColor: quiet,
    tickColor: quiet,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titlePadding: 8,
    labelFlush: false,
    labelSeparation: 8,
    grid: false,
  },
  legend: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', symbolStrokeWidth: 2 },
  header: { labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' },
  title: { anchor: 'start', fontSize: 13, fontWeight: 600, offset: 10 },
  range: { category: [...palette] },
  text: { fontSize: 12 },
};

/** The `$schema` of every specification. */
export const vegaLiteSchema = 'https://vega.github.io/schema/vega-lite/v6.json';
