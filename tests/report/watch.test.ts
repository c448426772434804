import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorPage, livePage } from '../../src/report/html/live.js';
import { lind } from '../support/lind.js';
import { edit, studyFolder, trialStudy } from '../support/study-folder.js';
import { page } from './page.js';
import { smallReport } from './small-study.js';

const bin = join(import.meta.dirname, '../../bin/lind.js');

describe('lind report --watch', () => {
  let folder = '';
  let child: ChildProcess;
  let output = '';
  let ended: Promise<number | null>;

  beforeEach(async () => {
    folder = await studyFolder();
    await lind(['run', folder]);
    output = '';
    child = spawn(process.execPath, [bin, 'report', folder, '--watch'], { stdio: ['pipe', 'pipe', 'pipe'] });
    ended = new Promise((resolve) => child.once('close', resolve));
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (text) => {
        output += text;
      });
  });

  afterEach(() => child.kill('SIGKILL'));

  const said = (pattern: RegExp): Promise<RegExpExecArray> =>
    expect
      .poll(() => pattern.exec(output), { timeout: 20_000, interval: 50 })
      .toBeTruthy()
      .then(() => pattern.exec(output)!);

  test('shows the report, shows it anew when the study is saved, says what is wrong, and stops', async () => {
    const [, address = ''] = await said(/(http:\/\/127\.0\.0\.1:\d+\/)/);
    const title = async () => /<h1>([^<]*)<\/h1>/.exec(await (await fetch(address)).text())?.[1];
    expect(await title()).toBe('A small trial');

    const events = await fetch(`${address}events`);
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('retry');
    // A file may be seen before it is whole, so the page is asked until it is the one.
    const becomes = (expected: string) => expect.poll(title, { timeout: 20_000 }).toBe(expected);
    await edit(join(folder, 'study.yaml'), (text) => text.replace('A small trial', 'Another title'));
    expect((await reader.read()).value).toContain('data: new\n\n');
    await becomes('Another title');
    await edit(join(folder, 'study.yaml'), (text) => text.replace('design:', 'desing:'));
    await becomes('The report cannot be made');
    await said(/"desing" is not a key of the study/);
    await edit(join(folder, 'study.yaml'), () => trialStudy);
    await becomes('A small trial');

    child.kill('SIGINT');
    expect(await ended).toBe(0);
  }, 60_000);

  test('is for this machine alone, and ends with its input where there is no terminal', async () => {
    const [, address = ''] = await said(/(http:\/\/127\.0\.0\.1:\d+\/)/);
    expect((await fetch(`${address}study.yaml`)).status).toBe(404);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(address, { headers: { host: 'example.org' } }, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect(status).toBe(403);
    child.stdin!.end();
    expect(await ended).toBe(0);
  }, 60_000);
});

test('the page that is watched differs by one script and its policy', async () => {
  const plain = await page(await smallReport());
  const live = livePage(plain);
  const policy = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  expect(policy(live).replace(/'sha256-[^']+' (?='sha256)/, '')).toBe(`${policy(plain)}; connect-src 'self'`);
  expect(live.match(/<script>/g)!.length).toBe(plain.match(/<script>/g)!.length + 1);
  expect(errorPage('<script>x</script>')).not.toContain('<script>x');
});

test.each([
  [['--port', '8080'], '--port is for --watch'],
  [['--watch', '--format', 'pdf'], 'leave out --format'],
  [['--watch', '--port', 'x'], '--port must be a whole number'],
  [['--watch', '--port', '70000'], '--port must be a whole number'],
])('options that do not go together: %j', async (options, message) => {
  const { status, stderr } = await lind(['report', await studyFolder(), ...options]);
  expect(status).toBe(2);
  expect(stderr.replace(/\s+/g, ' ')).toContain(message);
});

test('a folder without a study is not watched', async () => {
  const { status, stderr } = await lind(['report', 'no-such-folder', '--watch']);
  expect(status).toBe(2);
  expect(stderr).toContain('There is no study.yaml');
});
