import type { ChartSpec } from './spec.js';
import { palette, quiet, shapes, themeConfig, vegaLiteSchema } from './theme.js';

/** A subject with what each rater gave, in the order of the raters. */
export interface RatedSubject {
  /** Place along the axis, 1 for the lowest mean. */
  readonly place: number;
  readonly ratings: readonly number[];
}

export interface RatersChart {
  readonly axisTitle: string;
  readonly raters: readonly string[];
  readonly subjects: readonly RatedSubject[];
  readonly description: string;
}

/** Each subject's ratings on a line of its own, subjects in order of their mean; raters told apart by shape as well. */
export function ratersChart({ axisTitle, raters, subjects, description }: RatersChart): ChartSpec {
  const points = subjects.flatMap(({ place, ratings }) =>
    ratings.map((rating, at) => ({ place, rating, rater: raters[at]! })),
  );
  const spans = subjects.map(({ place, ratings }) => ({
    place,
    low: Math.min(...ratings),
    high: Math.max(...ratings),
  }));
  const domain = [...raters];
  const cycle = <T>(marks: readonly T[]): T[] => domain.map((_, at) => marks[at % marks.length]!);
  const x = {
    field: 'place',
    type: 'quantitative' as const,
    title: 'Subjects, in order of their mean',
    scale: { domain: [0, subjects.length + 1], nice: false },
    axis: { labels: false, ticks: false },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative' as const,
    title: axisTitle,
    scale: { zero: false, nice: true },
  });
  const legend = { title: null, orient: 'top' as const, columns: 4, labelLimit: 140 };
  return {
    $schema: vegaLiteSchema,
    description,
    width: 460,
    height: 260,
    config: themeConfig,
    layer: [
      {
        data: { values: spans },
        mark: { type: 'rule', color: quiet, opacity: 0.5 },
        encoding: { x, y: y('low'), y2: { field: 'high' } },
      },
      {
        data: { values: points },
        mark: { type: 'point', filled: true, size: subjects.length > 60 ? 18 : 44, opacity: 0.85 },
        encoding: {
          x,
          y: y('rating'),
          color: {
            field: 'rater',
            type: 'nominal',
            sort: domain,
            scale: { domain, range: cycle(palette) },
            legend,
          },
          shape: {
            field: 'rater',
            type: 'nominal',
            sort: domain,
            scale: { domain, range: cycle(shapes) },
            legend,
          },
          tooltip: [
            { field: 'rater', title: 'Rater' },
            { field: 'rating', type: 'quantitative' },
          ],
        },
      },
    ],
  };
}
