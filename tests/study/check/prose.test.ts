import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFindings } from '../../../src/study/check/check-findings.js';
import { checkProse, type ProseInput } from '../../../src/study/check/check-prose.js';
import { StudyDocument } from '../../../src/study/document.js';
import { emptyJournal } from '../../../src/study/journal.js';
import { requireStudy } from '../../../src/study/read-study.js';
import type { StudyResults } from '../../../src/study/results.js';
import { runStudy, toResults } from '../../../src/study/run-study.js';
import { type Bundled, bundled, datasets } from '../../datasets/bundled.js';

const fileOf = (name: string) => join(datasets, name, 'study.yaml');

/** A bundled study with its results, after a change of its text. */
async function written(name: string, change: (text: string) => string = (text) => text): Promise<ProseInput> {
  const document = StudyDocument.parse(change(readFileSync(fileOf(name), 'utf8')), 'study.yaml');
  const { study, methods } = await requireStudy(document);
  const table = study.data ? (await bundled(name as Bundled)).table : null;
  const data = table && { table, codebookHash: null };
  const run = runStudy({ study, methods, journal: emptyJournal, data });
  return { study, document, methods, table, results: toResults(run) };
}

const said = (input: ProseInput) =>
  checkProse(input).map(({ code, severity, line, column, message }) => ({
    at: `${severity} ${code}, line ${line}, column ${column}`,
    message,
  }));

const models = readdirSync(datasets).filter((name) => existsSync(fileOf(name)));

test.each(models)('nothing is said against the model study %s', async (name) => {
  expect(said(await written(name))).toEqual([]);
});

test('a number that no result has, and one that contradicts, with their lines', async () => {
  const input = await written('aspirin', (text) =>
    text
      .replace('0.58 (0.47 to 0.72)', '0.58 (0.49 to 0.69)')
      .replace('a risk ratio of 1.21', 'an odds ratio of 1.27')
      .replace('239 of 11,034', '240 of 11,034'),
  );
  expect(said(input)).toMatchInlineSnapshot(`
    [
      {
        "at": "warning number-without-result, line 51, column 67",
        "message": "No result has the number in "240 of 11,034 on placebo (2.2%)"; correct it, or say where it comes from.",
      },
      {
        "at": "warning number-contradicted, line 53, column 12",
        "message": "In "(0.49 to 0.69)": 0.49 does not match the lower limit of the risk ratio. It seems to be the limit of a 90% interval. This analysis has 95% intervals. A lower level gives a narrower interval, which looks surer than it is beside the others.",
      },
      {
        "at": "warning number-without-result, line 60, column 92",
        "message": "No result has the number in "odds ratio of 1.27"; correct it, or say where it comes from.",
      },
    ]
  `);
});

test('words that say more than the study can', async () => {
  const input = await written('aspirin', (text) =>
    text
      .replace(/Whether stroke was more\s+frequent is left open\./, 'There was no difference in infarction.')
      .replace(/The interval runs from[\s\S]*?more strokes\./, 'Aspirin made no difference.')
      .replace('women were not in the trial.', 'this proves little, but everyone should take it.'),
  );
  expect(said(input)).toMatchInlineSnapshot(`
    [
      {
        "at": "warning no-difference, line 61, column 27",
        "message": ""no difference": The interval of the risk difference runs from −0.07 pp to 0.45 pp: it includes 0, no difference at all, so the data do not say that there is none. Say what the interval leaves open: "the data are compatible with anything from ... to ..., so they do not settle whether ...".",
      },
      {
        "at": "warning proof, line 71, column 94",
        "message": ""proves": One study estimates, with an interval and with whatever bias its design lets in; another may come out otherwise. Say "the data show", "are compatible with" or "support".",
      },
      {
        "at": "warning over-general, line 71, column 113",
        "message": ""everyone should": A study speaks of people like those who were in it, treated and followed as they were; others may differ in risk and in what they gain. Name the people: "in adults with ..., treated in hospital, ...", and say for whom the study is silent.",
      },
    ]
  `);
});

describe('numbers of a finding', () => {
  const wrong = async (typed: string) => {
    const input = await written('aspirin', (text) =>
      text.replace('risk-ratio: 0.58', `risk-ratio: ${typed}`),
    );
    return checkFindings(input).map(({ code, message }) => `${code}: ${message}`);
  };

  test.each(['0.58', '.58', '0.5814', '5.8e-1', '0.6', '0.580', '+0.58'])('%s is right', async (typed) => {
    expect(await wrong(typed)).toEqual(typed === '0.580' ? [expect.stringContaining('0.581')] : []);
  });

  test('a wrong one is named', async () => {
    expect(await wrong('0.577')).toMatchInlineSnapshot(`
      [
        "wrong-number: The finding reports risk-ratio as 0.577, but the result is 0.581; correct it.",
      ]
    `);
    expect(await wrong('1.72')).toMatchInlineSnapshot(`
      [
        "wrong-number: The finding reports risk-ratio as 1.72, but the result is 0.58; correct it. It seems to be the risk ratio turned round, with the other group as the reference. Direction is part of the answer: a difference is group minus reference, a ratio is group over reference (the counts given). Turned round, benefit reads as harm.",
      ]
    `);
    expect(await wrong('7')).toMatchInlineSnapshot(`
      [
        "wrong-number: The finding reports risk-ratio as 7, but the result is 1; correct it.",
      ]
    `);
    expect(await wrong('.inf')).toMatchInlineSnapshot(`
      [
        "wrong-number: The finding reports risk-ratio as Infinity, but the result is 0.5814318745; correct it.",
      ]
    `);
  });
});

test('results that were changed by hand are passed over, not stumbled over', async () => {
  const input = await written('aspirin');
  for (const broken of [
    { tables: { cells: [null] } },
    { tests: 'x' },
    { input: null },
    { method: 'risk2' },
  ]) {
    const analyses = input.results!.analyses.map((one) => ({
      ...one,
      result: { ...one.result!, ...broken },
    }));
    const results = { ...input.results!, analyses } as unknown as StudyResults;
    expect(() => checkProse({ ...input, results })).not.toThrow();
    expect(() => checkFindings({ ...input, results })).not.toThrow();
  }
});

test('without results, words are still looked at', async () => {
  const input = await written('aspirin', (text) =>
    text.replace('women were not in the trial', 'this proves it'),
  );
  expect(checkProse({ ...input, results: null }).map(({ code }) => code)).toEqual(['proof']);
});
