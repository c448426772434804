import type { TopLevelSpec } from 'vega-lite';

/** A complete Vega-Lite specification with its data inside and a description for screen readers. */
export type ChartSpec = TopLevelSpec & { readonly description: string };

/** One layer of a layered specification. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];
