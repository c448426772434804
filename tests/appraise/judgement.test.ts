// The rules of the worksheets against what the tools publish. Each row of a table is a row of the tool's own mapping.
import { describe, expect, test } from 'vitest';
import { askedQuestions, proposeOverall } from '../../src/appraise/judgement/propose.js';
import { questionsOf, worksheetDesigns } from '../../src/appraise/worksheets/worksheet.js';
import type { JudgementLevel } from '../../src/study/judgement-levels.js';
import { bundledWorksheet, letters, proposed } from './worksheet.js';

/** "1a 1b 1c": a letter a question; several with a stroke; "-" is not asked. */
function answersFrom(ids: readonly string[], row: string) {
  const choices = row.split(' ').map((cell) => (cell === '-' ? [null] : cell.split('/')));
  const all = choices.reduce<(string | null)[][]>(
    (made, options) => made.flatMap((one) => options.map((option) => [...one, option])),
    [[]],
  );
  return all.map((combination) =>
    Object.fromEntries(
      combination.flatMap((letter, at) =>
        letter === null ? [] : [[ids[at]!, letters[letter as keyof typeof letters]]],
      ),
    ),
  );
}

const any = 'Y/PY/PN/N/NI';
const yes = 'Y/PY';
const no = 'N/PN';
const noOrUnknown = 'N/PN/NI';
const yesOrUnknown = 'Y/PY/NI';

// Higgins JPT, Savović J, Page MJ, Sterne JAC. Revised Cochrane risk-of-bias tool for randomized trials (RoB 2), full
// guidance of 22 August 2019: the suggested mapping of answers to judgements, by domain (effect of assignment).
const rob2: readonly (readonly [domain: string, ids: string, row: string, level: string])[] = [
  ['randomisation', '1a 1b 1c', `${yesOrUnknown} ${yes} ${noOrUnknown}`, 'low'],
  ['randomisation', '1a 1b 1c', `${yesOrUnknown} ${yes} ${yes}`, 'some-concerns'],
  ['randomisation', '1a 1b 1c', `${no} ${yes} ${any}`, 'some-concerns'],
  ['randomisation', '1a 1b 1c', `${any} NI ${noOrUnknown}`, 'some-concerns'],
  ['randomisation', '1a 1b 1c', `${any} NI ${yes}`, 'high'],
  ['randomisation', '1a 1b 1c', `${any} ${no} ${any}`, 'high'],
  // Part 1 of domain 2, with an analysis that is fit (2f yes), so that part 1 decides.
  ['deviations', '2a 2b 2f', `${no} ${no} ${yes}`, 'low'],
  ['deviations', '2a 2b 2c 2f', `${yesOrUnknown} ${any} ${no} ${yes}`, 'low'],
  ['deviations', '2a 2b 2c 2f', `${any} ${yesOrUnknown} NI ${yes}`, 'some-concerns'],
  ['deviations', '2a 2b 2c 2d 2f', `${yes} ${any} ${yes} ${no} ${yes}`, 'some-concerns'],
  ['deviations', '2a 2b 2c 2d 2e 2f', `${yes} ${any} ${yes} ${yesOrUnknown} ${yes} ${yes}`, 'some-concerns'],
  ['deviations', '2a 2b 2c 2d 2e 2f', `${yes} ${any} ${yes} ${yesOrUnknown} ${noOrUnknown} ${yes}`, 'high'],
  // Part 2, with nobody who knew, so that part 2 decides.
  ['deviations', '2a 2b 2f 2g', `${no} ${no} ${noOrUnknown} ${no}`, 'some-concerns'],
  ['deviations', '2a 2b 2f 2g', `${no} ${no} ${noOrUnknown} ${yesOrUnknown}`, 'high'],
  // The worse of the two parts.
  ['deviations', '2a 2b 2c 2f 2g', `${yes} ${yes} NI ${no} ${yes}`, 'high'],
  ['missing-outcomes', '3a', yes, 'low'],
  ['missing-outcomes', '3a 3b', `${noOrUnknown} ${yes}`, 'low'],
  ['missing-outcomes', '3a 3b 3c', `${noOrUnknown} ${no} ${no}`, 'low'],
  ['missing-outcomes', '3a 3b 3c 3d', `${noOrUnknown} ${no} ${yesOrUnknown} ${no}`, 'some-concerns'],
  ['missing-outcomes', '3a 3b 3c 3d', `${noOrUnknown} ${no} ${yesOrUnknown} ${yesOrUnknown}`, 'high'],
  ['measurement', '4a 4b', `${yes} ${any}`, 'high'],
  ['measurement', '4a 4b', `${noOrUnknown} ${yes}`, 'high'],
  ['measurement', '4a 4b 4c', `${noOrUnknown} ${no} ${no}`, 'low'],
  ['measurement', '4a 4b 4c 4d', `${noOrUnknown} ${no} ${yesOrUnknown} ${no}`, 'low'],
  [
    'measurement',
    '4a 4b 4c 4d 4e',
    `${noOrUnknown} ${no} ${yesOrUnknown} ${yesOrUnknown} ${no}`,
    'some-concerns',
  ],
  [
    'measurement',
    '4a 4b 4c 4d 4e',
    `${noOrUnknown} ${no} ${yesOrUnknown} ${yesOrUnknown} ${yesOrUnknown}`,
    'high',
  ],
  ['measurement', '4a 4b 4c', `${noOrUnknown} NI ${no}`, 'some-concerns'],
  ['measurement', '4a 4b 4c 4d', `${noOrUnknown} NI ${yesOrUnknown} ${no}`, 'some-concerns'],
  [
    'measurement',
    '4a 4b 4c 4d 4e',
    `${noOrUnknown} NI ${yesOrUnknown} ${yesOrUnknown} ${no}`,
    'some-concerns',
  ],
  [
    'measurement',
    '4a 4b 4c 4d 4e',
    `${noOrUnknown} NI ${yesOrUnknown} ${yesOrUnknown} ${yesOrUnknown}`,
    'high',
  ],
  ['reporting', '5a 5b 5c', `${any} ${yes} ${any}`, 'high'],
  ['reporting', '5a 5b 5c', `${any} ${any} ${yes}`, 'high'],
  ['reporting', '5a 5b 5c', `${yes} ${no} ${no}`, 'low'],
  ['reporting', '5a 5b 5c', `${noOrUnknown} ${no} ${no}`, 'some-concerns'],
  ['reporting', '5a 5b 5c', `${any} NI ${noOrUnknown}`, 'some-concerns'],
  ['reporting', '5a 5b 5c', `${any} ${noOrUnknown} NI`, 'some-concerns'],
];

describe('RoB 2', () => {
  test.each(rob2)('%s: %s = %s is %s', async (domain, ids, row, level) => {
    const worksheet = await bundledWorksheet('randomised-trial');
    for (const answers of answersFrom(ids.split(' '), row)) {
      expect([answers, proposed(worksheet, domain, answers)]).toEqual([answers, level]);
    }
  });

  test('the whole is the worst of the domains', async () => {
    const worksheet = await bundledWorksheet('randomised-trial');
    // WHO REACT Working Group (2020), JAMA 324:1330-41: six trials of corticosteroids in COVID-19 were low throughout, and
    // Steroids-SARI had some concerns, for how people came into the groups.
    const low = 'low' as const;
    expect(proposeOverall(worksheet, [low, low, low, low, low])).toBe('low');
    expect(proposeOverall(worksheet, ['some-concerns', low, low, low, low])).toBe('some-concerns');
    expect(proposeOverall(worksheet, ['some-concerns', low, 'high', low, low])).toBe('high');
    expect(proposeOverall(worksheet, ['high', null, low, low, low])).toBeNull();
  });
});

// Sterne et al. (2016), BMJ 355:i4919, Table 3: how the judgement of the whole follows from the domains.
test.each([
  [['low', 'low', 'low', 'low', 'low', 'low', 'low'], 'low'],
  [['moderate', 'low', 'low', 'low', 'low', 'low', 'low'], 'moderate'],
  [['moderate', 'serious', 'low', 'low', 'low', 'low', 'low'], 'serious'],
  [['serious', 'critical', 'low', 'low', 'low', 'low', 'low'], 'critical'],
  [['moderate', 'no-information', 'low', 'low', 'low', 'low', 'low'], 'no-information'],
  [['serious', 'no-information', 'low', 'low', 'low', 'low', 'low'], 'serious'],
] as const)('ROBINS-I: %j is %s', async (domains, whole) => {
  expect(proposeOverall(await bundledWorksheet('cohort'), domains)).toBe(whole);
});

// The criteria of the detailed guidance of ROBINS-I (12 October 2016), by domain.
test.each([
  ['confounding', { '1a': 'N' }, 'low'],
  ['confounding', { '1a': 'Y', '1b': 'Y', '1c': 'PY', '1d': 'N', '1e': 'N' }, 'moderate'],
  ['confounding', { '1a': 'Y', '1b': 'N', '1d': 'N', '1e': 'N' }, 'serious'],
  ['confounding', { '1a': 'Y', '1b': 'Y', '1c': 'N', '1d': 'N', '1e': 'N' }, 'serious'],
  ['confounding', { '1a': 'Y', '1b': 'N', '1d': 'N', '1e': 'Y' }, 'critical'],
  ['confounding', { '1a': 'Y', '1b': 'NI', '1d': 'N', '1e': 'N' }, 'no-information'],
  ['selection', { '2a': 'N', '2c': 'Y' }, 'low'],
  ['selection', { '2a': 'Y', '2b': 'Y', '2c': 'Y', '2d': 'Y' }, 'moderate'],
  ['selection', { '2a': 'Y', '2b': 'Y', '2c': 'Y', '2d': 'N' }, 'serious'],
  ['classification', { '3a': 'Y', '3b': 'Y', '3c': 'N' }, 'low'],
  ['classification', { '3a': 'Y', '3b': 'N', '3c': 'N' }, 'moderate'],
  ['classification', { '3a': 'Y', '3b': 'N', '3c': 'Y' }, 'serious'],
  ['deviations', { '4a': 'N' }, 'low'],
  ['missing-data', { '5a': 'N', '5b': 'N', '5c': 'N' }, 'serious'],
  ['measurement', { '6a': 'Y', '6b': 'N', '6c': 'Y' }, 'low'],
  ['measurement', { '6a': 'Y', '6b': 'Y', '6c': 'Y' }, 'serious'],
  ['reporting', { '7a': 'Y', '7b': 'N' }, 'low'],
  ['reporting', { '7a': 'N', '7b': 'N' }, 'moderate'],
  ['reporting', { '7a': 'N', '7b': 'Y' }, 'serious'],
] as const)('ROBINS-I, %s %j: %s', async (domain, row, level) => {
  const answers = Object.fromEntries(
    Object.entries(row).map(([id, letter]) => [id, letters[letter as keyof typeof letters]]),
  );
  expect(proposed(await bundledWorksheet('cohort'), domain, answers)).toBe(level);
});

describe.each(['diagnostic-accuracy', 'prediction-model'] as const)('%s', (design) => {
  // Whiting et al. (2011), Ann Intern Med 155:529-36, and Wolff et al. (2019), Ann Intern Med 170:51-8: yes throughout is
  // low, a no may be high, otherwise it is unclear.
  test('yes throughout is low, a no is high, the rest unclear', async () => {
    const worksheet = await bundledWorksheet(design);
    for (const { id, questions } of worksheet.domains) {
      const all = (answer: 'yes' | 'probably-no' | 'no-information') =>
        Object.fromEntries(questions.map((one) => [one.id, one.neutral ? 'yes' : answer] as const));
      const last = questions.at(-1)!.id;
      expect(proposed(worksheet, id, all('yes'))).toBe('low');
      expect(proposed(worksheet, id, { ...all('yes'), [last]: 'no-information' })).toBe('unclear');
      expect(proposed(worksheet, id, { ...all('no-information'), [last]: 'probably-no' })).toBe('high');
      expect(proposed(worksheet, id, { ...all('yes'), [last]: 'no' })).toBe('high');
    }
  });

  test('the whole is high by one domain, else unclear by one', async () => {
    const worksheet = await bundledWorksheet(design);
    const low = worksheet.domains.map((): JudgementLevel => 'low');
    expect(proposeOverall(worksheet, low)).toBe('low');
    expect(proposeOverall(worksheet, low.with(1, 'unclear'))).toBe('unclear');
    expect(proposeOverall(worksheet, low.with(0, 'high').with(1, 'unclear'))).toBe('high');
  });
});

test('a study that only tests a model is not asked what only makers can answer', async () => {
  const worksheet = await bundledWorksheet('prediction-model');
  const ids = (answer: 'yes' | 'no') => askedQuestions(worksheet, { '4a': answer }).map(({ id }) => id);
  expect(ids('yes').filter((id) => !ids('no').includes(id))).toEqual(['4f', '4i', '4j']);
});

describe('AMSTAR 2', () => {
  // Shea et al. (2017), BMJ 358:j4008, Boxes 2 and 3: which items are critical, and the rating of the whole.
  const critical = [2, 4, 7, 9, 11, 13, 15];

  test('seven items are critical', async () => {
    const { domains } = await bundledWorksheet('systematic-review');
    const found = domains.flatMap(({ judged }, at) =>
      judged[0]!.at(-1)!.is === 'critical-flaw' ? [at + 1] : [],
    );
    expect(found).toEqual(critical);
  });

  test.each([
    [[], 'high-confidence'],
    [[1], 'high-confidence'],
    [[1, 3], 'moderate-confidence'],
    [[2], 'low-confidence'],
    [[2, 1, 3, 5], 'low-confidence'],
    [[2, 4], 'critically-low'],
    [[7, 9, 10, 12], 'critically-low'],
  ])('items %j not met: %s', async (unmet, rating) => {
    const worksheet = await bundledWorksheet('systematic-review');
    const answers = Object.fromEntries(
      questionsOf(worksheet).map(
        ({ id }) => [id, unmet.includes(Number.parseInt(id, 10)) ? 'no' : 'yes'] as const,
      ),
    );
    const domains = worksheet.domains.map(({ id }) => proposed(worksheet, id, answers) as JudgementLevel);
    expect(proposeOverall(worksheet, domains)).toBe(rating);
  });

  test('without a meta-analysis, the items on pooling count for nothing', async () => {
    const worksheet = await bundledWorksheet('systematic-review');
    const pooling = ['meta-analysis', 'bias-effect', 'publication-bias'];
    expect(pooling.map((id) => proposed(worksheet, id, { '11a': 'no' }))).toEqual(
      pooling.map(() => 'not-applicable'),
    );
    expect(proposed(worksheet, 'bias-effect', {})).toBeNull();
  });
});

test.each(worksheetDesigns)('%s: whatever is answered, every domain is judged', async (design) => {
  const worksheet = await bundledWorksheet(design);
  for (const answer of Object.values(letters)) {
    const answers = Object.fromEntries(questionsOf(worksheet).map(({ id }) => [id, answer] as const));
    for (const { id } of worksheet.domains)
      expect(worksheet.levels).toContain(proposed(worksheet, id, answers));
  }
});
