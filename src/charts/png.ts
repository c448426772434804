import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What drawing to pixels needs, as bytes: the module of resvg, and the only fonts that are used. */
export interface Rasteriser {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/** Pixels for each pixel of the layout: a chart 10 cm wide on paper has some 300 dots to the inch. */
const scale = 3;

/**
 * An SVG document as a PNG picture on white, without a browser. Text in a family that is not among the fonts
 * is drawn in the first that has its characters.
 */
export async function renderPng(svg: string, { wasm, fonts }: Rasteriser): Promise<Uint8Array> {
  await start(wasm);
  const picture = new Resvg(svg, {
    background: 'white',
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  });
  try {
    const image = picture.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    picture.free();
  }
}

let started: Promise<void> | null = null;

/** The module may be started once only. */
function start(wasm: Uint8Array): Promise<void> {
  started ??= initWasm(wasm as BufferSource);
  return started;
}
