import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lind } from '../support/lind.js';

const folder = mkdtempSync(join(tmpdir(), 'lind-edge-'));
afterAll(() => rmSync(folder, { recursive: true }));

const data = join(folder, 'own.csv');
const people = Array.from(
  { length: 40 },
  (_, i) => `P${i},2024-01-${String((i % 28) + 1).padStart(2, '0')},${i % 2 ? 'a' : 'b'},${i}`,
);
writeFileSync(data, `id,start,arm,age\n${people.join('\n')}\n`);

test('lind alone gives help', async () => {
  const { status, stdout } = await lind([]);
  expect(status).toBe(0);
  expect(stdout).toContain('Usage: lind');
});

test('analyze --help is help with the command', async () => {
  const { status, stdout } = await lind(['analyze', '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('lind analyze t-test trial.csv');
});

test.each([
  ['an unknown command', ['bogus'], 'lind: Unknown command "bogus". "lind --help" lists the commands.\n'],
  [
    'no method',
    ['analyze'],
    'lind: Missing required argument "method". Its --help shows what to give, with examples.\n',
  ],
  [
    'an unknown flag',
    ['analyze', 'risk', '--grup', 'arm'],
    'lind: Unknown option "--grup". Did you mean "--group"? Its --help lists the flags.\n',
  ],
  [
    'counts and a column',
    ['analyze', 'risk', '--counts', '1,2;3,4', '--outcome', 'x'],
    'lind: --counts has no columns, so --outcome cannot go with it; give one or the other.\n',
  ],
  [
    'two forms',
    ['analyze', 'risk', '--counts', '1,2;3,4', '--json', '--r'],
    'lind: Give either --json or --r; each prints one form of the result.\n',
  ],
  [
    'a group of none',
    ['analyze', 'risk', '--counts', '0,0;17,3'],
    'lind: Row 1 of --counts has no people in it, so it has no risk; give the counts of two groups.\n',
  ],
])('%s: a sentence with what to do', async (_, args, message) => {
  const { status, stderr } = await lind(args);
  expect(stderr).toBe(message);
  expect(status).toBe(2);
});

test('the R script leaves out the columns that the analysis leaves out', async () => {
  const { stdout } = await lind(['analyze', 'table-one', data, '--group', 'arm', '--r']);
  expect(stdout).toContain('d$age');
  expect(stdout).not.toMatch(/d\$(id|start)\b/);
});

test('at a terminal, sentences break between words', async () => {
  const terminal = { interactive: true, columns: 40, color: false };
  const { stderr } = await lind(['bogus'], { terminal });
  expect(stderr).toBe('lind: Unknown command "bogus". "lind\n--help" lists the commands.\n');
});
