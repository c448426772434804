import { logger, parse, type Spec, View, Warn } from 'vega';
import { compile } from 'vega-lite';
import type { ChartSpec } from './spec.js';
import { withTextLengths } from './text-length.js';
import { measureTextAlike } from './text-metrics.js';

measureTextAlike();

/** Called with what Vega or Vega-Lite finds doubtful in a chart; tests make it an error. */
export type OnWarning = (message: string) => void;

/** A chart drawn as an SVG document, and the Vega specification that draws it again in a browser. */
export interface RenderedChart {
  readonly svg: string;
  readonly vega: Spec;
}

/**
 * Draws a chart without a browser. Takes some 20 ms; importing this module takes ten times that, so import it
 * where a chart is drawn.
 */
export async function renderChart(spec: ChartSpec, onWarning: OnWarning = () => {}): Promise<RenderedChart> {
  const vega = toVega(spec, onWarning);
  // Vega marks the rows of the data that it is given.
  const view = new View(parse(structuredClone(vega)), {
    renderer: 'none',
    logger: quietLogger(onWarning),
    loader: noRequests,
  });
  try {
    return { svg: withTextLengths(await view.toSVG()), vega };
  } finally {
    view.finalize();
  }
}

/** The chart as an SVG document. */
export async function renderSvg(spec: ChartSpec, onWarning?: OnWarning): Promise<string> {
  return (await renderChart(spec, onWarning)).svg;
}

/** Marks get no labels of their own for screen readers: a chart is one image with one description. */
function toVega(spec: ChartSpec, onWarning: OnWarning): Spec {
  const quiet = { ...spec, config: { ...spec.config, aria: false } };
  return compile(quiet, { logger: quietLogger(onWarning) }).spec;
}

function quietLogger(onWarning: OnWarning) {
  return logger(Warn, 'warn', (_method, _level, messages) => onWarning(messages.join(' ')));
}

/** A chart carries its data; nothing is ever fetched for it. */
const noRequests = {
  load: (uri: string) => Promise.reject(new Error(`a chart may not load ${uri}`)),
  sanitize: (uri: string) => Promise.reject(new Error(`a chart may not link to ${uri}`)),
  http: () => Promise.reject(new Error('a chart may not make requests')),
  file: () => Promise.reject(new Error('a chart may not read files')),
};
