import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lind } from '../support/lind.js';
import { folderWith, readText } from '../support/study-folder.js';

const here = join(import.meta.dirname, 'algorithm');
const data = join(here, 'model.csv');
const asked = ['appraise-model', data, '--probability', 'p', '--outcome', 'y', '--threshold', '0.2'];

/** Values from R, made by algorithm/model.R: a number, or estimate, lower and upper limit. */
const byR: { readonly [group: string]: { readonly [measure: string]: number | number[] } } = JSON.parse(
  readFileSync(join(here, 'model.json'), 'utf8'),
);

interface Measured {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}
interface Column {
  readonly reference: string;
  readonly groups: readonly ({
    readonly group: string;
    readonly isSmall: boolean;
    readonly n: number;
  } & Readonly<Record<string, Measured | number>>)[];
  readonly differences: readonly ({ readonly group: string; readonly measure: string } & Measured)[];
  readonly unknown: number;
}

async function audited(...flags: string[]): Promise<{ readonly columns: readonly Column[] }> {
  const { stdout, stderr } = await lind([...asked, ...flags, '--json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('against R', () => {
  test.each(['f', 'm'])('all measures of group %s', async (name) => {
    const [column] = (await audited('--groups', 'sex')).columns;
    const group = column!.groups.find((one) => one.group === name)!;
    for (const [measure, value] of Object.entries(byR[name]!)) {
      const found = group[measure]!;
      const own = typeof found === 'number' ? [found] : [found.estimate, found.low, found.high];
      [value].flat().forEach((one, at) => {
        expect(Math.abs(own[at]! - one), `${measure} ${at}`).toBeLessThan(1e-6);
      });
    }
  });
});

test('differences are group minus the largest group, and turn with it', async () => {
  const [column] = (await audited('--groups', 'sex')).columns;
  const [f, m] = ['f', 'm'].map((name) => column!.groups.find(({ group }) => group === name)!);
  const [group, reference] = column!.reference === 'f' ? [m!, f!] : [f!, m!];
  for (const { measure, estimate, low, high } of column!.differences) {
    const [first, second] = [group[measure] as Measured, reference[measure] as Measured];
    const wanted =
      measure === 'observedExpected' ? first.estimate / second.estimate : first.estimate - second.estimate;
    expect(estimate).toBeCloseTo(wanted, 10);
    expect(low).toBeLessThan(estimate);
    expect(high).toBeGreaterThan(estimate);
  }
});

test('groups make up all people, ages are cut into thirds, and small groups are named', async () => {
  const { columns } = await audited('--groups', 'age,eth');
  for (const { groups, unknown } of columns)
    expect(groups.reduce((sum, { n }) => sum + n, unknown)).toBe(300);
  const sizes = columns[0]!.groups.map(({ n }) => n);
  expect(sizes).toHaveLength(3);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(20);
  expect(columns[1]!.groups.every(({ isSmall }) => isSmall)).toBe(true);
  const { stdout } = await lind([...asked, '--groups', 'eth']);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'Fewer than 100 people with, or without, the event: A, B and C.',
  );
});

test('a group with one outcome only has error rates and no discrimination', async () => {
  const csv = [
    'p,y,g',
    ...Array.from({ length: 40 }, (_, at) => `${0.1 + 0.02 * at},${at % 3 === 0 ? 1 : 0},a`),
    '0.1,0,b',
    '0.7,0,b',
    '0.3,0,',
  ].join('\n');
  const folder = await folderWith({ 'model.csv': csv });
  const { stdout } = await lind([
    'appraise-model',
    join(folder, 'model.csv'),
    '--probability',
    'p',
    '--outcome',
    'y',
    '--groups',
    'g',
    '--threshold',
    '0.5',
    '--json',
  ]);
  const [column] = JSON.parse(stdout).columns;
  const b = column.groups[1];
  expect(b).toMatchObject({ n: 2, events: 0, cStatistic: null, slope: null, sensitivity: null });
  expect(b.falsePositiveRate).toMatchObject({ estimate: 0.5 });
  expect(column.unknown).toBe(1);
});

test('the page holds tables, charts, questions and sources', async () => {
  const out = join(await folderWith({}), 'model.html');
  expect((await lind([...asked, '--groups', 'sex', '--out', out])).status).toBe(0);
  const page = await readText(out);
  for (const words of ['By sex', 'False alarms', 'What the numbers cannot tell', 'TRIPOD+AI', 'PROBAST'])
    expect(page).toContain(words);
  expect(page.match(/<figure/g)!.length).toBe(4);
});

test('what cannot be used is refused', async () => {
  const said = async (...flags: string[]) => {
    const { status, stderr } = await lind([...asked, ...flags]);
    expect(status).toBe(2);
    return stderr.replaceAll(`${here}/`, '');
  };
  const folder = await folderWith({ 'one.csv': 'p,y,g\n0.1,0,a\n0.6,1,a\n0.4,0,a\n' });
  const one = [
    'appraise-model',
    join(folder, 'one.csv'),
    '--probability',
    'p',
    '--outcome',
    'y',
    '--groups',
    'g',
    '--threshold',
    '0.5',
  ];
  expect([
    await said(),
    await said('--groups', 'sx'),
    await said('--groups', 'sex', '--threshold', '20'),
    await said('--groups', 'sex', '--probability', 'age'),
    await said('--groups', 'sex', '--out', 'model.pdf'),
    (await lind(one)).stderr,
  ]).toMatchSnapshot();
});
