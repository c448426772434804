import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LindError } from '../../src/errors.js';
import { refuse } from '../../src/methods/kit/messages/common.js';
import { refuseDiagnosis } from '../../src/methods/kit/messages/diagnosis.js';
import { refuseModel } from '../../src/methods/kit/messages/model.js';
import { refusePower } from '../../src/methods/kit/messages/power.js';
import { refuseSuggestion } from '../../src/methods/kit/messages/suggest.js';
import { refuseSurvival } from '../../src/methods/kit/messages/survival.js';
import { refuseSynthesis } from '../../src/methods/kit/messages/synthesis.js';

// Every message by which a method refuses its input: one place, and each as a person reads it.

const methods = join(import.meta.dirname, '../../src/methods');

type Message = (...given: never[]) => LindError;

const all: [string, Message][] = [
  refuse,
  refuseDiagnosis,
  refuseModel,
  refusePower,
  refuseSuggestion,
  refuseSurvival,
  refuseSynthesis,
].flatMap((messages) => Object.entries<Message>(messages));

/** What a message is given, by the name of its parameter. */
const samples: { readonly [parameter: string]: unknown } = {
  method: 't-test',
  role: 'group',
  help: 'Name the column of groups.',
  column: 'arm',
  first: 'before',
  second: 'after',
  names: ['age', 'sex'],
  least: 3,
  given: '1',
  columns: ['sbp', 'arm'],
  rows: 40,
  levels: ['a', 'b', 'c'],
  name: 'riks',
  known: ['risk', 'rate'],
  option: 'level',
  wanted: 'a number between 0 and 1',
  form: 'a,b;c,d',
  why: 'the rows differ in length',
  row: 1,
  counts: true,
  outcome: 'sbp',
  group: 'arm',
  level: 'drug',
  event: 'died',
  found: 2,
  most: 5000,
  value: 7,
  variables: ['age', 'arm'],
  line: 12,
  at: 12,
  n: 100,
  condition: 'disease',
  side: 'with',
  score: 2,
  term: 'arm=B',
  variable: 'site',
  categories: ['arm'],
  others: ['age'],
  coefficients: 5,
  terms: ['arm=B'],
  design: 'two-means',
  unknowns: ['n', 'power', 'delta'],
  missing: ['n', 'power'],
  power: 0.04,
  alpha: 0.05,
  remedy: 'Give a larger --delta.',
  suggestion: '',
  holds: 'numbers',
  stratified: true,
  measure: 'OR',
  needed: ['events1', 'total1'],
  extra: ['effect'],
  study: 'Aronson 1948',
  events: { column: 'events1', value: 12 },
  total: { column: 'total1', value: 10 },
  problem: {
    option: 'reference',
    level: 'drg',
    column: 'arm',
    levels: ['drug', 'placebo'],
    tau: 40,
    last: 35,
    group: 'drug',
    measure: 'OR',
    missing: ['total2'],
    given: ['events1', 'total1', 'events2'],
    needed: ['events1', 'total1', 'events2', 'total2'],
    fits: 'GEN',
    others: 'Name them.',
  },
};

const parametersOf = (message: Message): string[] =>
  (/^\((.*?)\)\s*=>/s.exec(message.toString())?.[1] ?? '')
    .split(',')
    .map((parameter) => parameter.replace(/=.*$/s, '').trim())
    .filter((parameter) => parameter !== '' && parameter in samples);

test('every message names what it is about, in whole sentences', () => {
  const said = all.map(([name, message]) => {
    const { code, message: text } = message(
      ...parametersOf(message).map((parameter) => samples[parameter] as never),
    );
    expect(text, name).toMatch(/[.?]$/);
    expect(text, name).not.toMatch(/undefined|NaN|\[object/);
    return `${name} (${code}): ${text}`;
  });
  expect(said.join('\n')).toMatchSnapshot();
});

test('messages are in one place', () => {
  const elsewhere = readdirSync(methods, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('messages'))
    .filter((file) => readFileSync(join(methods, file), 'utf8').includes('new LindError'));
  expect(elsewhere).toEqual([]);
});
