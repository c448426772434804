// Against the totals that the original papers print; the papers are named in each codebook.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Bundled, bundled, count, datasets, type Row, rowsOf } from './bundled.js';

const rows = async (name: Bundled): Promise<Row[]> => rowsOf((await bundled(name)).table);
const total = (found: readonly Row[], column: string): number =>
  found.reduce((sum, row) => sum + Number(row[column]), 0);

test('scurvy: two sailors to a treatment, one fit for duty', async () => {
  const sailors = await rows('lind-scurvy');
  expect(sailors).toHaveLength(12);
  for (const treatment of ['cider', 'vitriol', 'vinegar', 'sea-water', 'paste', 'citrus']) {
    expect(count(sailors, { treatment })).toBe(2);
  }
  expect(count(sailors, { treatment: 'citrus', fit_for_duty: 'yes' })).toBe(1);
  expect(count(sailors, { fit_for_duty: 'yes' })).toBe(1);
  expect(count(sailors, { lassitude: 'severe' })).toBe(9);
});

test('streptomycin: 55 and 52 people, 38 and 17 improved, 4 and 14 died', async () => {
  const trial = await rows('streptomycin');
  expect(count(trial, { arm: 'streptomycin' })).toBe(55);
  expect(count(trial, { arm: 'control' })).toBe(52);
  expect(count(trial, { arm: 'streptomycin', improved: 'yes' })).toBe(38);
  expect(count(trial, { arm: 'control', improved: 'yes' })).toBe(17);
  expect(count(trial, { arm: 'streptomycin', died: 'yes' })).toBe(4);
  expect(count(trial, { arm: 'control', died: 'yes' })).toBe(14);
});

test.each([
  ['control', [14, 6, 12, 3, 13, 4], { good: 8, fair: 20, poor: 24 }],
  ['streptomycin', [4, 6, 5, 2, 10, 28], { good: 8, fair: 17, poor: 30 }],
])('streptomycin: states and conditions of the %s arm', async (arm, states, conditions) => {
  const trial = await rows('streptomycin');
  const found = ['1', '2', '3', '4', '5', '6'].map((state) =>
    count(trial, { arm, radiological_state: state }),
  );
  expect(found).toEqual(states);
  for (const [condition, people] of Object.entries(conditions)) {
    expect(count(trial, { arm, condition })).toBe(people);
  }
});

test('leukaemia: 21 people in each arm, 9 and 21 relapses, 359 and 182 weeks of remission', async () => {
  const trial = await rows('leukaemia-6mp');
  const drug = trial.filter((row) => row.arm === '6-MP');
  const placebo = trial.filter((row) => row.arm === 'placebo');
  expect([drug.length, placebo.length]).toEqual([21, 21]);
  expect([count(drug, { relapse: 'yes' }), count(placebo, { relapse: 'yes' })]).toEqual([9, 21]);
  expect([total(drug, 'weeks'), total(placebo, 'weeks')]).toEqual([359, 182]);
});

test('aspirin: the counts of the codebook are the published ones', async () => {
  const codebook = JSON.parse(await readFile(join(datasets, 'aspirin/data/datapackage.json'), 'utf8'));
  expect(codebook.resources[0].data).toEqual([
    { arm: 'aspirin', people: 11037, myocardial_infarction: 139, stroke: 119 },
    { arm: 'placebo', people: 11034, myocardial_infarction: 239, stroke: 98 },
  ]);
});

test('kidney stones: 273 of 350 and 289 of 350 in all, and the other way round in each size', async () => {
  const patients = await rows('kidney-stones');
  const share = (wanted: Row) => count(patients, { ...wanted, success: 'yes' }) / count(patients, wanted);
  expect(count(patients, { treatment: 'open-surgery' })).toBe(350);
  expect(count(patients, { treatment: 'percutaneous' })).toBe(350);
  expect(share({ treatment: 'open-surgery' })).toBe(273 / 350);
  expect(share({ treatment: 'percutaneous' })).toBe(289 / 350);
  expect(share({ treatment: 'open-surgery', stone_size: 'small' })).toBe(81 / 87);
  expect(share({ treatment: 'percutaneous', stone_size: 'small' })).toBe(234 / 270);
  expect(share({ treatment: 'open-surgery', stone_size: 'large' })).toBe(192 / 263);
  expect(share({ treatment: 'percutaneous', stone_size: 'large' })).toBe(55 / 80);
});

test('smoking: 649 men and 60 women with and without lung cancer', async () => {
  const people = await rows('smoking-lung-cancer');
  const smokers = (sex: string, lung_cancer: string) =>
    [count(people, { sex, lung_cancer, smoker: 'yes' }), count(people, { sex, lung_cancer })] as const;
  expect(smokers('male', 'yes')).toEqual([647, 649]);
  expect(smokers('male', 'no')).toEqual([622, 649]);
  expect(smokers('female', 'yes')).toEqual([41, 60]);
  expect(smokers('female', 'no')).toEqual([28, 60]);
  expect(count(people, { lung_cancer: 'yes', daily_cigarettes: '50+' })).toBe(32);
  expect(count(people, { sex: 'male', lung_cancer: 'no', daily_cigarettes: '5-14' })).toBe(293);
  expect(people.filter((row) => row.daily_cigarettes === null)).toHaveLength(41 + 28);
});

test('cholera: 2,783 deaths in 322,576 houses', async () => {
  const supplies = await rows('cholera-water');
  expect([total(supplies, 'deaths'), total(supplies, 'houses')]).toEqual([2783, 322_576]);
  expect(supplies.find((row) => row.supply === 'lambeth')).toMatchObject({ houses: 26_107, deaths: 98 });
});

test('childbed fever: 1,989 of 20,042 and 691 of 17,791', async () => {
  const clinics = await rows('childbed-fever');
  const of = (clinic: string) => clinics.filter((row) => row.clinic === clinic);
  expect([total(of('doctors'), 'births'), total(of('doctors'), 'deaths')]).toEqual([20_042, 1989]);
  expect([total(of('midwives'), 'births'), total(of('midwives'), 'deaths')]).toEqual([17_791, 691]);
});

test('peak flow: mean of the first readings 450.4 and 452.5, as in the paper', async () => {
  const readings = await rows('peak-flow');
  expect(readings).toHaveLength(17);
  expect(total(readings, 'wright_first') / 17).toBeCloseTo(450.35, 2);
  expect(total(readings, 'mini_first') / 17).toBeCloseTo(452.47, 2);
});

test('CT images: 58 normal, 51 abnormal, and an area of 0.893 by trapezoids', async () => {
  const images = await rows('ct-rating');
  const normal = images.filter((row) => row.abnormal === 'no').map((row) => Number(row.rating));
  const abnormal = images.filter((row) => row.abnormal === 'yes').map((row) => Number(row.rating));
  expect([normal.length, abnormal.length]).toEqual([58, 51]);
  const wins = abnormal.flatMap((high) => normal.map((low) => (high > low ? 1 : high === low ? 0.5 : 0)));
  expect(wins.reduce<number>((sum, win) => sum + win, 0) / wins.length).toBeCloseTo(0.893, 3);
});

test('BCG: thirteen trials, 1,065 cases of 191,064 vaccinated and 1,510 of 166,283 controls', async () => {
  const trials = await rows('bcg-vaccine');
  expect(trials).toHaveLength(13);
  expect([total(trials, 'vaccinated_cases'), total(trials, 'vaccinated_total')]).toEqual([1065, 191_064]);
  expect([total(trials, 'control_cases'), total(trials, 'control_total')]).toEqual([1510, 166_283]);
  expect(count(trials, { allocation: 'random' })).toBe(7);
});

test('sleep: means of 0.75 and 2.33 hours in ten patients, as Student prints them', async () => {
  const patients = await rows('sleep-drugs');
  expect(patients).toHaveLength(10);
  expect(total(patients, 'drug_1') / 10).toBeCloseTo(0.75, 10);
  expect(total(patients, 'drug_2') / 10).toBeCloseTo(2.33, 10);
});
