// The summary of findings, and the sentence of the result, against what is published.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { presentSummary } from '../../src/appraise/certainty/present-summary.js';
import { resultSentence, sizeOf } from '../../src/appraise/certainty/result-sentence.js';
import { summaryOfFindings } from '../../src/appraise/certainty/summary-of-findings.js';
import { loadMethod } from '../../src/index.js';
import type { Certainty, EffectSize } from '../../src/study/appraising.js';
import type { NamedAnalysis } from '../../src/study/claims/result-numbers.js';
import type { Study } from '../../src/study/study.js';
import { lind } from '../support/lind.js';
import { edit, readText, temporaryFolder } from '../support/study-folder.js';

interface Published {
  readonly method: string;
  readonly term: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

async function published({ method, term, estimate, low, high }: Published): Promise<NamedAnalysis> {
  const row = { term, label: term, estimate, confLow: low, confHigh: high };
  const result = {
    method,
    input: { used: 100, rows: 100, roles: {}, options: {} },
    estimates: [row],
    tests: [],
    tables: {},
  };
  return { id: 'main', method: await loadMethod(method), result } as unknown as NamedAnalysis;
}

const study = (certainty: Certainty, more: Partial<Study> = {}): Study => ({
  lind: 1,
  title: 'A study',
  question: {
    type: 'therapy',
    population: 'Passengers',
    intervention: 'Compression stockings',
    comparison: 'No stockings',
    outcome: 'Deep vein thrombosis without symptoms',
  },
  design: 'randomised-trial',
  plan: { analyses: [{ id: 'main', purpose: 'primary', method: 'risk' }] },
  certainty,
  ...more,
});

describe('absolute effects', () => {
  // Cochrane Handbook for Systematic Reviews of Interventions 6, Table 14.1.a (compression stockings, Clarke et al. 2006):
  // relative effects, assumed risks and the risks that follow, per 1,000.
  const thrombosis = { method: 'risk', term: 'risk-ratio', estimate: 0.1, low: 0.04, high: 0.26 };
  const veins = { method: 'risk', term: 'risk-ratio', estimate: 0.45, low: 0.18, high: 1.13 };
  test.each([
    [thrombosis, 0.01, [1, 0, 3]],
    [thrombosis, 0.03, [3, 1, 8]],
    [veins, 0.013, [6, 2, 15]],
  ])('%j at %d', async (effect, assumed, risks) => {
    const given = study({ level: 'high', 'assumed-risk': assumed });
    const [row] = summaryOfFindings(given, [await published(effect)], null);
    const { estimate, low, high } = row!.absolute!.risk;
    expect([estimate, low, high].map((risk) => Math.round(1000 * risk))).toEqual(risks);
  });

  test('an effect that leads past certainty has no absolute one', async () => {
    const doubled = { method: 'risk', term: 'risk-ratio', estimate: 2, low: 1.5, high: 2.7 };
    const given = study({ level: 'high', 'assumed-risk': 0.6 });
    const [row] = summaryOfFindings(given, [await published(doubled)], null);
    expect(row!.absolute).toBeNull();
    expect(presentSummary([row!], ['Main']).rows[0]).toEqual([
      'Main',
      '100 (1)',
      'RR 2.00 (1.50 to 2.70)',
      '–',
      '–',
      '–',
      '⊕⊕⊕⊕ High',
    ]);
  });
});

describe('the sentence of the result', () => {
  const sizes: readonly EffectSize[] = ['large', 'moderate', 'small', 'trivial'];
  const effect = { measure: 'risk-ratio', estimate: 0.5 } as const;

  // Santesso et al. (2020), J Clin Epidemiol 119:126-35, Table 2: statements by certainty and size.
  test.each([
    [
      'high',
      [
        'results in a large reduction in',
        'results in a reduction in',
        'results in a slight reduction in',
        'results in little to no difference in',
      ],
    ],
    [
      'moderate',
      [
        'probably results in a large reduction in',
        'probably results in a reduction in',
        'probably results in a slight reduction in',
        'probably results in little to no difference in',
      ],
    ],
    [
      'low',
      [
        'may result in a large reduction in',
        'may result in a reduction in',
        'may result in a slight reduction in',
        'may result in little to no difference in',
      ],
    ],
  ] as const)('%s', (level, wordings) => {
    expect(
      sizes.map((size) => resultSentence(study({ level }), { level, effect, size, event: null })),
    ).toEqual(
      wordings.map(
        (words) =>
          `Compression stockings ${words} deep vein thrombosis without symptoms, compared with no stockings.`,
      ),
    );
  });

  test('very low certainty says so whatever the size', () => {
    const level = 'very-low';
    expect(
      new Set(sizes.map((size) => resultSentence(study({ level }), { level, effect, size, event: null }))),
    ).toEqual(
      new Set([
        'The evidence is very uncertain about the effect of compression stockings on deep vein thrombosis without symptoms, compared with no stockings.',
      ]),
    );
  });

  test('without allocation by chance nothing is said to result', () => {
    const given = study({ level: 'low' }, { design: 'cohort' });
    const sentence = resultSentence(given, { level: 'low', effect, size: 'moderate', event: null });
    expect(sentence).toContain('Compression stockings may be associated with a reduction in deep vein');
  });

  test.each([
    [-0.02, -0.05, 'trivial'],
    [-0.08, -0.05, 'moderate'],
    [-0.08, 0.05, 'moderate'],
  ])('a difference of %d, where %d matters, is %s', (estimate, value, size) => {
    const found = {
      term: 'risk-difference',
      measure: 'risk-difference',
      estimate,
      low: -1,
      high: 1,
    } as const;
    expect(sizeOf({}, { term: 'risk-difference', value }, [found])).toBe(size);
  });

  test('a ratio is measured on its own scale, and the student’s word stands', () => {
    const found = { term: 'risk-ratio', measure: 'risk-ratio', estimate: 0.9, low: 0.8, high: 1 } as const;
    expect(sizeOf({}, { term: 'risk-ratio', value: 1.25 }, [found])).toBe('trivial');
    expect(sizeOf({ size: 'large' }, { term: 'risk-ratio', value: 1.25 }, [found])).toBe('large');
    expect(sizeOf({}, undefined, [found])).toBe('moderate');
  });
});

describe('lind appraise summary', () => {
  /** The model study of an exercise. */
  async function model(name: string): Promise<string> {
    const folder = join(await temporaryFolder(), name);
    await cp(join(import.meta.dirname, '../../datasets', name), folder, { recursive: true });
    return folder;
  }

  test('before a run there is nothing to sum up', async () => {
    const { status, stderr } = await lind(['appraise', 'summary', await model('aspirin')]);
    expect(status).toBe(2);
    expect(stderr).toContain('There are no results of the study as it is now. Make them with "lind run"');
  });

  test('the table and the sentence of the model studies', async () => {
    for (const name of ['aspirin', 'leukaemia-6mp']) {
      const folder = await model(name);
      await lind(['run', folder]);
      const { stdout } = await lind(['appraise', 'summary', folder]);
      expect(stdout).toMatchSnapshot();
    }
  });

  test('a study that compares nothing has none', async () => {
    const folder = await model('peak-flow');
    await lind(['run', folder]);
    const { status, stderr } = await lind(['appraise', 'summary', folder, '--json']);
    expect(status).toBe(2);
    expect(stderr).toContain('there is nothing for a summary of findings');
  });

  test('the report has the table, the reasons and the sentence', async () => {
    const folder = await model('streptomycin');
    await edit(join(folder, 'study.yaml'), (text) =>
      text.replace(
        '\ncertainty:',
        `\nappraisal:
  tool: RoB 2
  domains:
    - { domain: How people came into their groups, short: Randomisation, judgement: low }
  overall: { judgement: low }
\ncertainty:`,
      ),
    );
    await lind(['run', folder]);
    await lind(['report', folder, '--format', 'md']);
    const report = await readText(folder, 'report.md');
    const from = report.indexOf('### Critical appraisal');
    expect(report.slice(from, report.indexOf('### Application'))).toMatchSnapshot();
  });
});
