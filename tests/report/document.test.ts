import { expect, test } from 'vitest';
import { writeEstimate } from '../../src/methods/kit/format.js';
import { estimateOf } from '../../src/methods/kit/result.js';
import type { Block, Content, ReportDocument } from '../../src/report/document.js';
import type { Study } from '../../src/study/study.js';
import { lockedJournal, smallReport, smallRun, smallStudy } from './small-study.js';

const headings = ({ body }: ReportDocument): string[] =>
  body.flatMap((block) => (block.kind === 'heading' ? [`${'#'.repeat(block.level)} ${block.text}`] : []));

const contents = (blocks: readonly Block[]): Content[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'definitions') return block.entries.flatMap(({ content }) => content);
    if (block.kind === 'list') return [...block.items];
    return block.kind === 'text' || block.kind === 'markdown' || block.kind === 'missing' ? [block] : [];
  });

const words = (blocks: readonly Block[]): string =>
  contents(blocks)
    .map((one) => (one.kind === 'text' ? one.text.filter((part) => typeof part === 'string').join('') : ''))
    .join('\n');

const missing = ({ abstract, body }: ReportDocument): string[] =>
  contents([...body, { kind: 'definitions', entries: abstract }]).flatMap((one) =>
    one.kind === 'missing' ? [one.what] : [],
  );

const withAnalyses = (analyses: Study['plan']['analyses']): Study => ({
  ...smallStudy,
  plan: { ...smallStudy.plan, analyses },
});

test('a report has the parts of a paper, in their order', async () => {
  expect(headings(await smallReport())).toEqual([
    '## Question',
    '## Methods',
    '### Design',
    '### Data',
    '### Plan',
    '### Statistical methods',
    '## Results',
    '### Participants',
    '### Primary analysis: improvement',
    '### Secondary analysis: pressure',
    '## Discussion',
    '### What the analyses show',
    '### Conclusion',
    '### Certainty of the evidence',
    '### Application',
    '## Limitations',
    '## Contributions',
    '## Statements',
    '## How to re-run this report',
    '## References',
    '## Appendix: every analysis in R',
  ]);
});

test('the abstract states the primary result in the words of the result', async () => {
  const [primary] = (await smallRun(smallStudy)).analyses;
  const { abstract } = await smallReport();
  const main = abstract.find(({ term }) => term === 'Main result');
  expect(words([{ kind: 'definitions', entries: main ? [main] : [] }])).toContain(
    primary!.analysis!.result.words[0],
  );
});

test('numbers in the tables are those of the results, as the formats write them', async () => {
  const [primary] = (await smallRun(smallStudy)).analyses;
  const written = writeEstimate(estimateOf(primary!.analysis!.result, 'risk-ratio'), 'ratio');
  const { body } = await smallReport();
  const rows = body.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
  expect(rows.some((row) => row.includes(written.estimate) && row.includes(written.interval))).toBe(true);
});

test('tables and figures are numbered in their order and have ids of their own', async () => {
  const { body } = await smallReport();
  const numbers = (kind: 'table' | 'figure') =>
    body.flatMap((block) => (block.kind === kind ? [(block as { number: number }).number] : []));
  expect(numbers('table')).toEqual(numbers('table').map((_, at) => at + 1));
  expect(numbers('figure')).toEqual([1, 2, 3]);
  const ids = body.flatMap((block) => ('id' in block ? [block.id] : []));
  expect(new Set(ids).size).toBe(ids.length);
});

test('references are numbered from 1 in the order of citation, each once, and each is cited', async () => {
  const { body } = await smallReport();
  const list = body.find((block) => block.kind === 'references');
  const entries = list?.kind === 'references' ? list.entries : [];
  const cited = contents(body).flatMap((one) =>
    one.kind === 'text'
      ? one.text.flatMap((part) => (typeof part === 'object' && 'cite' in part ? part.cite : []))
      : [],
  );
  expect(entries[0]).toBe(smallStudy.data?.source);
  expect(new Set(entries).size).toBe(entries.length);
  expect([...new Set(cited)]).toEqual(entries.map((_, at) => at + 1));
});

test('what the student has not written is said to be missing, and nothing is put in its place', async () => {
  const { findings, conclusion, limitations, certainty, application, ...bare } = smallStudy;
  const { 'smallest-effect': _, ...plan } = bare.plan;
  expect(missing(await smallReport({ ...bare, plan }))).toEqual([
    'the smallest effect that matters',
    'what this analysis shows',
    'what this analysis shows',
    'the conclusion',
    'how certain the evidence is',
    'how the answer applies to a patient',
    'the limitations',
    expect.stringContaining('ethical approval, consent'),
    'the conclusion',
  ]);
});

test('rows left out are counted by analysis, and missing values by variable', async () => {
  const { body } = await smallReport();
  const captions = body.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
  expect(captions.slice(0, 2)).toEqual(['Rows used in each analysis', 'Missing values']);
  const tables = body.flatMap((block) => (block.kind === 'table' ? [block.table.rows] : []));
  expect(tables[0]).toEqual([
    ['Improvement', '40', '40', '0'],
    ['Pressure', '40', '39', '1'],
  ]);
  expect(tables[1]).toEqual([['sbp', '1 (5%)', '0 (0%)', '1 (3%)']]);
});

test('without a lock every analysis is exploratory, in the abstract too', async () => {
  const report = await smallReport(smallStudy, {
    journal: { text: '', events: [], brokenAt: null, hashes: [], truncatedAt: null },
  });
  expect(headings(report)).toContain('### Exploratory analyses');
  expect(headings(report)).not.toContain('### Primary analysis: improvement');
  expect(words(report.body)).toContain('every analysis in this report is exploratory');
  expect(words([{ kind: 'definitions', entries: report.abstract }])).toContain('Exploratory, because');
});

test('a lock that came too late, or stands in a journal that was changed, does not count', async () => {
  const { events } = lockedJournal(smallStudy);
  const look = { event: 'ran', at: '2026-01-09T09:00:00.000Z', shown: { byGroup: ['better', 'sbp'] } };
  const late = { text: '', events: [look, ...events], brokenAt: null, hashes: [], truncatedAt: null };
  expect(words((await smallReport(smallStudy, { journal: late })).body)).toContain(
    'locked on 10 January 2026, after Lind had shown outcomes by group, so every',
  );
  const changed = { text: '', events, brokenAt: 1, hashes: [], truncatedAt: null };
  expect(words((await smallReport(smallStudy, { journal: changed })).body)).toContain('was changed by hand');
});

test('an analysis added after the lock stands apart, and the deviation is said', async () => {
  const study = withAnalyses([
    ...smallStudy.plan.analyses,
    { id: 'later-idea', purpose: 'secondary', method: 'risk', outcome: 'better', group: 'arm' },
  ]);
  const report = await smallReport(study, { journal: lockedJournal(smallStudy) });
  const outline = headings(report);
  expect(outline.indexOf('#### Later idea')).toBe(outline.indexOf('### Exploratory analyses') + 1);
  expect(words(report.body)).toContain('"later-idea" was added after the plan was locked');
});

test('an analysis that cannot be done says why, and the others stay', async () => {
  const study = withAnalyses([
    smallStudy.plan.analyses[0]!,
    { id: 'wrong', purpose: 'secondary', method: 't-test', outcome: 'sbpp', group: 'arm' },
  ]);
  const report = await smallReport(study);
  expect(words(report.body)).toContain('This analysis could not be done. There is no column "sbpp"');
  expect(headings(report)).toContain('### Primary analysis: improvement');
});

test('a study from counts needs no data file', async () => {
  const { data: _, ...study } = withAnalyses([
    {
      id: 'infarction',
      purpose: 'primary',
      method: 'risk',
      counts: [
        [139, 10898],
        [239, 10795],
      ],
    },
  ]);
  const report = await smallReport(study);
  expect(words(report.body)).toContain('The analyses start from published counts');
  expect(words(report.body)).toContain('22,071 people');
});

test('what was settled on the way to the plan, and what is declared, is printed where it belongs', async () => {
  const report = await smallReport({
    ...smallStudy,
    background: 'Little is known.',
    search: { pubmed: '("a drug"[tiab])' },
    'data-decisions': [{ about: 'duplicate-rows', column: 'sbp', decision: 'kept' }],
    threats: { named: ['people lost on the way'], greatest: 'People may be lost.' },
    statements: { funding: 'None.' },
  });
  const outline = headings(report);
  expect(outline[0]).toBe('## Background');
  expect(outline.indexOf('### Search')).toBe(outline.indexOf('### Design') + 1);
  const all = JSON.stringify(report.body);
  expect(all).toContain(JSON.stringify({ code: '("a drug"[tiab])' }));
  expect(all).toContain('sbp (duplicate rows): kept');
  expect(words(report.body)).toContain('these threats were named: people lost on the way');
  expect(all).toContain('{"term":"Funding","content":[{"kind":"markdown","markdown":"None."}]}');
  expect(missing(report).join()).toContain('statements on ethical approval, consent');
  expect(missing(report).join()).not.toContain('funding');
});
