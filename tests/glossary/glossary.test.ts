// The glossary as it ships: whole, linked, in plain words, and with every name that a result uses.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findTerm } from '../../src/guide/glossary/find-term.js';
import { entriesOf, entryOf, openGlossary } from '../../src/guide/glossary/glossary.js';
import { steps } from '../../src/guide/steps/index.js';
import { loadAllMethods } from '../../src/methods/index.js';
import { lind } from '../support/lind.js';

const file = join(import.meta.dirname, '../../templates/glossary/en.yaml');
const glossary = openGlossary(await readFile(file, 'utf8'));
const entries = entriesOf(glossary);
const methods = await loadAllMethods();

describe('the entries', () => {
  test('there are many, each with two or three sentences, a misunderstanding and a number', () => {
    expect(entries.length).toBeGreaterThanOrEqual(110);
    for (const { id, says, misunderstanding, example } of entries) {
      const sentences = says.match(/[.!?](?= |$)/g)?.length;
      expect(sentences, id).toBeGreaterThanOrEqual(2);
      expect(sentences, id).toBeLessThanOrEqual(4);
      expect(misunderstanding, id).toMatch(/[.]$/);
      expect(example, id).toMatch(/\d/);
    }
  });

  test('every link leads to another entry', () => {
    for (const { id, see } of entries) {
      expect(see.length, id).toBeGreaterThan(0);
      expect(
        see.filter((link) => link === id || !glossary.has(link)),
        id,
      ).toEqual([]);
    }
  });

  test('no name stands for two entries', () => {
    const names = entries.flatMap(({ id, term, synonyms }) => [
      ...new Set([id, term, ...synonyms].map((name) => name.toLowerCase())),
    ]);
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });

  test('plain words: no claims that one warns of', () => {
    const text = entries.map(({ says, example }) => `${says} ${example}`).join('\n');
    expect(text.match(/trend towards|proves? that|highly significant|no effect of/gi)).toBeNull();
  });
});

describe('names from results', () => {
  /** They stand for whatever the student's own columns are. */
  const ofTheData = ['*'];
  const named = methods.flatMap(({ name, estimates, tests }) =>
    [...Object.keys(estimates), ...Object.keys(tests)]
      .filter((term) => !ofTheData.includes(term))
      .map((term) => [name, term] as const),
  );

  test.each(named)('%s: %s', (_, term) => {
    expect(findTerm(glossary, term).entry).not.toBeNull();
  });
});

test.each([...new Set(steps.flatMap(({ terms }) => terms))])('a step of the walk explains %s', (term) => {
  expect(findTerm(glossary, term).entry).not.toBeNull();
});

describe('finding a term', () => {
  test.each([
    ['nnt', 'nnt'],
    ['Number needed to treat', 'nnt'],
    ['P value', 'p-value'],
    ['P VALUES', 'p-value'],
    ['95% CI', 'confidence-interval'],
    ['confidence intervals', 'confidence-interval'],
    ['confounders', 'confounding'],
    ['I²', 'heterogeneity'],
    ['I2', 'heterogeneity'],
    ['Cramer V', 'cramers-v'],
    ['intention-to-treat', 'intention-to-treat'],
    ['ITT', 'intention-to-treat'],
    ['immortal', 'immortal-time'],
    ['heterogenity', 'heterogeneity'],
    ['colider', 'collider'],
    ['relative risk', 'risk-ratio'],
    ['bias', 'bias'],
  ])('%s', (asked, id) => {
    expect(findTerm(glossary, asked).entry?.id).toBe(id);
  });

  test('several that may be meant', () => {
    const { entry, near } = findTerm(glossary, 'trial');
    expect(entry).toBeNull();
    expect(near.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['randomised-trial', 'crossover-trial', 'cluster-trial']),
    );
  });

  test('a word that only the texts use', () => {
    const { entry, near } = findTerm(glossary, 'lottery');
    expect(entry?.id ?? near.map(({ id }) => id)).toContain('natural-experiment');
  });

  test.each(['', '  ', '…', 'qwertzuiop'])('nothing for "%s"', (asked) => {
    expect(findTerm(glossary, asked)).toEqual({ entry: null, near: [] });
  });
});

describe('a glossary of a course', () => {
  const own = (text: string) => openGlossary(text);

  test('may leave out synonyms and links, and have Windows line ends', () => {
    const text =
      'mean:\r\n  term: Mean\r\n  topic: x\r\n  says: A.\r\n  misunderstanding: B.\r\n  example: 1\r\n';
    expect(() => entryOf(own(text), 'mean')).toThrow(/needs "example"/);
    expect(entryOf(own(text.replace('example: 1', 'example: "1"')), 'mean')).toMatchObject({
      term: 'Mean',
      synonyms: [],
      see: [],
    });
  });

  test('says which entry is not as it must be', () => {
    expect(() => entryOf(own('mean:\n  term: Mean\n'), 'mean')).toThrow(/"mean" .* needs "topic", "says"/);
    expect(() => entryOf(own('mean:\n  term: "Mean\n'), 'mean')).toThrow(/not valid YAML/);
  });
});

describe('lind explain', () => {
  test('explains', async () => {
    const { status, stdout } = await lind(['explain', 'number', 'needed', 'to', 'treat']);
    expect(status).toBe(0);
    expect(stdout).toMatchSnapshot();
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('lists all terms, by topic or letter', async () => {
    const byTopic = (await lind(['explain'])).stdout;
    expect(byTopic).toMatch(/^Question\n[\s\S]*\nDesign\n[\s\S]*\nBias\n[\s\S]*\nIntegrity\n/);
    const byLetter = (await lind(['explain', '--by', 'letter'])).stdout;
    expect(byLetter).toMatch(/^A\n {2}Absence of evidence, .*\n[\s\S]*\nB\n/);
    expect(byLetter).toContain(`${entries.length} terms`);
  });

  test('as JSON', async () => {
    expect(JSON.parse((await lind(['explain', 'nnt', '--json'])).stdout)).toEqual(entryOf(glossary, 'nnt'));
    expect(JSON.parse((await lind(['explain', '--json'])).stdout)).toHaveLength(entries.length);
  });

  test('a word that is not there', async () => {
    const unknown = await lind(['explain', 'trial']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(/no entry "trial". Did you mean .*"Randomised trial"\?/);
    expect((await lind(['explain', 'qwertzuiop'])).stderr).toMatch(/lists all terms/);
  });
});
