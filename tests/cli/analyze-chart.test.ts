import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { lind } from '../support/lind.js';
import { folderWith, readText, trialData } from '../support/study-folder.js';

// The PNG and HTML charts need what the build puts into dist/; `npm test` builds first.

const risk = ['--outcome', 'improved', '--group', 'arm', '--reference', 'placebo'];

async function draw(files: string, more: readonly string[] = []) {
  const folder = await folderWith({ 'trial.csv': trialData });
  const paths = files
    .split(',')
    .map((file) => `${folder}/${file}`)
    .join(',');
  const outcome = await lind(['analyze', 'risk', `${folder}/trial.csv`, ...risk, '--chart', paths, ...more]);
  const tidy = (text: string) => text.replaceAll(folder, 'FOLDER');
  return { ...outcome, folder, stderr: tidy(outcome.stderr), stdout: tidy(outcome.stdout) };
}

/** Width and height of a PNG, from its header chunk. */
async function pngSize(path: string): Promise<readonly [number, number]> {
  const bytes = await readFile(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const svgSize = (svg: string): readonly [number, number] => {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
  return [Number(width), Number(height)];
};

test('a chart is drawn in every form, by the ending of its file', async () => {
  const { folder, status, stderr, stdout } = await draw('a.svg,b.png,c.JSON,d.html');
  expect(status).toBe(0);
  expect(stderr).toBe('Wrote FOLDER/a.svg\nWrote FOLDER/b.png\nWrote FOLDER/c.JSON\nWrote FOLDER/d.html\n');
  expect(stdout).toContain('risk difference');
  const svg = await readText(folder, 'a.svg');
  expect(svg).toContain('<title id="chart-title">Risks of two groups</title>');
  const spec = JSON.parse(await readText(folder, 'c.JSON'));
  expect(spec.$schema).toContain('vega-lite');
  expect(svg).toContain(`<desc id="chart-desc">${spec.description}</desc>`);
  const [width, height] = svgSize(svg);
  expect(await pngSize(`${folder}/b.png`)).toEqual([3 * width, 3 * height]);
});

test('the page of a chart asks nothing of the network and tells the result', async () => {
  const { folder } = await draw('page.html');
  const page = await readText(folder, 'page.html');
  expect(page).toContain("default-src 'none'");
  expect(page).toContain('id="chart-vega"');
  expect(page).toContain('The comparison by itself does not say why');
  const loaded = [...page.matchAll(/<(?:script|link|img)\b[^>]*\b(?:src|href)=/g)];
  expect(loaded).toEqual([]);
});

test('drawing again gives the same bytes, and takes the place of the file', async () => {
  const { folder } = await draw('a.png,a.svg,a.html');
  const [first, again] = [folder, (await draw('a.png,a.svg,a.html')).folder];
  for (const name of ['a.png', 'a.svg', 'a.html']) {
    expect((await readFile(`${again}/${name}`)).equals(await readFile(`${first}/${name}`))).toBe(true);
  }
  const replaced = await lind([
    ...['analyze', 'risk', '--counts', '5,5;2,8'],
    ...['--chart', `${folder}/a.svg`],
  ]);
  expect(replaced.status).toBe(0);
  expect(await readText(folder, 'a.svg')).toContain('50%');
});

test('beside JSON, the paths are told apart from it', async () => {
  const { stdout, stderr } = await draw('a.svg', ['--json']);
  expect(JSON.parse(stdout).method).toBe('risk');
  expect(stderr).toBe('Wrote FOLDER/a.svg\n');
});

test('an ending that names no form is refused before anything is read', async () => {
  const { status, stderr } = await lind([
    'analyze',
    'risk',
    'nowhere.csv',
    ...risk,
    '--chart',
    'a.svg,b.gif',
  ]);
  expect(status).toBe(2);
  expect(stderr).toMatchInlineSnapshot(`
    "lind: "b.gif" does not say what kind of file the chart is to be; end its name with .svg, .png, .json or .html.
    "
  `);
});

test('a result without a chart is said, and nothing is written', async () => {
  const folder = await folderWith({ 'trial.csv': 'arm,age\na,30\na,31\nb,40\nb,42\nc,50\nc,51\n' });
  const { status, stdout, stderr } = await lind([
    ...['analyze', 'table-one', `${folder}/trial.csv`, '--group', 'arm'],
    ...['--chart', `${folder}/a.svg`],
  ]);
  expect([status, stdout]).toEqual([2, '']);
  expect(await nodeEffects().list(folder)).toEqual(['trial.csv']);
  expect(stderr).toMatchInlineSnapshot(`
    "lind: There is no chart of this result of table-one; ask again without --chart.
    "
  `);
});

test('a folder of fonts without a font is said', async () => {
  const { status, stderr } = await lind(['analyze', 'risk', '--counts', '5,5;2,8', '--chart', 'never.png'], {
    list: async () => [],
    packageRoot: 'package',
  });
  expect(status).toBe(2);
  expect(stderr.replaceAll('\\', '/')).toMatchInlineSnapshot(`
    "lind: There is no font in package/templates/fonts, so no PNG can be drawn; put a .ttf file there.
    "
  `);
});
