import { describe, expect, it } from 'vitest';
import { centralString, numberedLines, pubmedString, trialsFilter } from '../../../src/guide/search/build.js';
import { headingFault, lintSearch, wordFault } from '../../../src/guide/search/lint.js';

const search = {
  population: { words: ['breast tumo*', 'breast cancer'], mesh: ['Breast Neoplasms'] },
  intervention: { words: ['tamoxifen'], mesh: [] },
  filter: 'randomised-trials',
} as const;

describe('search strings', () => {
  it('PubMed: each concept in brackets, every term quoted and tagged, the Cochrane filter last', () => {
    expect(pubmedString(search)).toBe(
      `("Breast Neoplasms"[mh] OR "breast tumo*"[tiab] OR "breast cancer"[tiab]) AND ("tamoxifen"[tiab]) AND (${trialsFilter})`,
    );
    expect(pubmedString({ ...search, filter: 'none' })).not.toContain('randomized');
  });

  it('the filter is that of the Cochrane Handbook, box 4.4.a, word for word', () => {
    expect(trialsFilter).toBe(
      '((randomized controlled trial[pt]) OR (controlled clinical trial[pt]) OR (randomized[tiab]) OR (placebo[tiab]) OR (drug therapy[sh]) OR (randomly[tiab]) OR (trial[tiab]) OR (groups[tiab])) NOT (animals[mh] NOT humans[mh])',
    );
  });

  it('CENTRAL: field codes, no filter, NEXT where a phrase has a *', () => {
    expect(centralString(search)).toBe(
      '([mh "Breast Neoplasms"] OR (breast NEXT tumo*):ti,ab,kw OR "breast cancer":ti,ab,kw) AND ("tamoxifen":ti,ab,kw)',
    );
  });

  it('line by line, the last joining the others', () => {
    const lines = numberedLines(search);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe('#4 #1 AND #2 AND #3');
    expect(numberedLines({ population: { words: ['gout'] } })).toEqual(['#1 ("gout"[tiab])']);
    expect(numberedLines({})).toEqual([]);
  });

  it('brackets and quotation marks come in pairs', () => {
    for (const text of [pubmedString(search), centralString(search)]) {
      expect(text.split('(').length).toBe(text.split(')').length);
      expect(text.split('"').length % 2).toBe(1);
    }
  });
});

describe('what is said of words and headings', () => {
  it.each([
    ['"gout"', /without quotation marks/],
    ['gout[tiab]', /without quotation marks, brackets and tags/],
    ['gout OR podagra', /more than one idea/],
    ['rand*mised', /must be the last character/],
    ['abc*', /at least four letters/],
    ['breast ca*', /at least four letters/],
  ])('%s', (word, said) => expect(wordFault(word)).toMatch(said));

  it.each(['gout', 'breast tumo*', 'band and gravel', '6-MP'])('%s may stand', (word) =>
    expect(wordFault(word)).toBeNull(),
  );

  it('headings begin with a capital and take no *', () => {
    expect(headingFault('gout')).toMatch(/capital/);
    expect(headingFault('Gout*')).toMatch(/no \*/);
    expect(headingFault('Tuberculosis, Pulmonary')).toBeNull();
  });

  it('a colleague asks for headings, synonyms, American spelling, and remarks on words that come twice', () => {
    const remarks = lintSearch({
      population: { words: ['brain tumour', 'gout'], mesh: [] },
      intervention: { words: ['gout'], mesh: ['Gout'] },
    });
    expect(remarks.map((remark) => remark.split(':')[0])).toEqual([
      'Subject headings',
      'Spelling',
      'Text words',
      'Boolean operators',
    ]);
    expect(remarks[1]).toMatch(/"brain tumor"/);
  });
});
