import type { Cells } from '../../data/to-csv.js';
import type { Sample } from '../draw/sample.js';
import { uniforms } from '../random/stream.js';
import type { Flaw } from '../recipe/recipe.js';
import { writers } from './writers.js';

/** A cell that was touched on purpose. */
export interface TouchedCell {
  readonly flaw: Flaw['kind'];
  /** The line of the file, the header being line 1. */
  readonly line: number;
  readonly column: string;
  /** As the file has it. */
  readonly written: string;
  /** As it was; null where it was missing. For a repeated person, that of whom they are. */
  readonly truth: string | null;
}

/** A data set with its flaws, and a line on each cell that they touched. */
export interface Flawed {
  readonly cells: Cells;
  readonly manifest: readonly TouchedCell[];
}

interface Flawing {
  readonly sample: Sample;
  readonly cells: Cells;
  readonly flaws: readonly Flaw[];
  readonly seed: string;
}

/** Puts the flaws of a recipe into a data set. No cell is touched twice; people are repeated last. */
export function addFlaws({ sample, cells, flaws, seed }: Flawing): Flawed {
  const grid = new Grid(cells);
  for (const [at, flaw] of flaws.entries()) {
    if (flaw.kind !== 'duplicate-person') touchCells(grid, flaw, { sample, stream: `flaw ${at}`, seed });
  }
  for (const [at, flaw] of flaws.entries()) {
    if (flaw.kind === 'duplicate-person') repeatPeople(grid, flaw, { sample, stream: `flaw ${at}`, seed });
  }
  return { cells: grid.cells(), manifest: grid.manifest };
}

interface Source {
  readonly sample: Sample;
  readonly stream: string;
  readonly seed: string;
}

/** Cells that can be written into, and what was done to them. */
class Grid {
  readonly rows: string[][];
  readonly manifest: TouchedCell[] = [];
  readonly #touched = new Set<string>();

  constructor(private readonly given: Cells) {
    this.rows = given.rows.map((row) => [...row]);
  }

  cells(): Cells {
    return { names: this.given.names, rows: this.rows };
  }

  /** The row once more at the end, as it was before anything was touched. */
  repeat(row: number): void {
    this.rows.push([...this.given.rows[row]!]);
  }

  place(column: string): number {
    return this.given.names.indexOf(column);
  }

  isTouched(row: number, column: string): boolean {
    return this.#touched.has(`${row} ${column}`);
  }

  write(row: number, column: string, { written, flaw }: Pick<TouchedCell, 'written' | 'flaw'>): void {
    const at = this.place(column);
    const before = this.rows[row]![at]!;
    this.#touched.add(`${row} ${column}`);
    this.rows[row]![at] = written;
    this.manifest.push({ flaw, line: row + 2, column, written, truth: before === '' ? null : before });
  }
}

function touchCells(grid: Grid, flaw: Exclude<Flaw, { kind: 'duplicate-person' }>, source: Source): void {
  const { sample, stream, seed } = source;
  const { column, kind } = flaw;
  const choice = uniforms(seed, `${stream} how`, sample.rows);
  const written = (row: number): string | null =>
    writers[kind](flaw as never, {
      cells: grid.cells(),
      row,
      at: grid.place(column),
      u: choice[row]!,
      sample,
    });
  const candidates = chosenOrder(source).filter(
    (row) => !grid.isTouched(row, column) && written(row) !== null,
  );
  for (const row of candidates.slice(0, extent(flaw, sample.rows))) {
    grid.write(row, column, { written: written(row)!, flaw: kind });
  }
}

/** People again, further down and under another number. */
function repeatPeople(grid: Grid, flaw: Flaw, source: Source): void {
  const { sample } = source;
  const id = sample.shown.find(({ planned }) => planned.variable.identifier)!.planned.variable;
  const at = grid.place(id.name);
  for (const row of chosenOrder(source).slice(0, extent(flaw, sample.rows))) {
    const number = String(grid.rows.length + 1).padStart(
      grid.rows[0]![at]!.length - id.identifier!.prefix.length,
      '0',
    );
    grid.repeat(row);
    grid.write(grid.rows.length - 1, id.name, { written: id.identifier!.prefix + number, flaw: flaw.kind });
  }
}

/** All rows in the order of a stream of their own. */
function chosenOrder({ sample, stream, seed }: Source): number[] {
  const u = uniforms(seed, `${stream} where`, sample.rows);
  return Array.from(u.keys()).sort((a, b) => u[a]! - u[b]!);
}

/** How many cells: as many as asked, at least one. */
const extent = ({ count, share }: Flaw, rows: number): number =>
  count ?? Math.max(1, Math.round((share ?? 0) * rows));
