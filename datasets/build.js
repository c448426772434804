// Makes the data and the codebook of every bundled exercise from the counts in its source.js: npm run datasets
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Every file that the sources make: path below this folder to content. */
export async function allFiles() {
  const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const made = await Promise.all(folders.map(({ name }) => filesOf(name)));
  return new Map(made.flat());
}

async function filesOf(folder) {
  const { default: source } = await import(pathToFileURL(join(here, folder, 'source.js')).href);
  const files = [[`${folder}/data/datapackage.json`, json(dataPackage(folder, source))]];
  if (!source.inline) files.push([`${folder}/data/${source.file}.csv`, csv(source)]);
  return files;
}

/** @see https://datapackage.org/standard/data-package/ (version 2) */
function dataPackage(folder, source) {
  const { title, description, sources, fields, rows, file, inline } = source;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: folder,
    title,
    description,
    version: '1.0.0',
    licenses: [
      {
        name: 'CC0-1.0',
        path: 'https://creativecommons.org/publicdomain/zero/1.0/',
        title: 'Rebuilt from published counts; no rights reserved',
      },
    ],
    sources,
    resources: [
      {
        name: file,
        ...(inline ? { data: rows } : { path: `${file}.csv`, format: 'csv', encoding: 'utf-8' }),
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields,
          missingValues: ['', 'NA'],
        },
      },
    ],
  };
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

function csv({ fields, rows }) {
  const names = fields.map(({ name }) => name);
  const lines = rows.map((row) => names.map((name) => cell(row[name])));
  return [names, ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

/** No value of ours holds a comma or a quotation mark; one that did would need quoting. */
function cell(value) {
  const text = String(value ?? '');
  if (/[",\n]/.test(text)) throw new Error(`The value ${text} would need quoting in CSV.`);
  return text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of await allFiles()) {
    await mkdir(dirname(join(here, path)), { recursive: true });
    await writeFile(join(here, path), content);
    console.log(`datasets/${path}`);
  }
}
