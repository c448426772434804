import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lind } from '../support/lind.js';
import { folderWith, studyFolder, trialStudy } from '../support/study-folder.js';

const people = [
  'name,age,sex,town,pressure',
  'Ann Lee,41,f,Ayr,120',
  'Bob Ray,41,f,Ayr,131',
  'Cy Dale,52,m,Oban,140',
  'Di Moor,52,m,Oban,118',
  'Ed Hill,77,m,Skye,150',
].join('\n');

const privacy = async (folder: string, ...flags: string[]) => {
  const { status, stdout, stderr } = await lind(['check', folder, '--privacy', ...flags]);
  return { status, said: `${stdout}${stderr}`.replaceAll(/\/\S*\//g, '').replaceAll(/\s+/g, ' ') };
};

test('names, and who stands alone by age, sex and town', async () => {
  const file = join(await folderWith({ 'people.csv': people }), 'people.csv');
  const found = await privacy(file);
  expect(found.status).toBe(3);
  expect(found.said).toContain('people.csv: "name" looks like names of people.');
  expect(found.said).toContain(
    'By "age", "sex" and "town", 1 person of 5 is alone in their combination (k = 1, 3 combinations); the line is 6.',
  );
});

test('columns and the smallest group may be named', async () => {
  const safe = people.replace('Ed Hill,77,m,Skye', 'Ed Hill,52,m,Oban').replaceAll(/^[^,]*,/gm, '');
  const file = join(await folderWith({ 'people.csv': safe }), 'people.csv');
  expect((await privacy(file)).status).toBe(0);
  expect((await privacy(file, '--least', '2')).status).toBe(0);
  expect(await privacy(file, '--least', '3', '--columns', 'sex')).toMatchObject({ status: 3 });
  expect((await privacy(file, '--columns', 'sec')).said).toContain('There is no column "sec"');
  expect((await privacy(file, '--least', 'many')).said).toContain('--least must be a number above 1');
});

test('a study: its data, what it says others know, and small counts that the report would print', async () => {
  const folder = await studyFolder({
    'study.yaml': `${trialStudy}disclosure:\n  columns: [age, arm]\n  decision: None.\n`,
  });
  expect((await lind(['lock', folder])).status).toBe(0);
  expect((await lind(['run', folder])).status).toBe(0);
  const { status, said } = await privacy(folder);
  expect(status).toBe(0);
  expect(said).toContain('By "age" and "arm"');
  const strict = await privacy(folder, '--least', '15');
  expect(strict.said).toContain('below 15 and above 0, which the report would print');
  expect(strict.status).toBe(3);
});
