// The house of DESIGN (see README): imports run one way, one list of methods, and nothing that only one machine has.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { methodNames } from '../../src/methods/index.js';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'src');

/** Each floor may use those below it, and its own folder. */
const floors = [
  ['errors', 'version'],
  ['stats'],
  ['charts', 'data'],
  ['methods'],
  ['study'],
  ['appraise'],
  ['simulate', 'report'],
  ['effects'],
  ['guide', 'grade', 'assign'],
  ['cli'],
  ['index'],
];

/** Only these touch the terminal, the disk and the clock. */
const mayTouchTheWorld = /^(cli|effects)\//;
const worldly =
  /from 'node:(fs|child_process|readline|tty|os|http|net)|\bprocess\.|\bDate\.now\(|\bnew Date\(\)/;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

const text = (path: string): string => readFileSync(join(source, path), 'utf8');

/** The folder below src/, or the file itself where it lies in src/. */
const room = (path: string): string => path.split('/')[0]!.replace(/\.ts$/, '');
const floorOf = (path: string): number => floors.findIndex((floor) => floor.includes(room(path)));

function importsOf(path: string): string[] {
  const found = text(path).matchAll(/(?:from|import\(|import) ?'(\.[^']*)'/g);
  return [...found]
    .map(([, target]) => relative(source, resolve(source, path, '..', target!)).replaceAll('\\', '/'))
    .filter((target) => !target.startsWith('..'));
}

test('every folder of src has its floor', () => {
  expect(files.filter((path) => floorOf(path) === -1)).toEqual([]);
});

test('imports run one way', () => {
  const upward = files.flatMap((path) =>
    importsOf(path)
      .filter((target) => room(target.replace(/\.js$/, '')) !== room(path))
      .filter((target) => floorOf(target.replace(/\.js$/, '')) >= floorOf(path))
      .map((target) => `${path} imports ${target}`),
  );
  expect(upward).toEqual([]);
});

test('only the command line and the effects touch the world', () => {
  expect(files.filter((path) => !mayTouchTheWorld.test(path) && worldly.test(text(path)))).toEqual([]);
});

test('the one list of methods names every file of a method', () => {
  const inFolder = readdirSync(join(source, 'methods'))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.replace('.ts', ''));
  expect([...methodNames].sort()).toEqual(inFolder.sort());
});

test('no file names a path of one machine', () => {
  const notOurs = /^(node_modules|dist[^/]*|coverage|\.git|lind-demo)(\/|$)/;
  // Written in two parts, so that this file does not name one itself.
  const machinePath = new RegExp(
    `(/${'work'}/|/${'home'}/\\w|/${'root'}/|/${'Users'}/\\w|[A-Z]:\\\\\\\\?${'Users'})`,
  );
  const named = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(png|tgz|woff2)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !notOurs.test(path) && machinePath.test(readFileSync(join(root, path), 'utf8')));
  expect(named).toEqual([]);
});
