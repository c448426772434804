// Sets up a clone and runs something in it: node bin/setup.js demo|test|build [arguments]
// Installs what is missing, builds what is stale, then starts at once. Plain Node, nothing to install first.
import { readFileSync } from 'node:fs';
import { build, isBuilt } from './setup/build.js';
import { install, isInstalled } from './setup/install.js';
import { holdingLock } from './setup/lock.js';
import { inRoot, root } from './setup/place.js';
import { runScript } from './setup/processes.js';
import { Stop, say } from './setup/say.js';

const tasks = {
  demo: (args) => runScript([inRoot('bin/lind.js'), 'demo', ...args]),
  test: (args) => runScript([inRoot('node_modules/vitest/vitest.mjs'), 'run', ...args], { cwd: root }),
  build: () => 0,
};

async function main([name, ...args]) {
  checkNode();
  if (!Object.hasOwn(tasks, name ?? '')) {
    throw new Stop(`Say what to set up for: node bin/setup.js ${Object.keys(tasks).join('|')}.`);
  }
  if (!isInstalled() || !isBuilt()) await holdingLock(makeReady);
  return tasks[name](args);
}

async function makeReady() {
  if (!isInstalled()) await install();
  if (!isBuilt()) await build();
}

function checkNode() {
  const least = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).engines.node.replace(/[^\d.]/g, '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = least.split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Stop(
    `Lind needs Node ${least} or later, and this is ${process.versions.node}; get a newer one from https://nodejs.org.`,
  );
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exitCode = 1;
}
