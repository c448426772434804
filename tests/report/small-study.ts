import { tableFromColumns } from '../../src/data/from-columns.js';
import type { Table } from '../../src/data/table.js';
import { loadAllMethods } from '../../src/methods/index.js';
import { buildReport } from '../../src/report/build/report.js';
import type { Carried } from '../../src/report/carried.js';
import type { ReportDocument } from '../../src/report/document.js';
import type { DrawChart } from '../../src/report/draw.js';
import { emptyJournal, type Journal, type LockedEvent } from '../../src/study/journal.js';
import { analysisHashes, lockedPart, planHash } from '../../src/study/plan-hash.js';
import { runStudy, type StudyRun } from '../../src/study/run-study.js';
import type { Study } from '../../src/study/study.js';

/** Forty people, two arms; one blood pressure is missing. */
export const smallTable: Table = tableFromColumns({
  arm: Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 'placebo' : 'drug')),
  sbp: Array.from({ length: 40 }, (_, i) => (i === 7 ? null : 140 + ((i * 7) % 23) - (i % 2) * 8)),
  better: Array.from({ length: 40 }, (_, i) => (i % 3 === 0 || i % 4 === 1 ? 'yes' : 'no')),
});

export const smallStudy: Study = {
  lind: 1,
  title: 'A drug for blood pressure',
  authors: [
    { name: 'Ada Example', affiliation: 'Example Hospital', roles: ['Formal analysis', 'Software'] },
    { name: 'Ben Sample' },
  ],
  date: '2026-01-15',
  question: {
    type: 'therapy',
    population: 'Adults with high blood pressure',
    intervention: 'Drug',
    comparison: 'Placebo',
    outcome: 'Improvement',
    timeframe: 'Eight weeks',
  },
  design: 'randomised-trial',
  data: { file: 'data/trial.csv', source: 'Example A. A trial. J Ex 2020;1:1-2. doi:10.1000/example.1' },
  plan: {
    'smallest-effect': {
      term: 'risk-difference',
      value: 0.1,
      why: 'Ten in a hundred are worth a tablet a day.',
    },
    analyses: [
      {
        id: 'improvement',
        purpose: 'primary',
        method: 'risk',
        outcome: 'better',
        group: 'arm',
        reference: 'placebo',
        why: 'It answers the question.',
      },
      {
        id: 'pressure',
        purpose: 'secondary',
        method: 't-test',
        outcome: 'sbp',
        group: 'arm',
        reference: 'placebo',
      },
    ],
  },
  findings: [{ analysis: 'improvement', says: 'More people were *better* with the drug.' }],
  conclusion: 'The drug may help.',
  limitations: ['It was small.'],
  certainty: { level: 'low', why: 'Few people.' },
  application: 'Talk it over.',
};

export const smallCarried: Carried = {
  lind: '0.1.0',
  study: 'title: A drug </script><!-- \u2028',
  codebook: null,
  journal: '',
  planHash: 'a'.repeat(64),
  lockedPlanHash: null,
  dataHash: 'b'.repeat(64),
  codebookHash: null,
  resultsHash: 'c'.repeat(64),
  journalHash: null,
};

/** A journal in which the plan was locked, as the study has it or as it was at the time. */
export function lockedJournal(study: Study): Journal {
  const event: LockedEvent = {
    event: 'locked',
    at: '2026-01-10T09:00:00.000Z',
    planHash: planHash(study),
    dataHash: null,
    analyses: analysisHashes(study),
    plan: lockedPart(study),
  };
  return { ...emptyJournal, events: [event] };
}

interface Circumstances {
  readonly journal?: Journal;
  readonly table?: Table;
}

export async function smallRun(study: Study, given: Circumstances = {}): Promise<StudyRun> {
  const methods = new Map((await loadAllMethods()).map((method) => [method.name, method]));
  const { journal = lockedJournal(study), table = smallTable } = given;
  return runStudy({ study, methods, journal, data: study.data ? { table, codebookHash: null } : null });
}

export async function smallReport(
  study: Study = smallStudy,
  given: Circumstances = {},
): Promise<ReportDocument> {
  const run = await smallRun(study, given);
  return buildReport({
    run,
    table: study.data ? (given.table ?? smallTable) : null,
    problems: [],
    journalHash: null,
    journalHoldsRun: true,
    carried: smallCarried,
    checklist: null,
  });
}

/** Draws charts, and fails on anything that Vega or Vega-Lite warns of. */
export const strictDraw: DrawChart = async (spec) => {
  const { renderChart } = await import('../../src/charts/render.js');
  return renderChart(spec, (message) => {
    throw new Error(message);
  });
};
