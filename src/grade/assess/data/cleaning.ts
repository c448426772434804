import { alwaysMissing } from '../../../data/missing.js';
import type { TouchedCell } from '../../../simulate/flaws/flaws.js';
import type { ChangedCell, DataChanges } from './changes.js';
import { sameCell } from './same-cell.js';

/** What became of a cell that was touched on purpose. */
export type Fate = 'repaired' | 'emptied' | 'altered' | 'row-removed' | 'declared-missing' | 'missed';

export interface FlawFate extends TouchedCell {
  readonly fate: Fate;
}

/** How a student's cleaning compares with what was wrong. */
export interface Cleaning {
  readonly fates: readonly FlawFate[];
  /** Cells that held nothing wrong and hold another value now. */
  readonly altered: readonly ChangedCell[];
  /** Cells that held nothing wrong and are empty now. */
  readonly emptied: readonly ChangedCell[];
  /** Lines that held nothing wrong and are gone. */
  readonly removedLines: readonly number[];
  readonly addedRows: number;
  /** Of what was changed, the share in which something was wrong; 1 when nothing was changed. */
  readonly precision: number;
  /** Of what was wrong and can be seen, the share that was dealt with; 1 when nothing was. */
  readonly recall: number;
}

/** Nobody can see in the data that two people changed arms, nor a blank that every reading takes away. */
export const canBeSeen = ({ flaw, written, truth }: TouchedCell): boolean =>
  flaw !== 'swapped-arm' && written.trim() !== truth?.trim();

/** Codes that stand for missing values, by column, as the codebook that was handed in says. */
type MissingCodes = ReadonlyMap<string, readonly string[]>;

/** Holds the changes that a student made against the flaws that were put in. */
export function cleaningOf(
  flaws: readonly TouchedCell[],
  changes: DataChanges,
  {
    missingCodes,
    lineOf,
  }: { readonly missingCodes: MissingCodes; readonly lineOf: (id: string) => number | null },
): Cleaning {
  const removed = new Set(changes.removedLines);
  const after = new Map(changes.cells.map((cell) => [placeOf(cell), cell]));
  const renamed = new Set(changes.renamed);
  const fates = flaws.map((flaw): FlawFate => {
    const first = flaw.flaw === 'duplicate-person' && flaw.truth !== null ? lineOf(flaw.truth) : null;
    const isGone = removed.has(flaw.line) || (first !== null && removed.has(first));
    const cell = after.get(placeOf(flaw));
    const isCode = missingCodes.get(flaw.column)?.some((code) => sameCell(code, flaw.written)) ?? false;
    return {
      ...flaw,
      fate: isGone ? 'row-removed' : fateOf(flaw, cell, { isCode, isRenamed: renamed.has(flaw.column) }),
    };
  });
  const places = new Set(flaws.map(placeOf));
  const lines = new Set(
    flaws.flatMap(({ line, truth, flaw }) => [
      line,
      flaw === 'duplicate-person' ? lineOf(truth ?? '') : line,
    ]),
  );
  const others = changes.cells.filter((cell) => !places.has(placeOf(cell)));
  const emptied = others.filter(({ after: now }) => alwaysMissing(now));
  const altered = others.filter(({ after: now }) => !alwaysMissing(now));
  const removedLines = changes.removedLines.filter((line) => !lines.has(line));
  const wrong = altered.length + emptied.length + removedLines.length + changes.addedRows;
  const dealtWith = fates.filter(({ fate }) => fate !== 'missed');
  const visible = fates.filter(canBeSeen);
  return {
    ...{ fates, altered, emptied, removedLines, addedRows: changes.addedRows },
    precision: wrong === 0 ? 1 : dealtWith.length / (dealtWith.length + wrong),
    recall:
      visible.length === 0 ? 1 : visible.filter(({ fate }) => fate !== 'missed').length / visible.length,
  };
}

const placeOf = ({ line, column }: { readonly line: number; readonly column: string }): string =>
  `${line} ${column}`;

interface How {
  readonly isCode: boolean;
  readonly isRenamed: boolean;
}

function fateOf({ truth }: TouchedCell, cell: ChangedCell | undefined, { isCode, isRenamed }: How): Fate {
  if (!cell) return isCode ? 'declared-missing' : 'missed';
  if (alwaysMissing(cell.after)) return truth === null ? 'repaired' : 'emptied';
  // Where levels have other names throughout, a spelling that was one of its own has found its level.
  return isRenamed || (truth !== null && sameCell(truth, cell.after)) ? 'repaired' : 'altered';
}
