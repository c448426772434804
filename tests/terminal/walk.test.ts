// The walk in a real terminal, by the keys that a person presses.
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskOf } from '../../src/cli/guide/desk.js';
import { exerciseNames } from '../../src/cli/new/exercises.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import type { Desk } from '../../src/guide/desk.js';
import { parseJournal } from '../../src/study/journal.js';
import { lind } from '../support/lind.js';
import { readText, temporaryFolder } from '../support/study-folder.js';
import { openTerminal, type Terminal, until } from './tmux.js';
import { pick, type Standing, standing, typeLine, walkOn } from './walker.js';

// LIND_TEST_WALKS=all npm run test:terminal walks through every exercise, which takes minutes.
const all = process.env.LIND_TEST_WALKS === 'all' ? await exerciseNames(nodeEffects()) : [];

/** The desk of a study that the walk itself will make. */
function deskIn(folder: string): () => Promise<Desk> {
  let desk: Promise<Desk> | null = null;
  return () => {
    desk ??= deskOf(nodeEffects(), folder);
    return desk;
  };
}

const shows = (terminal: Terminal, text: RegExp) =>
  until(terminal, (screen) => (text.test(screen.replace(/\s+/g, ' ')) ? true : null));

const idOf = (at: Standing): string => (at.kind === 'question' ? at.prompt.id : at.kind);

const events = async (folder: string) => {
  const journal = parseJournal(await readText(folder, '.lind/journal.jsonl'));
  expect(journal.brokenAt).toBeNull();
  return journal.events;
};

async function expectDone(terminal: Terminal, end: Standing, folder: string): Promise<void> {
  expect(end).toEqual({ kind: 'ended', status: 0 });
  await shows(terminal, /Open \S*report\.html in a browser/);
  expect(await readText(folder, 'report.html')).toMatch(/^<!doctype html>/i);
  expect((await lind(['check', folder])).status).toBe(0);
}

describe('a walk through an exercise', () => {
  const killedAt = ['comparison', 'effect-why', 'missing-codes', 'threats-greatest', 'run', 'conclusion'];

  test('by keys, at 60 columns without colour, killed on the way', { timeout: 150_000 }, async () => {
    const place = await temporaryFolder();
    const folder = join(place, 'streptomycin');
    const desk = deskIn(folder);
    const terminal = openTerminal({ folder: place, columns: 60, env: { NO_COLOR: '1' } });
    terminal.run('start', 'streptomycin');
    const left = new Set(killedAt);
    for (;;) {
      const at = await walkOn(terminal, desk, { stop: ({ id }) => left.has(id) });
      if (at.kind === 'ended') {
        await expectDone(terminal, at, folder);
        break;
      }
      left.delete(idOf(at));
      const before = await events(folder);
      terminal.kill();
      terminal.run('start', 'streptomycin');
      let again = await standing(terminal, desk);
      while (again.kind === 'page') {
        again = await walkOn(terminal, desk, { stop: () => true });
      }
      expect(idOf(again)).toBe(idOf(at));
      expect(await events(folder)).toEqual(before);
    }
    expect([...left]).toEqual([]);
  });

  test('by plain lines', { timeout: 120_000 }, async () => {
    const place = await temporaryFolder();
    const folder = join(place, 'lind-scurvy');
    const terminal = openTerminal({ folder: place, columns: 80 });
    terminal.run('start', 'lind-scurvy', '--plain');
    await expectDone(terminal, await walkOn(terminal, deskIn(folder), { plain: true }), folder);
  });

  test.each(all)('%s', { timeout: 150_000 }, async (name) => {
    const place = await temporaryFolder();
    const terminal = openTerminal({ folder: place, columns: 80 });
    terminal.run('start', name);
    const end = await walkOn(terminal, deskIn(join(place, name)));
    await expectDone(terminal, end, join(place, name));
  });
});

describe('at a question', () => {
  async function begun(env: { readonly [name: string]: string } = {}) {
    const place = await temporaryFolder();
    const folder = join(place, 'streptomycin');
    const desk = deskIn(folder);
    const terminal = openTerminal({ folder: place, columns: 80, env: { NO_COLOR: '1', ...env } });
    terminal.run('start', 'streptomycin');
    const upTo = (id: string) => walkOn(terminal, desk, { stop: (prompt) => prompt.id === id });
    const asked = async () => idOf(await standing(terminal, desk));
    return { place, folder, terminal, upTo, asked };
  }

  test('a hint, an explanation, the question before, another time, and leaving', {
    timeout: 60_000,
  }, async () => {
    const { terminal, folder, upTo, asked } = await begun();
    await upTo('question-type');
    await pick(terminal, 'More: hint');
    await pick(terminal, 'Hint');
    await shows(terminal, /A nudge \(1 of 3\)/);
    expect(await asked()).toBe('question-type');
    await upTo('intervention');
    await typeLine(terminal, ':explain p-value');
    await shows(terminal, /P-value\. .*Often misunderstood/);
    await typeLine(terminal, ':back');
    expect(await asked()).toBe('population');
    terminal.press('Enter');
    await shows(terminal, /I: What is done\?/);
    expect(await asked()).toBe('intervention');
    await typeLine(terminal, ':skip');
    await shows(terminal, /C: Compared with what\?/);
    expect(await asked()).toBe('comparison');
    await typeLine(terminal, ':quit');
    expect(await asked()).toBe('ended');
    expect(terminal.status()).toBe(0);
    await shows(terminal, /Step 2 of 21.*Everything is kept\. "lind start streptomycin" goes on from here\./);
    expect((await events(folder)).map(({ event }) => event)).toEqual(
      expect.arrayContaining(['hinted', 'skipped']),
    );
  });

  test('prose in an editor, and a line where there is no editor', { timeout: 60_000 }, async () => {
    const { place, terminal, folder, upTo } = await begun({ EDITOR: './editor' });
    await upTo('effect-why');
    await typeLine(terminal, ':edit');
    await shows(terminal, /The editor "\.\/editor" could not be used; .* write it here/);
    await writeFile(
      join(place, 'editor'),
      '#!/bin/sh\nprintf "Injections,\\nfour a day.\\n" | cat - "$1" > "$1.new" && mv "$1.new" "$1"\n',
    );
    await chmod(join(place, 'editor'), 0o755);
    await typeLine(terminal, ':edit');
    await shows(terminal, /When is the right time for it\?/);
    expect(await readText(folder, 'study.yaml')).toMatch(/why: (\|-?)?\s*"?Injections,(\\n|\s+)four a day\./);
  });

  test('Ctrl-C keeps every answer and says how to go on', { timeout: 60_000 }, async () => {
    const { terminal, folder, upTo } = await begun();
    await upTo('intervention');
    terminal.type('Half an ans');
    terminal.press('C-c');
    await shows(
      terminal,
      /Broken off\. Everything up to your last answer is kept; "lind start streptomycin"/,
    );
    expect(await until(terminal, () => terminal.status())).toBe(2);
    expect(await readText(folder, 'study.yaml')).toMatch(/population: Young adults/);
  });

  test('a study is chosen from the list, and left', { timeout: 60_000 }, async () => {
    const terminal = openTerminal({ folder: await temporaryFolder(), columns: 60 });
    terminal.run('start');
    await shows(terminal, /Which study would you like to work through\?/);
    await pick(terminal, 'lind-scurvy');
    await shows(terminal, /Step 1 of \d+, ask: The type of question/);
    terminal.press('Enter');
    await shows(terminal, /\? What type of question is it\?/);
    terminal.press('C-c');
    await shows(terminal, /"lind start lind-scurvy" goes on/);
    terminal.run('start', '--plain');
    await shows(terminal, /lind-scurvy: Step 1 of \d+/);
    await typeLine(terminal, 'streptomicin');
    await shows(terminal, /"streptomicin" is no exercise\. Did you mean "streptomycin"\?/);
    terminal.press('Enter');
    expect(await until(terminal, () => terminal.status())).toBe(0);
  });
});
