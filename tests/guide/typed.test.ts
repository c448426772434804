import { describe, expect, it } from 'vitest';
import type { Input } from '../../src/guide/interview.js';
import { typedReply } from '../../src/guide/typed.js';
import { inputFault } from '../../src/guide/usable.js';

const choices = ['therapy', 'harm', '1'].map((value) => ({ value, name: `${value} question` }));
const text: Input = { kind: 'text' };

describe('a typed line', () => {
  it.each([
    [':back', 'back'],
    [':B', 'back'],
    [':skip', 'skip'],
    [':quit', 'quit'],
    [':hint', 'hint'],
    [':reveal', 'reveal'],
    ['?', 'help'],
    [':nonsense', 'help'],
  ])('%s is a command', (line, kind) => expect(typedReply(line, text, null)).toEqual({ kind }));

  it('asks for a term', () => {
    expect(typedReply(':explain', text, null)).toEqual({ kind: 'explain', term: '' });
  });

  it('takes a choice by name or number, a name first', () => {
    const input: Input = { kind: 'choice', choices };
    const said = (line: string) => typedReply(line, input, null);
    expect(said('Harm')).toEqual({ kind: 'answer', answer: 'harm' });
    expect(said('2')).toEqual({ kind: 'answer', answer: 'harm' });
    expect(said('1')).toEqual({ kind: 'answer', answer: '1' });
    expect(said('9')).toEqual({ kind: 'answer', answer: '9' });
    expect(inputFault(input, '9')).toMatch(/none of the choices/);
  });

  it('takes several choices, words, none, yes and no', () => {
    const multi: Input = { kind: 'multi', choices, least: 2 };
    expect(typedReply('2, therapy', multi, null)).toEqual({ kind: 'answer', answer: ['harm', 'therapy'] });
    expect(typedReply('none', multi, null)).toEqual({ kind: 'answer', answer: [] });
    expect(inputFault(multi, ['harm'])).toBe('Give at least 2.');
    const mesh: Input = { kind: 'words', least: 0, between: ';' };
    expect(typedReply('Gout; Tuberculosis, Pulmonary', mesh, null)).toEqual({
      kind: 'answer',
      answer: ['Gout', 'Tuberculosis, Pulmonary'],
    });
    const confirm: Input = { kind: 'confirm', yes: 'Yes', no: 'No' };
    expect(
      ['1', 'y', 'YES', '2', 'n'].map((line) => Reflect.get(typedReply(line, confirm, null), 'answer')),
    ).toEqual(['yes', 'yes', 'yes', 'no', 'no']);
  });

  it('an empty line keeps what is there, and is nothing where nothing is', () => {
    expect(typedReply('', text, 'as before')).toEqual({ kind: 'answer', answer: 'as before' });
    expect(inputFault(text, '')).toMatch(/Nothing is written yet/);
  });
});
