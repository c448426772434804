import { inkOn, levelColours } from './colours.js';
import type { ChartSpec, Layer } from './spec.js';
import { textWidth } from './text-width.js';
import { themeConfig, vegaLiteSchema } from './theme.js';

export interface AgreementMatrix {
  /** Who rated in rows, and who in columns. */
  readonly rows: string;
  readonly columns: string;
  readonly levels: readonly string[];
  /** `counts[row][column]`. */
  readonly counts: readonly (readonly number[])[];
  readonly description: string;
}

/** Steps of the colour scale. */
const steps = 100;

/** Counts of two raters as a heat map: each count is printed, and cells of agreement have a heavy edge. */
export function agreementMatrix(matrix: AgreementMatrix): ChartSpec {
  const { levels } = matrix;
  const cells = cellsOf(matrix);
  const wide = levels.length <= 4 ? 110 : levels.length <= 8 ? 70 : 36;
  const encoding = positions(matrix, wide);
  return {
    $schema: vegaLiteSchema,
    description: matrix.description,
    width: { step: wide },
    height: { step: levels.length <= 8 ? 44 : 30 },
    config: themeConfig,
    encoding,
    layer: [
      rectangles(
        cells.filter((cell) => !cell.same),
        { stroke: '#cfcfcf', strokeWidth: 1 },
      ),
      rectangles(
        cells.filter((cell) => cell.same),
        { stroke: '#000000', strokeWidth: 2 },
      ),
      {
        data: { values: cells },
        mark: { type: 'text', fontSize: 12, limit: wide - 4 },
        encoding: {
          text: { field: 'count', type: 'quantitative', format: ',d' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
  };
}

function cellsOf({ levels, counts }: AgreementMatrix) {
  const largest = Math.max(...counts.flat());
  const colours = ['#ffffff', ...levelColours(steps, true)];
  return counts.flatMap((row, i) =>
    row.map((count, j) => {
      const colour = colours[Math.ceil((steps * count) / largest)]!;
      return { row: levels[i]!, column: levels[j]!, count, colour, ink: inkOn(colour), same: i === j };
    }),
  );
}

function positions({ rows, columns, levels }: AgreementMatrix, wide: number) {
  const fits = levels.every((level) => textWidth(level, 12) <= wide - 6);
  const place = { type: 'nominal' as const, sort: [...levels], scale: { domain: [...levels] } };
  const axis = { domain: false, ticks: false, labelPadding: 6, labelLimit: 150 };
  return {
    x: {
      ...place,
      field: 'column',
      title: columns,
      axis: { ...axis, orient: 'top' as const, labelAngle: fits ? 0 : -40 },
    },
    y: { ...place, field: 'row', title: rows, axis },
  };
}

const rectangles = (cells: object[], edge: { stroke: string; strokeWidth: number }): Layer => ({
  data: { values: cells },
  mark: { type: 'rect', ...edge },
  encoding: {
    fill: { field: 'colour', type: 'nominal', scale: null },
    tooltip: [
      { field: 'row', title: 'Row' },
      { field: 'column', title: 'Column' },
      { field: 'count', title: 'n' },
    ],
  },
});
