import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../../src/charts/render.js';
import { references } from '../../src/methods/kit/references.js';
import { vocabulary } from '../../src/methods/kit/vocabulary.js';
import { designNames, loadDesign } from '../../src/methods/power/index.js';
import { planPower } from '../../src/methods/power/plan-power.js';
import { chartWarnings } from '../support/charts.js';
import { lind } from '../support/lind.js';
import { readText, temporaryFolder } from '../support/study-folder.js';

const plans: { readonly [design: string]: { readonly [option: string]: number } } = {
  'two-means': { delta: 5, sd: 10, power: 0.8 },
  'paired-means': { delta: -3, sd: 6, n: 20 },
  'two-proportions': { p1: 0.1, p2: 0.2, power: 0.9 },
  correlation: { r: -0.3, power: 0.8 },
  survival: { 'hazard-ratio': 0.67, power: 0.9, 'event-probability': 0.4 },
  'precision-proportion': { p: 0.3, width: 0.05 },
};

const planned = async (name: string, options = plans[name]!) => planPower(await loadDesign(name), options);

describe.each(designNames)('%s', (name) => {
  test('says everything about itself and returns what it declares', async () => {
    const { method, result } = await planned(name);
    for (const key of method.card.references) expect(references).toHaveProperty([key]);
    for (const text of [method.title, method.question, method.whenToUse, method.card.formula])
      expect(text).not.toBe('');
    const rows = [...result.estimates, ...result.tables.curve!];
    for (const field of rows.flatMap(Object.keys)) expect(vocabulary).toHaveProperty([field]);
    expect(result.words).toMatchSnapshot();
    expect(result.notes).toMatchSnapshot();
  });

  test('draws its curve without a warning', async () => {
    const spec = (await planned(name)).chart();
    const said: string[] = [];
    expect(chartWarnings(spec)).toEqual([]);
    expect(await renderSvg(spec, (message) => said.push(message))).toContain('<svg');
    expect(said).toEqual([]);
  });
});

test('what is solved for gives back what it was solved from', async () => {
  const n = (await planned('two-means')).result.estimates[0]!;
  const back = await planned('two-means', { delta: 5, sd: 10, n: Number(n.estimate) });
  expect(back.result.estimates[1]!.estimate).toBeCloseTo(0.8, 10);
  const delta = await planned('two-means', { sd: 10, n: Number(n.estimate), power: 0.8 });
  expect(delta.result.estimates[2]!.estimate).toBeCloseTo(5, 8);
  expect(n.value).toBe(64);
  const events = await planned('survival', { 'hazard-ratio': 1.5, events: 191 });
  expect(events.result.words[0]).toMatchInlineSnapshot(
    `"With 191 events, a study has a power of 80% at a two-sided α of 0.05 for a true hazard ratio of 1.50."`,
  );
});

test('a difference that two people a group show already', async () => {
  const { result } = await planned('two-means', { delta: 50, sd: 1, power: 0.8 });
  expect(result.estimates[0]).toMatchObject({ estimate: 2, value: 2 });
  expect(result.notes).toMatchInlineSnapshot(`
    [
      "2 people in each group are the fewest that the test can be made with, and have a power of more than 99.9% already.",
    ]
  `);
});

describe('on the command line', () => {
  const error = async (...words: string[]) => (await lind(['power', ...words])).stderr;

  test('what makes no plan is refused', async () => {
    expect(await error('two-means', '--delta', '0', '--sd', '1', '--power', '0.8')).toMatchInlineSnapshot(`
      "lind: --delta is 0, so there is no difference to find; give the smallest difference that matters.
      "
    `);
    expect(await error('two-means', '--delta', '1', '--sd', '0', '--power', '0.8')).toMatchInlineSnapshot(`
      "lind: --sd must be a number above 0, not "0".
      "
    `);
    expect(await error('two-means', '--delta', '1', '--power', '0.8')).toMatchInlineSnapshot(`
      "lind: two-means needs --sd. The standard deviation within each group.
      "
    `);
    expect(await error('two-means', '--delta', '1', '--sd', '2')).toMatchInlineSnapshot(`
      "lind: --n and --power are left out, and only one of --delta, --n and --power can be solved for; give the others.
      "
    `);
    expect(await error('two-means', '--sd', '2')).toMatchInlineSnapshot(`
      "lind: --delta, --n and --power are left out, and only one of --delta, --n and --power can be solved for; give the others.
      "
    `);
    expect(
      await error('two-means', '--delta', '1', '--sd', '2', '--n', '9', '--power', '0.8'),
    ).toMatchInlineSnapshot(`
      "lind: --delta, --n and --power are all given, so there is nothing to solve for; leave one of them out.
      "
    `);
    expect(await error('two-means', '--delta', '1', '--sd', '2', '--n', '1')).toMatchInlineSnapshot(`
      "lind: --n must be at least 2, the fewest that the test can be made with.
      "
    `);
    expect(
      await error('paired-means', '--delta', '1', '--sd', '2', '--power', '0.04'),
    ).toMatchInlineSnapshot(`
      "lind: --power 0.04 is not above --alpha 0.05, which is what a study has without any difference to find; give a power such as 0.8.
      "
    `);
    expect(
      await error('two-proportions', '--p1', '10', '--p2', '0.2', '--power', '0.8'),
    ).toMatchInlineSnapshot(`
      "lind: --p1 must be a number between 0 and 1, not "10".
      "
    `);
    expect(
      await error('two-proportions', '--p1', '0.2', '--p2', '0.2', '--power', '0.8'),
    ).toMatchInlineSnapshot(`
      "lind: --p1 and --p2 are both 0.2, so there is no difference to find; give two proportions that differ.
      "
    `);
    expect(await error('correlation', '--r', '0', '--power', '0.8')).toMatchInlineSnapshot(`
      "lind: --r is 0, so there is no difference to find; give the smallest correlation that matters.
      "
    `);
    expect(await error('survival', '--hazard-ratio', '1', '--power', '0.8')).toMatchInlineSnapshot(`
      "lind: --hazard-ratio is 1, so there is no difference to find; give the hazard ratio nearest to 1 that matters.
      "
    `);
    expect(await error('two-mean', '--power', '0.8')).toMatchInlineSnapshot(`
      "lind: There is no design "two-mean". Did you mean "two-means"? The designs are two-means, paired-means, two-proportions, correlation, survival and precision-proportion.
      "
    `);
  });

  test('help names the options and what is left out', async () => {
    const { stdout, status } = await lind(['power', 'correlation', '--help']);
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Leave out one of --n, --power; it is solved for.');
  });

  test('people get the plan in a table and in words', async () => {
    const { stdout } = await lind(['power', 'two-proportions', '--p1', '0.1', '--p2', '0.2', '--n', '150']);
    expect(stdout).toMatch(/People in each group +150 +150/);
    expect(stdout).toContain('a power of 68%');
  });

  test('the curve is drawn into a file', async () => {
    const file = join(await temporaryFolder(), 'power.svg');
    const { status } = await lind(['power', 'correlation', '--r', '0.3', '--power', '0.8', '--chart', file]);
    expect(status).toBe(0);
    expect(await readText(file)).toContain('Power by people');
  });
});
