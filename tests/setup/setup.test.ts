// The set-up script in a small project of its own: what it installs, builds, says, and leaves alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../..');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lind-setup-'));
  await cp(join(repository, 'bin'), join(folder, 'bin'), { recursive: true });
  await mkdir(join(folder, 'src'));
  const manifest = { name: 'small', version: '1.0.0', type: 'module', engines: { node: '>=20.17' } };
  await write('package.json', JSON.stringify(manifest));
  await write('package-lock.json', lock({}));
  await mkdir(join(folder, 'node_modules'));
  await write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }));
  await write('src/main.js', 'console.log("demo", ...process.argv.slice(3));');
  await write('bin/lind.js', 'import "../dist/main.js";');
  await write('rolldown.config.mjs', builder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Stands for the real build: it counts how often it runs, and takes its time. */
const builder = `
import { appendFileSync, cpSync, mkdirSync } from 'node:fs';
appendFileSync('builds.txt', 'x');
await new Promise((resolve) => setTimeout(resolve, 300));
mkdirSync('dist', { recursive: true });
cpSync('src/main.js', 'dist/main.js');
`;

const lock = (packages: object) =>
  JSON.stringify({
    name: 'small',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'small', version: '1.0.0' }, ...packages },
  });

const write = (path: string, content: string) => writeFile(join(folder, path), content);
const builds = async () => (await readFile(join(folder, 'builds.txt'), 'utf8')).length;

function start(...args: string[]): ChildProcess {
  const env = { ...process.env, npm_config_fetch_retries: '0', npm_config_update_notifier: 'false' };
  return spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child: ChildProcess): Promise<{ status: number | null; out: string; said: string }> {
  let out = '';
  let said = '';
  child.stdout?.on('data', (text) => {
    out += text;
  });
  child.stderr?.on('data', (text) => {
    said += text;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, said })));
}

const setUp = (...args: string[]) => ended(start('bin/setup.js', ...args));

test('the first run installs, builds and starts; the second starts at once', async () => {
  await rm(join(folder, 'node_modules'), { recursive: true });
  const first = await setUp('demo', 'here', '--json');
  expect(first).toMatchObject({ status: 0, out: 'demo here --json\n' });
  expect(first.said).toMatch(
    /Installing packages: done in .* s\.\n.*Building \.\.\.\n.*Building: done in .* s\./,
  );
  const second = await setUp('demo');
  expect(second).toEqual({ status: 0, out: 'demo\n', said: '' });
  expect(await builds()).toBe(1);
});

test('a changed source is built again, and nothing is installed again', async () => {
  await setUp('build');
  await write('src/main.js', 'console.log("changed");');
  const again = await setUp('demo');
  expect(again.out).toBe('changed\n');
  expect(again.said).not.toContain('Installing');
  expect(await builds()).toBe(2);
});

test('a lock file that asks for other versions is installed again', async () => {
  await setUp('build');
  const byNpm = { packages: { 'node_modules/a': { version: '1.0.0' } } };
  await write('node_modules/.package-lock.json', JSON.stringify(byNpm));
  await write('package-lock.json', lock({ 'node_modules/a': { version: '1.2.3', optional: true } }));
  expect((await setUp('build')).said).toContain('Installing packages');
});

test('packages that someone installed by hand, as the lock file has them, are not installed again', async () => {
  await write('package-lock.json', lock({ 'node_modules/a': { version: '1.2.3' } }));
  const byNpm = { packages: { 'node_modules/a': { version: '1.2.3' } } };
  await write('node_modules/.package-lock.json', JSON.stringify(byNpm));
  expect((await setUp('build')).said).not.toContain('Installing');
});

test('two at the same time wait for each other and build once', async () => {
  const both = await Promise.all([setUp('demo', 'one'), setUp('demo', 'two')]);
  expect(both.map(({ status }) => status)).toEqual([0, 0]);
  expect(both.map(({ out }) => out)).toEqual(['demo one\n', 'demo two\n']);
  expect(await builds()).toBe(1);
});

test('one that was killed in the middle does not stop the next', async () => {
  const killed = start('bin/setup.js', 'demo');
  const end = ended(killed);
  await new Promise((resolve) => killed.stderr?.once('data', resolve));
  killed.kill('SIGKILL');
  await end;
  expect(await setUp('demo')).toMatchObject({ status: 0, out: 'demo\n' });
});

test('a failed build says what is wrong and starts nothing', async () => {
  await write('rolldown.config.mjs', 'console.error("no such import"); process.exit(1);');
  const failed = await setUp('demo');
  expect(failed).toMatchObject({ status: 1, out: '' });
  expect(failed.said).toMatch(/The build failed\. It says:\nno such import\n$/);
});

test('a registry that cannot be reached is said in one sentence', async () => {
  const resolved = 'http://127.0.0.1:9/a-1.0.0.tgz';
  const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
  const dependencies = { a: '1.0.0' };
  const root = { name: 'small', version: '1.0.0', dependencies };
  await write(
    'package-lock.json',
    lock({ '': root, 'node_modules/a': { version: '1.0.0', resolved, integrity } }),
  );
  await write('package.json', JSON.stringify({ ...root, type: 'module', engines: { node: '>=20.17' } }));
  const failed = await setUp('demo');
  expect(failed.status).toBe(1);
  expect(failed.said).toMatch(/lind: The package registry cannot be reached; check the network connection/);
  expect(failed.said).not.toContain('ECONNREFUSED');
});

test('the status of what is run is handed on', async () => {
  await write('src/main.js', 'process.exitCode = 3;');
  expect((await setUp('demo')).status).toBe(3);
});

test('an old Node is told so in one sentence', async () => {
  const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.0"})';
  const failed = await ended(start('--import', old, 'bin/setup.js', 'demo'));
  expect(failed.status).toBe(1);
  expect(failed.said).toBe(
    'lind: Lind needs Node 20.17 or later, and this is 18.20.0; get a newer one from https://nodejs.org.\n',
  );
});

test.each([
  ['nothing', []],
  ['something else', ['deploy']],
])('%s to do is an error', async (_, args) => {
  const failed = await setUp(...args);
  expect(failed.status).toBe(1);
  expect(failed.said).toBe('lind: Say what to set up for: node bin/setup.js demo|test|build.\n');
});
