import type { Row } from '../../methods/kit/result.js';
import type { AnalysisRecord, StudyResults } from '../../study/results.js';

/** A number, or another value, of results.json that the re-run does not give. */
export interface Difference {
  readonly analysis: string;
  /** Such as `estimates.risk-ratio.confLow`. */
  readonly place: string;
  readonly handedIn: unknown;
  readonly again: unknown;
}

/** Numbers may differ by this much of their size: another machine's arithmetic, and no more. */
const relative = 1e-9;

/** Where results that were handed in differ from those of the re-run, in the order of the re-run. */
export function differences(handedIn: StudyResults, again: StudyResults): readonly Difference[] {
  const ids = new Set([...again.analyses, ...handedIn.analyses].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const [before, now] = [handedIn, again].map(({ analyses }) => analyses.find((one) => one.id === id));
    if (!before || !now) {
      return [{ analysis: id, place: 'analysis', handedIn: presence(before), again: presence(now) }];
    }
    return recordDifferences(before, now);
  });
}

const presence = (record: AnalysisRecord | undefined): string => (record ? 'there' : 'not there');

function recordDifferences(before: AnalysisRecord, now: AnalysisRecord): Difference[] {
  const { id: analysis } = now;
  if (before.result === null || now.result === null) {
    const [handedIn, again] = [before, now].map(({ result, error }) =>
      result ? 'a result' : (error?.code ?? 'no result'),
    );
    return handedIn === again ? [] : [{ analysis, place: 'result', handedIn, again }];
  }
  const [own, theirs] = [valuesOf(before.result), valuesOf(now.result)];
  return [...new Set([...theirs.keys(), ...own.keys()])]
    .filter((place) => !isSame(own.get(place), theirs.get(place)))
    .map((place) => ({ analysis, place, handedIn: own.get(place), again: theirs.get(place) }));
}

/** What is compared of a result: its numbers, with the names of their rows, and how many rows went in. */
function valuesOf({
  method,
  input,
  estimates,
  tests,
  tables,
}: NonNullable<AnalysisRecord['result']>): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>([['method', method]]);
  for (const name of ['rows', 'used', 'excluded'] as const) values.set(`input.${name}`, input?.[name]);
  addRows(values, 'estimates', estimates);
  addRows(values, 'tests', tests);
  for (const [name, rows] of Object.entries(tables ?? {})) addRows(values, `tables.${name}`, rows);
  return values;
}

function addRows(values: Map<string, unknown>, table: string, rows: unknown): void {
  if (!Array.isArray(rows)) return;
  for (const [at, row] of (rows as readonly Row[]).entries()) {
    const name = row?.term ?? row?.test ?? at;
    const isRepeated = values.has(`${table}.${name}`);
    const place = `${table}.${name}${isRepeated ? `[${at}]` : ''}`;
    values.set(place, 'row');
    for (const [field, value] of Object.entries(row ?? {})) {
      if (field !== 'label') values.set(`${place}.${field}`, value);
    }
  }
}

function isSame(a: unknown, b: unknown): boolean {
  const [first, second] = [a, b].map(asWritten);
  if (typeof first !== 'number' || typeof second !== 'number') return first === second;
  return Math.abs(first - second) <= relative * Math.max(Math.abs(first), Math.abs(second));
}

/** As JSON has it: numbers that do not exist are null, infinite ones a word. */
function asWritten(value: unknown): unknown {
  if (value === undefined || Number.isNaN(value)) return null;
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
