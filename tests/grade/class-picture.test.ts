import fc from 'fast-check';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import type { MainAnswer } from '../../src/grade/assessment.js';
import { type ClassMember, classMember } from '../../src/grade/class/class-member.js';
import { classPage } from '../../src/grade/class/class-page.js';
import { criteriaPicture } from '../../src/grade/class/criteria.js';
import { estimatesPicture } from '../../src/grade/class/estimates.js';
import { studentMark } from '../../src/grade/marks/student-mark.js';
import { plainMarkdown } from '../../src/report/markdown/plain.js';
import type { TermScale } from '../../src/simulate/truth/outcome.js';
import { chartWarnings } from '../support/charts.js';
import { assessmentOf, rubric } from './graded.js';

const scale: TermScale = {
  label: 'Risk difference',
  scale: 'proportion-difference',
  isRatio: false,
  noDifference: 0,
};

interface Made {
  readonly awarded?: readonly (number | null)[];
  readonly answer?: Partial<MainAnswer> | null;
}

function member(id: string, { awarded = [5, 9, 6], answer = {} }: Made = {}): ClassMember {
  const main: MainAnswer | null = answer && {
    ...{ analysis: 'main', term: 'risk-difference', label: 'Risk difference' },
    ...{ estimate: -0.1, confLow: -0.2, confHigh: 0, truth: -0.14 },
    ...answer,
  };
  const assessment = assessmentOf(id, awarded, { answer: main });
  const record = { basis: 'b', submission: null, assessment, words: [] };
  return classMember(`Name ${id}`, studentMark(assessment, undefined), record);
}

const page = (members: readonly ClassMember[], anonymous = false) =>
  classPage({
    ...{ title: 'A trial', rubric, members, unmatched: [], questions: [] },
    ...{ scaleOf: (term: string) => (term === 'risk-difference' ? scale : null), anonymous },
  });

describe('criteria', () => {
  // Points of twelve students; correlations and means from R: cor(x, rest), colMeans(points) / of.
  const points = [
    [5, 5, 0, 5, 5, 0, 5, 5, 0, 5, 5, 0],
    [9, 4.5, 0, 9, 9, 4.5, 9, 0, 4.5, 9, 9, 0],
    [6, 3, 3, 6, 0, 3, 6, 3, 0, 6, 6, 3],
  ];
  const members = points[0]!.map((_, at) =>
    member(`S${at}`, { awarded: points.map((column) => column[at]!) }),
  );

  it('are as hard and tell apart as R says', () => {
    const found = criteriaPicture(members, rubric);
    expect(found.map(({ difficulty }) => difficulty!.toFixed(12))).toEqual([
      '0.666666666667',
      '0.625000000000',
      '0.625000000000',
    ]);
    for (const [at, value] of [0.677058845247, 0.637120515486, 0.512958799831].entries()) {
      expect(found[at]!.discrimination).toBeCloseTo(value, 10);
    }
  });

  it('that are open for somebody, do not vary, or have few students tell nothing apart', () => {
    const open = members.map((one, at) => (at === 0 ? { ...one, points: [5, 9, null] } : one));
    expect(criteriaPicture(open, rubric)[2]).toMatchObject({ marked: 11, discrimination: null });
    const same = members.map((one) => ({ ...one, points: [5, one.points[1]!, one.points[2]!] }));
    expect(criteriaPicture(same, rubric)[0]).toMatchObject({ difficulty: 1, discrimination: null });
    expect(criteriaPicture(members.slice(0, 9), rubric)[0]!.discrimination).toBeNull();
  });

  it('leave out who was not assessed', () => {
    const nothing = { ...members[0]!, status: 'nothing-handed-in' as const, points: [0, 0, 0] };
    expect(criteriaPicture([...members, nothing], rubric)).toEqual(criteriaPicture(members, rubric));
  });
});

describe('estimates', () => {
  const scaleOf = () => scale;

  it('are counted by whether they hold the truth, with its limits', () => {
    // 17 of 19; limits from R: prop.test(17, 19, correct = FALSE).
    const members = Array.from({ length: 19 }, (_, at) =>
      member(`S${at}`, { answer: at < 2 ? { confLow: -0.1, confHigh: 0.1 } : {} }),
    );
    const { coverage, settled } = estimatesPicture(members, scaleOf)!;
    expect(coverage.holding).toBe(17);
    expect(coverage.low).toBeCloseTo(0.6860591729, 9);
    expect(coverage.high).toBeCloseTo(0.9706414397, 9);
    expect(settled).toEqual({ same: 0, unsettled: 19, contrary: 0 });
  });

  it('on another scale, without limits, or of another truth stand elsewhere', () => {
    const members = [
      member('a'),
      member('b'),
      member('c', { answer: { term: 'risk-ratio' } }),
      member('d', { answer: { confLow: null } }),
      member('e', { answer: null }),
    ];
    expect(estimatesPicture(members, scaleOf)).toMatchObject({ answers: { length: 2 }, elsewhere: 2 });
    expect(estimatesPicture([member('e', { answer: null })], scaleOf)).toBeNull();
    expect(estimatesPicture(members, () => null)).toBeNull();
  });

  it('show the winner’s curse: those who settle it on the right side lie further out, on average', () => {
    const answers = [-0.3, -0.25, -0.14, -0.05, 0.02];
    const members = answers.map((estimate, at) =>
      member(`S${at}`, { answer: { estimate, confLow: estimate - 0.15, confHigh: estimate + 0.15 } }),
    );
    const found = estimatesPicture(members, scaleOf)!;
    expect(found.settled).toEqual({ same: 2, unsettled: 3, contrary: 0 });
    expect(found.meanOfSettled).toBeCloseTo(-0.275, 12);
  });

  it('of ratios are averaged by their logarithms, and drawn on such an axis', () => {
    const ratio: TermScale = {
      ...scale,
      label: 'Risk ratio',
      scale: 'ratio',
      isRatio: true,
      noDifference: 1,
    };
    const members = [0.25, 0.5].map((estimate, at) =>
      member(`S${at}`, {
        answer: { truth: 0.7, estimate, confLow: estimate / 1.5, confHigh: estimate * 1.5 },
      }),
    );
    expect(estimatesPicture(members, () => ratio)!.meanOfSettled).toBeCloseTo(Math.sqrt(0.125), 12);
  });

  it('do not hang on the order of the students', () => {
    const members = Array.from({ length: 12 }, (_, at) =>
      member(`S${at}`, { answer: { estimate: -0.1 + at / 100 } }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: 12 }), (shuffled) => {
        expect(estimatesPicture(shuffled, scaleOf)).toEqual(estimatesPicture(members, scaleOf));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the page', () => {
  const members = Array.from({ length: 400 }, (_, at) =>
    member(`S${at}`, {
      awarded: [5 * (at % 2), at % 10, at % 7],
      answer: { estimate: -0.3 + at / 1000, confLow: -0.4 + at / 1000, confHigh: -0.2 + at / 1000 },
    }),
  );
  const figures = page(members).body.flatMap((block) => (block.kind === 'figure' ? [block] : []));

  it('has charts that Vega-Lite has nothing to say against', () => {
    expect(figures.map(({ spec }) => chartWarnings(spec))).toEqual([[], []]);
    for (const { spec } of figures) expect(() => compile(spec)).not.toThrow();
  });

  it('draws no more intervals than can be told apart, and says so', () => {
    expect(figures[0]!.caption).toContain('300 of 400 are drawn');
  });

  it('names nobody when it is to be shown in class', () => {
    const anonymous = JSON.stringify(page(members, true));
    expect(anonymous).not.toMatch(/Name S|"S\d/);
    expect(JSON.stringify(page(members))).toContain('Name S7');
  });

  it('says what there is of a class of which nothing could be read', () => {
    const lost = { ...member('S1', { answer: null }), status: 'unreadable' as const, problem: 'Broken.' };
    const { body, opening } = page([lost]);
    const text = plainMarkdown({ ...page([lost]), body: body.filter(({ kind }) => kind !== 'figure') });
    expect(opening).toHaveLength(1);
    expect(text).toContain('1 student in the key: 1 could not be read.');
    expect(text).toContain('Broken.');
  });
});
