import { describe, expect, it } from 'vitest';
import { methodNames } from '../../src/methods/index.js';
import { lind } from '../support/lind.js';

const narrow = { terminal: { interactive: false, columns: 60, color: false } };

describe('lind methods', () => {
  it('lists every method, within 60 columns', async () => {
    const { status, stdout } = await lind(['methods'], narrow);
    expect(status).toBe(0);
    const first = stdout.split('\n').map((line) => line.trim().split(' ')[0]);
    for (const name of methodNames) expect(first).toContain(name);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it.each(methodNames)('explains %s, and its example is a command that it takes', async (name) => {
    const { status, stdout } = await lind(['methods', name], narrow);
    expect(status).toBe(0);
    for (const heading of [
      'When to use it',
      'When not to use it',
      'How it is computed',
      'References',
      'Examples',
    ]) {
      expect(stdout).toContain(`\n${heading}\n`);
    }
    const { examples } = JSON.parse((await lind(['methods', name, '--json'])).stdout) as {
      examples: string[];
    };
    for (const example of examples) {
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!).slice(1);
      const said = await lind(words);
      expect(said.stderr).not.toMatch(/needs --|Unknown option|cannot be used|takes one column|fault/);
    }
  });

  it('the card of the t-test', async () => {
    expect((await lind(['methods', 't-test'], narrow)).stdout).toMatchSnapshot();
  });

  it('a method that there is not', async () => {
    const { status, stderr } = await lind(['methods', 'ttest']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no method "ttest". Did you mean "t-test"\?/);
  });
});
