import { tableFromColumns } from '../../src/data/from-columns.js';
import type { ReportDocument } from '../../src/report/document.js';
import type { Study } from '../../src/study/study.js';
import { smallReport, smallStudy } from './small-study.js';

/** Markup of several languages, which has to stay text. */
const attack = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'{{ title }}';
const prose = [
  attack,
  '[a](javascript:alert(1))',
  '![b](https://example.org/pixel.png)',
  '<iframe src="https://example.org"></iframe>',
  '[c](data:text/html,x)',
  '[d](//example.org)',
  '[fine](https://example.org/page)',
].join('\n\n');

const hostile: Study = {
  ...smallStudy,
  title: attack,
  authors: [{ name: attack, affiliation: attack, roles: ['Software'] }],
  date: attack,
  question: { ...smallStudy.question, population: attack, outcome: attack },
  data: { file: `data/${attack}.csv`, source: `${attack} doi:10.1000/x"><script>alert(1)</script>` },
  plan: {
    'smallest-effect': { term: attack, value: 1, why: prose },
    analyses: [
      { id: 'main', purpose: 'primary', method: 'risk', outcome: attack, group: 'a"b<c', why: prose },
      { id: 'number', purpose: 'secondary', method: 't-test', outcome: '</script><!--', group: 'a"b<c' },
      { id: 'broken', purpose: 'secondary', method: 'risk', outcome: `${attack}?`, group: 'a"b<c' },
    ],
  },
  findings: [{ analysis: 'main', says: prose }],
  conclusion: prose,
  limitations: [prose],
  certainty: { level: 'low', why: prose },
  application: prose,
};

const hostileTable = tableFromColumns({
  'a"b<c': Array.from({ length: 24 }, (_, i) => (i % 2 ? '<b onclick=alert(1)>x</b>' : "</script>'")),
  [attack]: Array.from({ length: 24 }, (_, i) => (i % 3 === 0 ? 'yes' : 'no')),
  '</script><!--': Array.from({ length: 24 }, (_, i) => (i * 7) % 11),
});

/** A report in which every field that a person writes tries to be more than text. */
export const hostileReport = (): Promise<ReportDocument> => smallReport(hostile, { table: hostileTable });
