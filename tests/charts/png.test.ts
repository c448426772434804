import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-wasm';
import { beforeAll, expect, test } from 'vitest';
import { renderPng } from '../../src/charts/png.js';
import { textWidth } from '../../src/charts/text-width.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}templates/fonts/`;
const fontBuffers = readdirSync(folder)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => new Uint8Array(readFileSync(folder + name)));

beforeAll(async () => {
  const wasm = readFileSync(`${root}node_modules/@resvg/resvg-wasm/index_bg.wasm`);
  const started = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  await renderPng(started, { wasm, fonts: fontBuffers });
});

/** How wide a text is between two strokes, as the bundled font draws it at a size of 1000 pixels. */
function drawnWidth(text: string): number {
  const escaped = text.replace(/[&<]/g, (character) => ({ '&': '&amp;', '<': '&lt;' })[character]!);
  const inkOf = (content: string): number => {
    const style = 'font-size="1000" font-family="Helvetica" style="font-kerning: none; white-space: pre"';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="2000"><text y="1500" ${style}>${content}</text></svg>`;
    return new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Arimo' } }).getBBox()!.width;
  };
  return inkOf(`l${escaped}l`) - inkOf('ll');
}

// Of the signs in use, only ± and · are another width in Arial, and so in Arimo, than in Helvetica.
test('the bundled font is as wide as charts are laid out by', () => {
  const characters = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), ...'é−–×≤≥²'];
  const differing = characters
    .map((one) => ({ one, drawn: drawnWidth(one), reckoned: textWidth(one, 1000) }))
    .filter(({ drawn, reckoned }) => Math.abs(drawn - reckoned) > 1);
  expect(differing).toEqual([]);
});
