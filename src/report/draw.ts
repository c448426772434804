import type { RenderedChart } from '../charts/render.js';
import type { ChartSpec } from '../charts/spec.js';

/** Draws a chart; given from outside because it is slow to load. */
export type DrawChart = (spec: ChartSpec) => Promise<RenderedChart>;
