import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lind } from '../support/lind.js';
import { agrees, type Expected, select } from './select.js';

// Values from R; the scripts that made them are in r/, the data in data/. See README.md.

const here = fileURLToPath(new URL('.', import.meta.url));

interface Case {
  readonly id: string;
  readonly argv: readonly (string | number)[];
  readonly expect?: { readonly [selector: string]: Expected };
  /** A pattern that the message must match, where the input must be refused. */
  readonly error?: string;
}

const commandLine = ({ argv }: Case): string[] => {
  const words = argv.map((word) => String(word).replace(/^data\//, `${here}data/`));
  return [...(words[0] === 'power' ? words : ['analyze', ...words]), '--json'];
};

async function disagreements(one: Case): Promise<string[]> {
  const { status, stdout, stderr } = await lind(commandLine(one));
  if (one.error !== undefined) {
    const message: string = JSON.parse(stdout).error.message;
    return status === 2 && new RegExp(one.error, 'i').test(message) ? [] : [`status ${status}: ${message}`];
  }
  if (status !== 0) return [stderr];
  const result = JSON.parse(stdout);
  return Object.entries(one.expect!).flatMap(([selector, expected]) => {
    const found = select(result, selector);
    if ('problem' in found) return [found.problem];
    return agrees(found.value, expected)
      ? []
      : [`${selector}: got ${found.value}, want ${JSON.stringify(expected)}`];
  });
}

for (const file of readdirSync(`${here}cases`).sort()) {
  const cases: Case[] = JSON.parse(readFileSync(`${here}cases/${file}`, 'utf8'));
  describe(file.replace('.json', ''), () => {
    for (const one of cases) {
      test(one.id, async () => {
        expect(await disagreements(one)).toEqual([]);
      });
    }
  });
}
