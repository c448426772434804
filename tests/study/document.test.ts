import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StudyDocument } from '../../src/study/document.js';

const parse = (text: string) => StudyDocument.parse(text, 'study.yaml');

const message = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    return String((error as Error).message);
  }
  return 'no error';
};

describe('what is refused', () => {
  it.each([
    ['a tab', 'title: A\n\tplan: b'],
    ['a key twice', 'title: A\ntitle: B'],
    ['an open bracket', 'title: [a, b'],
    ['two colons', 'title: Trial: a study'],
    ['an open quotation mark', "title: 'A"],
    ['odd indentation', 'plan:\n    analyses: 1\n  why: b'],
    ['a special character', 'title: @home'],
    ['a tag', 'title: !!js/function x'],
    ['an anchor that is used', 'a: &x [1]\nb: *x'],
    ['a reference to nothing', 'title: *bold*'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['__proto__', 'title: A\n__proto__:\n  x: 1'],
    ['a number as a key', 'title: A\n1: b'],
    ['a block as a key', '? [a]\n: b'],
    ['a list', '- a'],
    ['nothing', ''],
    ['text', 'hello'],
    ['a backslash', 'title: "a\\q"'],
    ['no space after the colon', 'title:A\nplan: b'],
  ])('%s', (_, text) => {
    expect(message(text)).toMatchSnapshot();
  });

  it('a file of more than 1 MB', () => {
    expect(message(`title: ${'a'.repeat(1_000_001)}`)).toMatch(/longer than 1 MB/);
  });

  it.each([
    ['brackets', `title: ${'['.repeat(100_000)}`],
    ['brackets over lines', `title:\n${' {a:\n'.repeat(5000)}`],
    ['dashes', `${'- '.repeat(5000)}a`],
    ['indentation', Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('what is nested without end: %s', (_, text) => {
    expect(message(text)).toBe('study.yaml: The file is nested too deeply to be a study.');
  });
});

describe('values', () => {
  it('are read by YAML 1.2: no and dates are text', () => {
    expect(parse('title: no\ndate: 2026-01-31').value).toEqual({ title: 'no', date: '2026-01-31' });
  });

  it('leave out keys that have none', () => {
    expect(parse('title: A\nconclusion:\nplan:\n  analyses:').value).toEqual({ title: 'A', plan: {} });
  });
});

describe('places', () => {
  const document = parse('title: A\nplan:\n  analyses:\n    - id: a\n      method: risk\n    - id: b\n');
  it('are those of keys and values, from 1', () => {
    expect(document.placeOf(['title'], 'key')).toEqual({ line: 1, column: 1 });
    expect(document.placeOf(['title'])).toEqual({ line: 1, column: 8 });
    expect(document.placeOf(['plan', 'analyses', 0, 'method'], 'key')).toEqual({ line: 5, column: 7 });
    expect(document.placeOf(['plan', 'analyses', 1])).toEqual({ line: 6, column: 7 });
  });
  it('are those of the nearest block for what is not there', () => {
    expect(document.placeOf(['plan', 'analyses', 1, 'method'], 'key')).toEqual({ line: 6, column: 7 });
    expect(document.placeOf(['question', 'type'])).toEqual({ line: 1, column: 1 });
  });
});

const written = `# The head
title:   'A study'   # in quotes

plan:   # decided first
    # four spaces, as this person likes it
    analyses:
    - id: first     # with a comment
      method: risk
      why: >
        folded
        text
    - {id: second, method: t-test}
    # at the end of the plan

# Before the findings
findings:
conclusion: |
  Two
  lines
limitations: [ small,   short ]
`;

describe('setIn', () => {
  const document = parse(written);
  it.each([
    ['a value', ['title'], 'Another'],
    ['a value in an item', ['plan', 'analyses', 0, 'method'], 'fisher-exact'],
    ['a new key in an item', ['plan', 'analyses', 0, 'group'], 'arm'],
    ['a new item', ['plan', 'analyses', 2], { id: 'third', method: 'risk' }],
    ['a first item', ['findings', 0], { analysis: 'first', says: 'It: is' }],
    ['text of two lines', ['conclusion'], 'One\n\nThree'],
    ['a new key at the end', ['certainty', 'level'], 'low'],
    ['a value in brackets', ['plan', 'analyses', 1, 'method'], 'risk'],
    ['nothing', ['conclusion'], undefined],
  ])('%s', (_, path, value) => {
    const changed = document.setIn(path, value).text;
    const before = written.split('\n');
    const after = changed.split('\n');
    const diff = [
      ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
      ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
    ];
    expect(diff.join('\n')).toMatchSnapshot();
  });

  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      'a: b',
      '# no comment',
      "it's",
      'two\nlines\n',
      ' lead',
      'no',
      '1.0',
      '- item',
      '',
      '{',
      '*x',
      'é\u2028',
    ),
  );
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.array(text, { minLength: 1, maxLength: 3 }),
    fc.dictionary(
      fc.string({ minLength: 1, maxLength: 8 }).filter((key) => key !== '__proto__'),
      text,
      {
        minKeys: 1,
        maxKeys: 3,
      },
    ),
  );
  const path = fc.constantFrom<(string | number)[]>(
    ['title'],
    ['plan', 'analyses', 0, 'why'],
    ['plan', 'analyses', 0, 'method'],
    ['plan', 'analyses', 0, 'new key'],
    ['plan', 'analyses', 1, 'id'],
    ['plan', 'analyses', 2],
    ['plan', 'smallest-effect', 'why'],
    ['findings'],
    ['findings', 0, 'says'],
    ['conclusion'],
    ['limitations'],
    ['application'],
  );

  it('puts any value there, and keeps every other value and every comment', () => {
    fc.assert(
      fc.property(path, value, (where, what) => {
        const changed = parse(written).setIn(where, what);
        let found: unknown = changed.value;
        for (const step of where) found = (found as { readonly [step: string]: unknown })[step];
        expect(found).toEqual(what);
        for (const comment of [
          '# The head',
          '# in quotes',
          '# decided first',
          '# four spaces',
          '# Before the findings',
        ]) {
          expect(changed.text).toContain(comment);
        }
        const others = Object.keys(document.value).filter((key) => key !== where[0]);
        for (const key of others) expect(changed.value[key]).toEqual(document.value[key]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps Windows line ends', () => {
    const changed = parse('title: A\r\nplan:\r\n  analyses: []\r\n').setIn(['conclusion'], 'B\nC').text;
    expect(changed.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
