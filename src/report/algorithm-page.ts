import type { Audit } from '../appraise/algorithm/audit.js';
import { measures } from '../appraise/algorithm/measures.js';
import { differencesTable, groupsTable, measureChart, sayColumn } from '../appraise/algorithm/present.js';
import { algorithmQuestions, algorithmSources } from '../appraise/algorithm/questions.js';
import type { ChartSpec } from '../charts/spec.js';
import { presentResult } from '../methods/kit/present.js';
import { briefPercent } from '../methods/power/problem.js';
import { version } from '../version.js';
import { type Block, heading, text } from './document.js';
import type { PlainDocument } from './plain-document.js';

/** The appraisal of an algorithm as a page: all people first, then group by group, then what numbers cannot tell. */
export function algorithmPage(audit: Audit): PlainDocument {
  const { overall, threshold, columns, event } = audit;
  const { result } = overall;
  const number = counter();
  const chart = overall.chart();
  return {
    lang: 'en-GB',
    title: 'Appraisal of an algorithm',
    lines: [`Event: ${event}. Threshold: ${briefPercent(threshold)}.`, `${result.input.used} people`],
    opening: [
      text(
        'It says how the algorithm did in these data, in all people and by group; not whether its use does more good than harm.',
      ),
    ],
    body: [
      heading(2, 'all', 'All people'),
      ...result.words.map((words) => text(words)),
      ...presentResult(overall.method, result)
        .slice(0, 1)
        .map((table) => tableBlock(number, table)),
      ...(chart === null ? [] : [figure(number, chart)]),
      ...result.checks
        .filter(({ advice }) => advice !== '')
        .map(({ found, advice }) => text(`${found} ${advice}`)),
      heading(2, 'groups', 'By group'),
      ...columns.flatMap((column) => [
        heading(3, `by-${column.column.replace(/\W/g, '-')}`, column.label),
        ...sayColumn(column).map((words) => text(words)),
        tableBlock(number, groupsTable(column, audit.level)),
        tableBlock(number, differencesTable(column, audit.level)),
      ]),
      ...(['observedExpected', 'sensitivity', 'falsePositiveRate'] as const).map((name) =>
        figure(number, measureChart(audit, name)),
      ),
      {
        kind: 'definitions',
        entries: measures.map(({ title, about }) => ({
          term: title,
          content: [text(`${about.charAt(0).toUpperCase()}${about.slice(1)}.`)],
        })),
      },
      heading(2, 'questions', 'What the numbers cannot tell'),
      ...algorithmQuestions.flatMap(({ title, asks }, at): Block[] => [
        heading(3, `questions-${at + 1}`, title),
        { kind: 'list', items: asks.map((question) => text(question)) },
      ]),
      text(
        'A worksheet with these domains, to be answered with quotations, comes from ',
        { code: 'lind appraise new' },
        '.',
      ),
      heading(2, 'references', 'References'),
      { kind: 'references', entries: algorithmSources },
    ],
    colophon: `Made by Lind ${version}, for learning. It is no approval of a medical device.`,
    version,
  };
}

type Numbers = { tables: number; figures: number };
const counter = (): Numbers => ({ tables: 0, figures: 0 });

function tableBlock(numbers: Numbers, table: ReturnType<typeof groupsTable>): Block {
  numbers.tables += 1;
  return {
    kind: 'table',
    number: numbers.tables,
    id: `table-${numbers.tables}`,
    caption: table.title,
    table,
  };
}

function figure(numbers: Numbers, spec: ChartSpec): Block {
  numbers.figures += 1;
  const { description } = spec;
  return {
    kind: 'figure',
    number: numbers.figures,
    id: `figure-${numbers.figures}`,
    caption: description,
    alt: description,
    spec,
  };
}
