import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { loadAllMethods } from '../../src/methods/index.js';
import type { Option, Role } from '../../src/methods/kit/parameters.js';
import { takesMany } from '../../src/methods/kit/roles.js';
import { StudyDocument } from '../../src/study/document.js';
import { problemText } from '../../src/study/problem.js';
import { readStudy } from '../../src/study/read-study.js';
import { publishedSchema } from '../../src/study/schema/published.js';
import { trialStudy } from '../support/study-folder.js';

const said = async (text: string): Promise<readonly string[]> =>
  (await readStudy(StudyDocument.parse(text, 'study.yaml'))).problems.map(problemText);

const replaced = (from: string | RegExp, to: string): string => {
  const text = trialStudy.replace(from, to);
  if (text === trialStudy) throw new Error('nothing was replaced');
  return text;
};

describe('problems of the form', () => {
  it('a study that holds has none', async () => {
    expect(await said(trialStudy)).toEqual([]);
  });

  it.each([
    ['a mistyped key', replaced('population:', 'populaton:')],
    ['a missing key', replaced(/ {2}outcome: Improvement\n/, '')],
    ['a missing block', replaced(/design: .*\n/, '')],
    ['a word that is none of the list', replaced('type: therapy', 'type: terapy')],
    ['a method that is mistyped', replaced('method: risk', 'method: rsik')],
    ['a role that is mistyped', replaced('    outcome: improved', '    outcom: improved')],
    ['an option of another method', replaced('reference: placebo', 'equal-variance: true')],
    ['a role that is missing', replaced(/ {6}group: arm\n {6}variables/, '      variables')],
    ['counts and columns', replaced('outcome: improved', 'counts: [[1, 2], [3, 4]]')],
    [
      'counts that are no numbers',
      replaced('outcome: improved\n      group: arm', 'counts: [[1, a], [3, -4]]'),
    ],
    ['a number for text', replaced('title: A small trial', 'title: 1948')],
    ['text for a number', replaced('value: 0.1', 'value: ten')],
    ['text for a list', replaced('analyses:', 'analyses: none\n  other:')],
    ['a list for text', replaced('population: Adults with hypertension', 'population: [a, b]')],
    [
      'a list for a role of one column',
      replaced('group: arm\n      variables', 'group: [arm, id]\n      variables'),
    ],
    ['empty text', replaced('title: A small trial', 'title: "  "')],
    ['a level of confidence of 95', replaced('reference: placebo', 'level: 95')],
    ['a wrong version', replaced('lind: 1', 'lind: 2')],
    ['a wrong date', replaced('lind: 1', 'lind: 1\ndate: 15.1.2026')],
    ['a wrong id', replaced('id: improvement', 'id: Improvement 1')],
    ['findings that are no list', `${trialStudy}findings: good\n`],
    ['an item that is text', `${trialStudy}findings:\n  - good\n`],
    [
      'numbers that are text',
      `${trialStudy}findings:\n  - analysis: a\n    says: b\n    numbers: {risk: high}\n`,
    ],
    ['an empty limitation', `${trialStudy}limitations:\n  - ""\n  -\n`],
    [
      'a role of CRediT that is mistyped',
      `${trialStudy}authors:\n  - name: A\n    roles: [Formal analyses]\n`,
    ],
  ])('%s', async (_, text) => {
    expect((await said(text)).join('\n')).toMatchSnapshot();
  });

  it('a plan may be empty, and its keys left open', async () => {
    const open = replaced(/plan:[\s\S]*/, 'plan:\n  smallest-effect:\n  analyses:\nconclusion:\n');
    const { study, problems } = await readStudy(StudyDocument.parse(open, 'study.yaml'));
    expect(problems).toEqual([]);
    expect(study?.plan).toEqual({ analyses: [] });
  });
});

describe('the published schema', async () => {
  const methods = await loadAllMethods();
  const schema = JSON.parse(await publishedSchema());
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  const validate = ajv.compile(schema);

  const studyWith = (analysis: object) => ({
    lind: 1,
    title: 'A',
    question: { type: 'therapy', population: 'P', outcome: 'O' },
    design: 'cohort',
    plan: { analyses: [{ id: 'a', purpose: 'primary', ...analysis }] },
  });

  const roleValue = (role: Role) =>
    takesMany(role)
      ? Array.from({ length: role.takes === 'numbers' ? role.least : 2 }, (_, at) => `c${at}`)
      : 'c';

  const optionValue = (option: Option): unknown => {
    switch (option.is) {
      case 'flag':
        return true;
      case 'number':
        return option.default ?? 0.5;
      case 'numbers':
        return [0.1, 0.2];
      case 'choice':
        return option.choices.at(-1);
      case 'level':
        return 1;
      case 'names':
        return ['c'];
      case 'references':
        return { c: 'level' };
    }
  };

  const full = (method: (typeof methods)[number]) => ({
    method: method.name,
    ...Object.fromEntries(Object.entries<Role>(method.roles).map(([name, role]) => [name, roleValue(role)])),
    ...Object.fromEntries(
      Object.entries<Option>(method.options).map(([name, option]) => [name, optionValue(option)]),
    ),
  });

  it.each(methods.map((method) => [method.name, method] as const))(
    'takes %s with all its roles and options, and no other key',
    (_, method) => {
      expect(validate(studyWith(full(method))), ajv.errorsText(validate.errors)).toBe(true);
      expect(validate(studyWith({ ...full(method), 'no-such-key': 1 }))).toBe(false);
      expect(validate(studyWith({ method: method.name }))).toBe(
        Object.values<Role>(method.roles).every((role) => role.optional === true) && !method.counts,
      );
    },
  );

  it.each(methods.filter((method) => method.counts).map((method) => [method.name]))(
    'takes %s from counts',
    (name) => {
      expect(validate(studyWith({ method: name, counts: [[1, 2]] }))).toBe(true);
      expect(validate(studyWith({ method: name, counts: '1,2;3,4' }))).toBe(true);
    },
  );

  it('lets a key be left open while it is written', () => {
    expect(
      validate({ ...studyWith({ method: 'risk', counts: '1,2;3,4' }), conclusion: null, certainty: null }),
    ).toBe(true);
  });
});
