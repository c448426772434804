import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './place.js';
import { say } from './say.js';

/** Outside the clone, since npm ci empties node_modules. */
const file = join(
  tmpdir(),
  `lind-setup-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`,
);
const heartbeat = 1000;

/** Does the work while no other set-up of this folder does; waits for it if there is one. */
export async function holdingLock(work) {
  await take();
  const heart = setInterval(() => utimes(file, new Date(), new Date(), () => {}), heartbeat);
  try {
    await work();
  } finally {
    clearInterval(heart);
    rmSync(file, { force: true });
  }
}

async function take() {
  for (let tries = 0; !create(); tries++) {
    if (tries === 0) say('Waiting for another set-up of this folder to finish.');
    await new Promise((resolve) => setTimeout(resolve, heartbeat / 5));
  }
}

function create() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(file, { force: true });
    return false;
  }
}

/** The process that held it is gone, or its heart has stopped (its number may be another's by now). */
function isAbandoned() {
  try {
    if (Date.now() - statSync(file).mtimeMs > 30 * heartbeat) return true;
    const holder = Number(readFileSync(file, 'utf8'));
    return holder > 0 && !isAlive(holder);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
