import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hashOf, inRoot, readIfThere } from './place.js';
import { runQuietly } from './processes.js';
import { Stop, withProgress } from './say.js';

const stamp = inRoot('node_modules/.lind-installed');
const lockHash = () => hashOf(['package-lock.json']);

export function isInstalled() {
  if (!existsSync(inRoot('node_modules'))) return false;
  if (readIfThere(stamp) === lockHash()) return true;
  if (!holdsWhatLockSays()) return false;
  writeFileSync(stamp, lockHash());
  return true;
}

/** Whether node_modules is what package-lock.json asks for by npm's own record: then someone ran npm themselves. */
function holdsWhatLockSays() {
  const record = readIfThere(inRoot('node_modules/.package-lock.json'));
  if (record === null) return false;
  const present = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const absentByRight = path === '' || (optional && !present[path]);
    return absentByRight || present[path]?.version === version;
  });
}

export async function install() {
  const made = lockHash();
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const { status, said } = await withProgress('Installing packages', () => npm(args));
  if (status !== 0) throw new Stop(reason(said));
  mkdirSync(inRoot('node_modules'), { recursive: true });
  writeFileSync(stamp, made);
}

/** npm as the script that started us, where it did; else by its name, for which Windows needs a shell. */
function npm(args) {
  const script = process.env.npm_execpath ?? '';
  return /npm-cli\.c?js$/.test(script)
    ? runQuietly(process.execPath, [script, ...args])
    : runQuietly('npm', args, { shell: process.platform === 'win32' });
}

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT/;

function reason(said) {
  if (unreachable.test(said)) {
    return 'The package registry cannot be reached; check the network connection (or the proxy) and run the command again.';
  }
  if (said.includes('ENOSPC')) return 'The disk is full; make room and run the command again.';
  if (said.includes('spawn npm ENOENT')) {
    return 'There is no npm here; it comes with Node from https://nodejs.org.';
  }
  const lines = said.split('\n').filter((line) => line.startsWith('npm error'));
  return `The packages could not be installed. npm says:\n${lines.slice(0, 8).join('\n')}`;
}
