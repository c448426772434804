import type { Grid, GridRow } from './grid.js';
import { sameCell } from './same-cell.js';

/** The rows of two files set beside each other. */
export interface Aligned {
  readonly pairs: readonly { readonly given: GridRow; readonly handedIn: GridRow }[];
  readonly removed: readonly GridRow[];
  readonly added: readonly GridRow[];
}

/**
 * Sets rows that were handed in beside those that were given: by the identifier where both have one, else in their
 * order, rows that were taken out skipped.
 */
export function align(given: Grid, handedIn: Grid, identifier: string | null): Aligned {
  const [ofGiven, ofHandedIn] = [given, handedIn].map(({ names }) => names.indexOf(identifier ?? ''));
  return ofGiven! >= 0 && ofHandedIn! >= 0
    ? byIdentifier(given, handedIn, [ofGiven!, ofHandedIn!])
    : inOrder(given, handedIn);
}

/** A row whose identifier has been seen already is one that was added. */
function byIdentifier(given: Grid, handedIn: Grid, [own, theirs]: readonly [number, number]): Aligned {
  const left = new Map(given.rows.map((row) => [row.cells[own]!, row]));
  const pairs: { given: GridRow; handedIn: GridRow }[] = [];
  const added: GridRow[] = [];
  for (const row of handedIn.rows) {
    const id = row.cells[theirs] ?? '';
    const found = left.get(id);
    if (found) pairs.push({ given: found, handedIn: row });
    else added.push(row);
    left.delete(id);
  }
  return { pairs, removed: [...left.values()], added };
}

/** Rows after the one looked for that may have been taken out. */
const lookAhead = 50;

function inOrder(given: Grid, handedIn: Grid): Aligned {
  const places = given.names.map((name) => handedIn.names.indexOf(name));
  const isLike = (row: GridRow, other: GridRow): boolean => {
    const alike = row.cells.filter(
      (cell, at) => places[at]! >= 0 && sameCell(cell, other.cells[places[at]!] ?? ''),
    );
    return alike.length > row.cells.length / 2;
  };
  const pairs: { given: GridRow; handedIn: GridRow }[] = [];
  const added: GridRow[] = [];
  const removed: GridRow[] = [];
  let next = 0;
  for (const row of handedIn.rows) {
    const ahead = given.rows.slice(next, next + lookAhead).findIndex((one) => isLike(one, row));
    if (ahead < 0) {
      added.push(row);
      continue;
    }
    removed.push(...given.rows.slice(next, next + ahead));
    pairs.push({ given: given.rows[next + ahead]!, handedIn: row });
    next += ahead + 1;
  }
  return { pairs, removed: [...removed, ...given.rows.slice(next)], added };
}
