import { writeFileSync } from 'node:fs';
import { hashOf, inRoot, readIfThere } from './place.js';
import { runQuietly } from './processes.js';
import { Stop, withProgress } from './say.js';

const stamp = inRoot('dist/.lind-built');

/** What dist/ is made from. */
const sources = [
  'src',
  'templates/fonts',
  'fonts.mjs',
  'licences.mjs',
  'rolldown.config.mjs',
  'rolldown.runtime.mjs',
  'tsconfig.types.json',
];
const sourceHash = () => hashOf([...sources, 'package.json', 'package-lock.json']);

export const isBuilt = () => readIfThere(stamp) === sourceHash();

export async function build() {
  const made = sourceHash();
  const script = [inRoot('rolldown.config.mjs')];
  const { status, said } = await withProgress('Building', () => runQuietly(process.execPath, script));
  if (status !== 0) throw new Stop(`The build failed. It says:\n${said.trim()}`);
  writeFileSync(stamp, made);
}
