// Every `@example expression // => value` in a doc comment is executed, with the exports of its file in scope.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { agrees, readShown } from './shown.js';

const source = join(import.meta.dirname, '../../src');

interface Example {
  readonly line: number;
  readonly text: string;
}

function examplesOf(path: string): Example[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, at) => {
      const found = /^\s*(?:\/\*)?\*\s*@example\s+(.*?)(?:\s*\*\/)?$/.exec(text);
      return found ? [{ line: at + 1, text: found[1]! }] : [];
    });
}

const evaluate = (expression: string, scope: object): unknown =>
  new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope));

const withExamples = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), examples: examplesOf(join(source, path)) }))
  .filter(({ examples }) => examples.length > 0);

describe.each(withExamples)('$path', ({ path, examples }) => {
  test.each(examples)('line $line: $text', async ({ text }) => {
    const [expression, shown, ...more] = text.split(' // => ');
    expect(shown, 'an example reads: expression // => value').toBeDefined();
    expect(more).toEqual([]);
    const scope: object = await import(pathToFileURL(join(source, path)).href);
    const value = await evaluate(expression!, scope);
    expect(
      agrees(value, readShown(shown!)),
      `shown is ${shown}, and it gives ${JSON.stringify(value) ?? String(value)}`,
    ).toBe(true);
  });
});
