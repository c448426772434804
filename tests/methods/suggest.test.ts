import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tableFromColumns } from '../../src/data/from-columns.js';
import { methodNames } from '../../src/methods/index.js';
import type { Question } from '../../src/methods/suggest/facts.js';
import { rules } from '../../src/methods/suggest/rules.js';
import { emptyQuestion, suggest } from '../../src/methods/suggest/suggest.js';
import { temptations } from '../../src/methods/suggest/temptations.js';
import { referenceTable } from '../support/data.js';
import { lind } from '../support/lind.js';

const data = fileURLToPath(new URL('../reference/data/', import.meta.url));

/** Data, question, and what must come first, what among the alternatives, and what is warned of. */
const situations: readonly (readonly [
  file: string,
  asked: Partial<Question>,
  first: string,
  alternatives: readonly string[],
  not: readonly string[],
])[] = [
  [
    'risk-birthwt.csv',
    { outcome: 'low', group: 'smoke', design: 'cohort' },
    'risk',
    ['logistic-regression', 'chi-square'],
    ['t-test'],
  ],
  [
    'risk-birthwt.csv',
    { outcome: 'low', group: 'smoke', design: 'case-control' },
    'logistic-regression',
    ['chi-square'],
    ['risk'],
  ],
  [
    'risk-birthwt.csv',
    { outcome: 'low', group: 'ht', design: 'cohort' },
    'risk',
    ['fisher-exact'],
    ['t-test'],
  ],
  ['risk-birthwt.csv', { outcome: 'low', group: 'race' }, 'trend', ['chi-square'], ['t-test']],
  ['reg-birthwt.csv', { outcome: 'bwt', predictors: ['age', 'smoke'] }, 'linear-regression', [], []],
  [
    'risk-birthwt.csv',
    { outcome: 'low', predictors: ['smoke', 'factor(race)'] },
    'logistic-regression',
    ['poisson-regression'],
    ['linear-regression'],
  ],
  [
    'mh-berkeley.csv',
    { outcome: 'Admit', group: 'Gender', strata: 'Dept' },
    'mantel-haenszel',
    ['logistic-regression'],
    ['chi-square'],
  ],
  [
    'iris-flowers.csv',
    { outcome: 'sepal_length', group: 'species' },
    'anova',
    ['kruskal-wallis', 'linear-regression'],
    ['t-test', 'chi-square'],
  ],
  [
    'iris-flowers.csv',
    { outcome: 'sepal_length', group: 'petal_length' },
    'correlation',
    ['linear-regression'],
    ['t-test'],
  ],
  ['iris-flowers.csv', { outcome: 'sepal_length' }, 'one-sample-t-test', ['describe'], []],
  [
    'anorexia-weights.csv',
    { outcome: 'prewt', paired: ['postwt'] },
    'paired-t-test',
    ['wilcoxon-signed-rank'],
    ['t-test'],
  ],
  [
    'anorexia-weights.csv',
    { outcome: 'prewt', paired: ['postwt'], design: 'agreement' },
    'bland-altman',
    [],
    ['correlation'],
  ],
  ['anorexia-weights.csv', { outcome: 'treat' }, 'describe', [], []],
  ['mcnemar-ohio.csv', { outcome: 'age7', paired: ['age10'] }, 'mcnemar', ['kappa'], ['chi-square']],
  [
    'surv-aml.csv',
    { time: 'weeks', event: 'relapse', group: 'chemo' },
    'cox-regression',
    ['kaplan-meier', 'log-rank'],
    ['risk', 't-test'],
  ],
  ['surv-aml.csv', { time: 'weeks', event: 'relapse' }, 'kaplan-meier', [], ['risk']],
  ['chisq-hair-eye.csv', { outcome: 'Hair', group: 'Eye' }, 'chi-square', [], ['t-test']],
];

describe.each(situations)('%s %j', (file, asked, first, alternatives, not) => {
  test(`${first}`, async () => {
    const found = await suggest(await referenceTable(file), data + file, { ...emptyQuestion, ...asked });
    expect(found.suggestion.method).toBe(first);
    expect(found.alternatives.map(({ method }) => method)).toEqual(expect.arrayContaining([...alternatives]));
    expect(found.not.map(({ method }) => method)).toEqual(expect.arrayContaining([...not]));
    const suggested = [found.suggestion, ...found.alternatives].map(({ method }) => method);
    expect(new Set(suggested).size).toBe(suggested.length);
    for (const { method } of found.not) expect(suggested).not.toContain(method);
  });

  test('every command line that is given runs', async () => {
    const found = await suggest(await referenceTable(file), data + file, { ...emptyQuestion, ...asked });
    for (const { command } of [found.suggestion, ...found.alternatives]) {
      const { status, stderr } = await lind(command.replaceAll("'", '').split(' ').slice(1));
      expect(`${status} ${stderr.replace(/^(note|Wrote).*$/gm, '').trim()}`, command).toBe('0 ');
    }
  });
});

const ask = (columns: Parameters<typeof tableFromColumns>[0], asked: Partial<Question>) =>
  suggest(tableFromColumns(columns), 'trial.csv', { ...emptyQuestion, ...asked });

test('a small group with a value far out, and a score, go by ranks', async () => {
  const arm = 'aaaaaabbbbbb'.split('');
  const spread = [1.1, 2.3, 3.2, 4.4, 5.1, 6.7, 2.2, 3.1, 4.9, 5.5, 6.2, 7.3];
  const first = async (value: number[]) =>
    (await ask({ value, arm }, { outcome: 'value', group: 'arm' })).suggestion.method;
  expect(await first(spread)).toBe('t-test');
  expect(await first([...spread.slice(0, 11), 90.5])).toBe('mann-whitney');
  expect(await first([1, 2, 3, 4, 5, 5, 2, 3, 3, 4, 4, 5])).toBe('mann-whitney');
});

test('names that need quoting, the event and the group to compare with stand in the command', async () => {
  const found = await ask(
    {
      'pain, week 6': ['better', 'worse', 'better', 'worse', 'better', 'worse', 'worse', 'better'],
      'the arm': ['placebo', 'drug', 'drug', 'placebo', 'drug', 'drug', 'placebo', 'placebo'],
    },
    { outcome: 'pain, week 6', group: 'the arm', design: 'randomised-trial' },
  );
  expect(found.suggestion.command).toBe(
    "lind analyze risk trial.csv --outcome '`pain, week 6`' --group 'the arm' --event-level worse --reference placebo",
  );
  expect(found.advice).toMatchInlineSnapshot(`
    [
      "No word of the column says which level is the event; "worse" is taken (--event-level), so change it if it is the other.",
      "Chance allotted the groups, so do not test whether they differ at the start: table-one shows how far they do.",
      "With 8 rows and 4 in the smallest group the interval will be wide, whichever method is used.",
    ]
  `);
});

test('rows without a value in a column asked for are left out, and counted', async () => {
  const columns = { value: [1.5, 2.5, null, 4.5, 5.5, 6.5], arm: ['a', 'a', 'a', 'b', 'b', null] };
  const found = await ask(columns, { outcome: 'value', group: 'arm' });
  expect([found.used, found.rows]).toEqual([4, 6]);
});

test('what cannot be answered is said', async () => {
  const columns = { value: [1, 2, 3], kind: ['a', 'b', 'c'], none: [null, null, null] };
  await expect(ask(columns, {})).rejects.toThrowErrorMatchingInlineSnapshot(
    `[LindError: Say what is to be compared or described: --outcome COLUMN, or --time COLUMN --event COLUMN for a time to an event.]`,
  );
  await expect(ask(columns, { time: 'value' })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[LindError: --time needs --event too: a time to an event is two columns, the time and whether the event came.]`,
  );
  await expect(ask(columns, { outcome: 'none' })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[LindError: No row has a value in every column named ("none").]`,
  );
  await expect(ask(columns, { outcome: 'valu' })).rejects.toThrow(/Did you mean "value"/);
  await expect(
    ask(columns, { outcome: 'kind', predictors: ['value'] }),
  ).rejects.toThrowErrorMatchingInlineSnapshot(
    `[LindError: Lind has no method for this: "kind" holds levels without an order: a, b, c and "value" holds a score of 3 values: 1, 2, 3. Ask of an outcome that is a number or has two levels, or describe the columns one by one.]`,
  );
});

test('rules and temptations name methods that are there', () => {
  for (const { method } of [...rules, ...temptations]) expect(methodNames).toContain(method);
});

test('on the command line: a page for people, JSON for programs, a wrong design refused', async () => {
  const asked = [
    'suggest',
    `${data}surv-aml.csv`,
    '--time',
    'weeks',
    '--event',
    'relapse',
    '--group',
    'chemo',
  ];
  const { stdout } = await lind(asked);
  expect(stdout).toMatch(/^Use\n {2}Cox regression/m);
  expect(stdout).toContain(
    `lind analyze log-rank ${data}surv-aml.csv --time weeks --event relapse --group chemo`,
  );
  expect(JSON.parse((await lind([...asked, '--json'])).stdout).suggestion.roles.predictors).toEqual([
    'chemo',
  ]);
  expect((await lind([...asked, '--design', 'cohorts'])).stderr).toContain('Did you mean "cohort"?');
});
