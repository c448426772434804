import { join } from 'node:path';
import { expect, test } from 'vitest';
import { daysMoved } from '../../src/appraise/integrity/keyed.js';
import { lind } from '../support/lind.js';
import { folderWith, readText } from '../support/study-folder.js';

/** Forty people with two visits each, some weeks apart. */
const clinic = [
  'nhs_number,name,dob,postcode,age,sex,town,visit,notes,sbp',
  ...Array.from({ length: 80 }, (_, at) => {
    const who = at >> 1;
    const town = who === 7 ? 'Skye' : ['Ayr', 'Oban'][who % 2];
    const visit = `2021-0${1 + (who % 4) + (at % 2)}-1${who % 9}`;
    return `${500 + who} 555 ${1000 + who},Ann Lee,19${40 + who}-03-05,KA${1 + (who % 2)} ${who % 9}LR,${30 + who},${'fm'[who % 2]},${town},${visit},came on foot ${at},${120 + who}`;
  }),
  '',
].join('\n');
const secret = 'a long secret of no use';

async function made(...flags: string[]) {
  const folder = await folderWith({ 'clinic.csv': clinic, 'secret.txt': secret });
  const at = (name: string) => join(folder, name);
  const asked = ['deidentify', at('clinic.csv'), '--out', at('safe.csv'), '--log', at('log.json')];
  const given = flags.map((flag) => (flag === 'secret.txt' ? at(flag) : flag));
  const { status, stdout, stderr } = await lind([...asked, ...given]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const lines = (await readText(folder, 'safe.csv')).trimEnd().split('\n');
  const [names, ...rows] = lines.map((line) => line.split(','));
  const column = (name: string) => rows.map((row) => row[names!.indexOf(name)]!);
  const log = await readText(folder, 'log.json');
  return { folder, names: names!, rows, column, log, said: stdout.replaceAll(`${folder}/`, '') };
}

test('names go, ages and places become coarser, and the log holds nothing of the original', async () => {
  const { names, column, log, said, folder } = await made('--person', 'nhs_number');
  expect(names).toEqual(['nhs_number_new', 'postcode_area', 'age', 'sex', 'town', 'visit', 'sbp']);
  expect(new Set(column('age'))).toEqual(new Set(['30-39', '40-49', '50-59', '60-69']));
  expect(new Set(column('visit'))).toEqual(new Set(['2021']));
  expect(new Set(column('postcode_area'))).toEqual(new Set(['KA1', 'KA2']));
  expect(new Set(column('nhs_number_new')).size).toBe(40);
  // The one person on Skye would stand alone, so the next town goes with it.
  expect(column('town')).not.toContain('Skye');
  for (const value of ['Skye', 'Ann', '555', '1940', 'KA1', '2021-']) expect(log).not.toContain(value);
  expect(JSON.parse(log).anonymity).toMatchObject({ before: { k: 1 } });
  expect(said).toMatchSnapshot();
  expect((await lind(['check', join(folder, 'clinic.csv'), '--privacy'])).status).toBe(3);
});

test('dates of one person move together, and a pseudonym is the same for the same person', async () => {
  const { column, names } = await made(
    '--person',
    'nhs_number',
    '--dates',
    'shift',
    '--secret-file',
    'secret.txt',
  );
  const people = column('nhs_number_pseudonym');
  expect(new Set(people).size).toBe(40);
  const days = column('visit').map((date) => Date.parse(date) / 86_400_000);
  const original = clinic
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => Date.parse(line.split(',')[7]!) / 86_400_000);
  for (let row = 0; row < 80; row += 2) {
    expect(people[row]).toBe(people[row + 1]);
    expect(days[row + 1]! - days[row]!).toBe(original[row + 1]! - original[row]!);
    const moved = days[row]! - original[row]!;
    expect(moved).not.toBe(0);
    expect(Math.abs(moved)).toBeLessThanOrEqual(182);
  }
  expect(names).not.toContain('nhs_number');
});

test('moves are spread over the whole year and never none', () => {
  const moves = Array.from({ length: 4000 }, (_, at) => daysMoved(secret, `P${at}`));
  expect(Math.min(...moves)).toBe(-182);
  expect(Math.max(...moves)).toBe(182);
  expect(moves).not.toContain(0);
});

test('what is asked for comes first', async () => {
  const { names, column } = await made('--keep', 'age', '--drop', 'sbp,town', '--age-band', '5');
  expect(names).toContain('age');
  expect(column('age')[0]).toBe('30');
  expect(names).not.toContain('sbp');
});

test('what cannot be done is refused, and nothing is written', async () => {
  const folder = await folderWith({ 'clinic.csv': clinic, 'short.txt': 'short' });
  const at = (name: string) => join(folder, name);
  const said = async (...flags: string[]) => {
    const { status, stderr } = await lind(['deidentify', at('clinic.csv'), ...flags]);
    expect(status).toBe(2);
    return stderr.replaceAll(`${folder}/`, '');
  };
  expect([
    await said(),
    await said('--out', at('clinic.csv')),
    await said('--out', at('none/safe.csv')),
    await said('--out', at('safe.csv'), '--dates', 'shift'),
    await said('--out', at('safe.csv'), '--dates', 'month'),
    await said('--out', at('safe.csv'), '--secret-file', at('short.txt')),
    await said('--out', at('safe.csv'), '--drop', 'nme'),
    await said('--out', at('safe.csv'), '--age-band', '2.5'),
  ]).toMatchSnapshot();
  expect(await readText(folder, 'clinic.csv')).toBe(clinic);
  await expect(readText(folder, 'safe.csv')).rejects.toThrow();
});
