import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findProblems } from '../../src/data/problems.js';
import { type Bundled, bundled, dataFiles, datasets } from './bundled.js';

interface Build {
  allFiles(): Promise<Map<string, string>>;
}

test('the script makes the files that are there, byte for byte, and no file is there that it does not make', async () => {
  const build: Build = await import(pathToFileURL(join(datasets, 'build.js')).href);
  const made = await build.allFiles();
  for (const [path, content] of made) {
    expect(await readFile(join(datasets, path), 'utf8'), `${path}: run npm run datasets`).toBe(content);
  }
  const all = await readdir(datasets, { recursive: true });
  const inData = all.map((path) => path.replaceAll('\\', '/')).filter((path) => /\/data\/[^/]+$/.test(path));
  expect([...made.keys()].sort()).toEqual(inData.sort());
});

const names = Object.keys(dataFiles) as Bundled[];

test.each(names)('%s is read without a remark, and no problem is found in it', async (name) => {
  const { table, remarks } = await bundled(name);
  expect(remarks).toEqual([]);
  expect(findProblems(table)).toEqual([]);
});

test.each(names)('every column of %s is in the codebook, with a title', async (name) => {
  const { table } = await bundled(name);
  for (const column of table.columns.values()) {
    expect(column.label, column.name).not.toBe(column.name);
  }
});
