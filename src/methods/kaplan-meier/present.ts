import { timeText } from '../kit/follow-up.js';
import { whole, writeEstimate } from '../kit/format.js';
import type { Scale } from '../kit/method.js';
import { levelText, type PresentedTable } from '../kit/present.js';
import type { Cell, Result, Row } from '../kit/result.js';

/** A longer life table is for the JSON and the chart. */
const longestLifeTable = 30;

interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  cell(row: Row): string;
}

/** As trial reports print it: a row a group, then survival at the times asked for; short life tables in full. */
export function presentCurves(result: Result): readonly PresentedTable[] {
  const life = result.tables.survival ?? [];
  const { estimates } = result;
  const survival = estimates.filter((row) => row.term === 'survival');
  const level = `(${levelText(result)} CI)`;
  const groupColumn: readonly Column[] =
    life[0]?.group == null ? [] : [{ title: 'Group', align: 'left', cell: (row) => String(row.group) }];
  const time = right('Time', (row) => timeText(Number(row.time)));
  const share = right(`Free of the event ${level}`, shareText);
  const counts = [
    right('At risk', (row) => whole(Number(row.atRisk))),
    right('Events', (row) => whole(Number(row.events))),
    right('Censored', (row) => whole(Number(row.censored))),
  ];
  return [
    table('Time to event', [...groupColumn, ...summaryColumns(result, level)], groupRows(life)),
    table('Kaplan-Meier estimates at the times asked for', [...groupColumn, time, share], survival),
    table(
      'Life table',
      [...groupColumn, time, ...counts, right(`Free ${level}`, shareText)],
      life.length <= longestLifeTable ? life.map((row) => ({ ...row, estimate: row.survival ?? null })) : [],
    ),
  ].filter(({ rows }) => rows.length > 0);
}

const table = (title: string, columns: readonly Column[], rows: readonly Row[]): PresentedTable => ({
  title,
  columns: columns.map((column) => ({ title: column.title, align: column.align })),
  rows: rows.map((row) => columns.map((column) => column.cell(row))),
  footnotes: [],
});

/** A row for each group: people are those of its first time, events those of all its times. */
function groupRows(life: readonly Row[]): Row[] {
  const rows = new Map<Cell, { group: Cell; n: number; events: number }>();
  for (const { group = null, atRisk, events } of life) {
    const row = rows.get(group) ?? { group, n: Number(atRisk), events: 0 };
    rows.set(group, row);
    row.events += Number(events);
  }
  return [...rows.values()];
}

function summaryColumns({ estimates }: Result, level: string): Column[] {
  const of = (term: string, group: Cell | undefined) =>
    estimates.find((row) => row.term === term && row.group === group);
  const restricted = estimates.some((row) => row.term === 'rmst');
  return [
    right('n', (row) => whole(Number(row.n))),
    right('Events', (row) => whole(Number(row.events))),
    right(`Median ${level}`, (row) => timesText(of('median', row.group) ?? {})),
    ...(restricted
      ? [right(`Restricted mean ${level}`, (row) => intervalText(of('rmst', row.group) ?? {}, 'time'))]
      : []),
  ];
}

const right = (title: string, cell: (row: Row) => string): Column => ({ title, align: 'right', cell });

/** `23 (16 to –)`: what is not reached is a dash. */
function timesText({ estimate, confLow, confHigh }: Row): string {
  const text = (cell: Cell | undefined) => (typeof cell === 'number' ? timeText(cell) : '–');
  return typeof estimate === 'number' ? `${text(estimate)} (${text(confLow)} to ${text(confHigh)})` : '–';
}

const shareText = (row: Row): string => intervalText(row, 'proportion');

function intervalText(row: Row, scale: Scale): string {
  const { estimate, interval } = writeEstimate(row, scale);
  return interval === '' ? estimate : `${estimate} (${interval})`;
}
