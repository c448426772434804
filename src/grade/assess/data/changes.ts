import { type Aligned, align } from './align.js';
import type { Grid } from './grid.js';
import { sameCell } from './same-cell.js';

/** A cell that does not say what it said when it was handed out. */
export interface ChangedCell {
  /** The line of the file as it was handed out. */
  readonly line: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** How data that were handed in differ from those that were handed out. */
export interface DataChanges {
  /** How many were handed out. */
  readonly rows: number;
  readonly cells: readonly ChangedCell[];
  /** Lines of the file as it was handed out. */
  readonly removedLines: readonly number[];
  /** Rows that were not in the file. */
  readonly addedRows: number;
  /** Columns that are gone. */
  readonly removedColumns: readonly string[];
  /** Columns whose levels have other names throughout, such as 1 for yes: nothing was changed in what they say. */
  readonly renamed: readonly string[];
}

/** Compares data cell by cell. */
export function dataChanges(given: Grid, handedIn: Grid, identifier: string | null): DataChanges {
  const aligned = align(given, handedIn, identifier);
  const shared = given.names.filter((name) => handedIn.names.includes(name));
  const columns = shared.map((name) => changedIn(aligned, { name, given, handedIn }));
  return {
    rows: given.rows.length,
    cells: columns.flatMap(({ cells }) => cells).sort((a, b) => a.line - b.line),
    removedLines: aligned.removed.map(({ line }) => line).sort((a, b) => a - b),
    addedRows: aligned.added.length,
    removedColumns: given.names.filter((name) => !handedIn.names.includes(name)),
    renamed: columns.filter(({ isRenamed }) => isRenamed).map(({ name }) => name),
  };
}

interface Column {
  readonly name: string;
  readonly given: Grid;
  readonly handedIn: Grid;
}

function changedIn({ pairs }: Aligned, { name, given, handedIn }: Column) {
  const [own, theirs] = [given.names.indexOf(name), handedIn.names.indexOf(name)];
  const cells = pairs.map((pair) => ({
    line: pair.given.line,
    column: name,
    before: pair.given.cells[own] ?? '',
    after: pair.handedIn.cells[theirs] ?? '',
  }));
  const changed = cells.filter(({ before, after }) => !sameCell(before, after));
  const names = changed.length > cells.length / 2 ? newNames(cells) : null;
  if (names === null) return { name, cells: changed, isRenamed: false };
  return { name, cells: changed.filter(({ before, after }) => names.get(before) !== after), isRenamed: true };
}

/** So many levels can have other names; more are numbers or identifiers. */
const mostLevels = 20;

/** What each level is called now, when most of its cells agree on it and no two levels are called alike; else null. */
function newNames(cells: readonly ChangedCell[]): ReadonlyMap<string, string> | null {
  const counts = new Map<string, Map<string, number>>();
  for (const { before, after } of cells) {
    const own = counts.get(before) ?? new Map<string, number>();
    own.set(after, (own.get(after) ?? 0) + 1);
    counts.set(before, own);
  }
  const common = [...counts].filter(([, own]) => [...own.values()].reduce((sum, n) => sum + n) >= 5);
  if (common.length > mostLevels) return null;
  const names = new Map(
    common.map(([before, own]) => [before, [...own].sort(([, a], [, b]) => b - a)[0]!] as const),
  );
  const isSettled = common.every(([before, own]) => {
    const total = [...own.values()].reduce((sum, n) => sum + n);
    return names.get(before)![1] >= 0.9 * total;
  });
  const called = [...names.values()].map(([after]) => after);
  if (!isSettled || new Set(called).size < called.length) return null;
  return new Map([...names].map(([before, [after]]) => [before, after]));
}
