import { describe, expect, test } from 'vitest';
import { loadChecklist } from '../../src/cli/checklist/load-checklist.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { checklistFor } from '../../src/report/checklist/checklist.js';
import { factsOf } from '../../src/report/checklist/facts.js';
import { type FilledItem, fillChecklist } from '../../src/report/checklist/fill.js';
import { readChecklist } from '../../src/report/checklist/read-checklist.js';
import { reportedAnalyses } from '../../src/report/input.js';
import { type ChecklistName, checklistNames } from '../../src/study/reporting.js';
import { designs, type Study } from '../../src/study/study.js';
import { lind } from '../support/lind.js';
import { edit, studyFolder, trialStudy } from '../support/study-folder.js';
import { smallRun, smallStudy, smallTable } from './small-study.js';

/** "1ab 2 3" as 1a, 1b, 2, 3. */
const ids = (short: string): string[] =>
  short.split(' ').flatMap((part) => {
    const [, number = '', letters = ''] = /^(\d+)([a-z]*)$/.exec(part) ?? [];
    return letters === '' ? [number] : [...letters].map((letter) => number + letter);
  });

// The numbers of the items in the published checklists: Hopewell 2025 (BMJ 389:e081123), von Elm 2007 (PLoS Med 4:e296),
// Bossuyt 2015 (BMJ 351:h5527), Page 2021 (BMJ 372:n71), Collins 2024 (BMJ 385:e078378).
const published: { readonly [N in ChecklistName]: { readonly items: number; readonly ids: string } } = {
  'consort-2025': {
    items: 30,
    ids: '1ab 2 3 4 5ab 6 7 8 9 10 11 12ab 13 14 15 16ab 17ab 18 19 20ab 21abcd 22ab 23ab 24ab 25 26 27 28 29 30',
  },
  'strobe-2007': {
    items: 22,
    ids: '1ab 2 3 4 5 6ab 7 8 9 10 11 12abcde 13abc 14abc 15 16abc 17 18 19 20 21 22',
  },
  'stard-2015': {
    items: 30,
    ids: '1 2 3 4 5 6 7 8 9 10ab 11 12ab 13ab 14 15 16 17 18 19 20 21ab 22 23 24 25 26 27 28 29 30',
  },
  'prisma-2020': {
    items: 27,
    ids: '1 2 3 4 5 6 7 8 9 10ab 11 12 13abcdef 14 15 16ab 17 18 19 20abcd 21 22 23abcd 24abc 25 26 27',
  },
  'tripod-ai-2024': {
    items: 27,
    ids: '1 2 3abc 4 5ab 6abc 7 8abc 9abc 10 11 12abcdefg 13 14 15 16 17 18abcdef 19 20abc 21 22 23ab 24 25 26 27abc',
  },
};

const bundled = (name: ChecklistName) => loadChecklist(nodeEffects(), name);

describe('the bundled checklists', () => {
  test.each(checklistNames)('%s has exactly the items of the guideline', async (name) => {
    const { sections, source } = await bundled(name);
    const found = sections.flatMap(({ items }) => items.map(({ id }) => id));
    expect(found).toEqual(ids(published[name].ids));
    expect(new Set(found.map((id) => Number.parseInt(id, 10))).size).toBe(published[name].items);
    expect(source).toMatch(/doi:10\./);
  });

  test('the sizes are those of the guidelines', () => {
    const sizes = checklistNames.map((name) => ids(published[name].ids).length);
    expect(sizes).toEqual([42, 34, 34, 42, 52]);
  });

  test('every design has a checklist, or a word on which one would fit', () => {
    for (const design of designs) {
      const { name, remark } = checklistFor({ design });
      expect(name !== null || remark !== undefined).toBe(true);
    }
  });
});

async function filled(study: Study): Promise<ReadonlyMap<string, FilledItem>> {
  const run = await smallRun(study);
  const facts = factsOf({ run, table: smallTable }, reportedAnalyses({ run }));
  const items = fillChecklist(await bundled('consort-2025'), facts);
  return new Map(items.map((item) => [item.id, item]));
}

describe('a checklist filled from a study', () => {
  test('says where an item is, in part where more is asked, and open where nothing is', async () => {
    const items = await filled(smallStudy);
    expect(items.get('30')).toMatchObject({ state: 'reported', where: 'Limitations' });
    expect(items.get('26')).toMatchObject({ state: 'reported', where: 'Results' });
    expect(items.get('7')).toMatchObject({
      state: 'in-part',
      where: expect.stringContaining('To be said: '),
    });
    expect(items.get('17a')).toMatchObject({ state: 'open', where: '' });
  });

  test('believes nothing that is not written', async () => {
    const { limitations, conclusion, ...bare } = smallStudy;
    const items = await filled(bare);
    expect(items.get('30')).toMatchObject({ state: 'open' });
    expect(items.get('1b')).toMatchObject({ state: 'open' });
  });

  test('asks for absolute effects beside relative ones', async () => {
    const [primary] = smallStudy.plan.analyses;
    const regression = {
      id: 'or',
      purpose: 'primary',
      method: 'logistic-regression',
      outcome: 'better',
      predictors: 'arm',
    } as const;
    const only = await filled({ ...smallStudy, plan: { analyses: [regression] } });
    expect(only.get('26')).toMatchObject({ state: 'in-part' });
    const both = await filled({
      ...smallStudy,
      plan: { analyses: [regression, { ...primary!, purpose: 'secondary' }] },
    });
    expect(both.get('26')).toMatchObject({ state: 'reported' });
  });

  test('takes the word of the authors, numbers without quotation marks too', async () => {
    const reporting = {
      items: [
        { item: '17a', where: 'Random numbers by a statistician.' },
        { item: 18, 'not-applicable': 'nobody was allocated' },
      ],
    };
    const items = await filled({ ...smallStudy, reporting });
    expect(items.get('17a')).toMatchObject({ state: 'reported', where: 'Random numbers by a statistician.' });
    expect(items.get('18')).toMatchObject({ state: 'not-applicable', where: 'nobody was allocated' });
    await expect(
      filled({ ...smallStudy, reporting: { items: [{ item: '17c', where: 'x' }] } }),
    ).rejects.toThrow(
      'study.yaml speaks of item 17c under "reporting", which CONSORT 2025 does not have. Did you mean "17a"?',
    );
  });
});

test('a checklist that is not one is refused with its place', async () => {
  await expect(readChecklist('title: X\n', 'my.yaml')).rejects.toThrow(/my\.yaml, line 1.*has no "/);
  const bad = `title: X\nfor: x\nsource: x\nlicence: x\nlink: x\nsections:\n  - title: A\n    items:\n      - { id: '1', asks: x, by: [conclusions] }\n`;
  await expect(readChecklist(bad, 'my.yaml')).rejects.toThrow(/line 9.*"conclusions".*conclusion/);
});

describe('lind check --reporting', () => {
  test('prints the checklist of the design, and open items are no failure', async () => {
    const folder = await studyFolder();
    const { status, stdout } = await lind(['check', folder, '--reporting']);
    expect(status).toBe(0);
    expect(stdout).toContain('CONSORT 2025, for randomised trials');
    expect(stdout).toMatch(/\[ \] 17a\. Who made the random sequence/);
    expect(stdout).toMatch(/Of 42 items: \d+ reported, \d+ reported in part(, \d+ open)? and \d+ /);
  });

  test('is JSON for programs', async () => {
    const folder = await studyFolder();
    const { stdout } = await lind(['check', folder, '--reporting', '--json']);
    const { checklist, items } = JSON.parse(stdout);
    expect(checklist).toBe('consort-2025');
    expect(items).toHaveLength(42);
    expect(items[0]).toEqual({
      id: '1a',
      section: 'Title and abstract',
      asks: 'The title says that it is a randomised trial',
      state: 'open',
      where: '',
    });
  });

  test('a study may name another, and a design may have none', async () => {
    const folder = await studyFolder({ 'study.yaml': `${trialStudy}reporting:\n  checklist: strobe-2007\n` });
    expect((await lind(['check', folder, '--reporting'])).stdout).toContain('STROBE, for');
    await edit(`${folder}/study.yaml`, (text) =>
      text.replace(/reporting:[\s\S]*/, '').replace('randomised-trial', 'agreement'),
    );
    expect((await lind(['check', folder, '--reporting'])).stdout).toMatch(/GRRAS/);
  });
});
