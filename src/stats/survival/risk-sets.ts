import type { FollowUp, Grouping } from './kaplan-meier.js';
import { latestFirst } from './latest-first.js';

/** What a Cox model is fitted to. */
export interface CoxData {
  readonly followUp: FollowUp;
  /** The design by columns, a value for each row. */
  readonly columns: readonly Float64Array[];
  /** Each with a baseline hazard of its own; one of all unless given. */
  readonly strata?: Grouping | undefined;
}

/** Rows in the order of the walk through the risk sets: stratum by stratum, the latest times first. */
export interface RiskSets {
  /** Rows of the data in that order. */
  readonly order: Int32Array;
  /** Columns of the design. */
  readonly size: number;
  /** The design row by row, each column centred and divided by its standard deviation. */
  readonly design: Float64Array;
  /** Standard deviation of each column. */
  readonly scales: Float64Array;
  /** 1 for an event. */
  readonly events: Uint8Array;
  readonly blocks: Blocks;
}

/** Runs of rows with one time in one stratum. */
export interface Blocks {
  /** Where each ends; it starts where the one before it ends. */
  readonly ends: Int32Array;
  /** 1 where a stratum begins, so that no one is at risk yet. */
  readonly opens: Uint8Array;
  /** The rank of its time. */
  readonly ranks: Int32Array;
}

/** Sorts the rows and brings the columns to one scale, which keeps products of them exact. */
export function riskSets({ followUp, columns, strata }: CoxData): RiskSets {
  const parts = latestFirst(followUp, strata);
  const order = new Int32Array(followUp.events.length);
  let filled = 0;
  for (const part of parts) {
    order.set(part, filled);
    filled += part.length;
  }
  const { design, scales } = standardised(columns, order);
  return {
    order,
    size: columns.length,
    design,
    scales,
    events: Uint8Array.from(order, (row) => followUp.events[row]!),
    blocks: blocksOf(parts, followUp.ranked.ranks),
  };
}

function standardised(columns: readonly Float64Array[], order: Int32Array) {
  const size = columns.length;
  const design = new Float64Array(order.length * size);
  const scales = new Float64Array(size);
  columns.forEach((column, at) => {
    const { mean, deviation } = spreadOf(column);
    scales[at] = deviation;
    for (let i = 0; i < order.length; i++) design[i * size + at] = (column[order[i]!]! - mean) / deviation;
  });
  return { design, scales };
}

/** Mean and standard deviation; a constant column keeps the scale 1. */
function spreadOf(column: Float64Array): { mean: number; deviation: number } {
  let sum = 0;
  for (const value of column) sum += value;
  const mean = sum / column.length;
  let squares = 0;
  for (const value of column) squares += (value - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / column.length) || 1 };
}

function blocksOf(parts: readonly Int32Array[], ranks: Int32Array): Blocks {
  const most = parts.reduce((sum, part) => sum + part.length, 0);
  const ends = new Int32Array(most);
  const opens = new Uint8Array(most);
  const blockRanks = new Int32Array(most);
  let block = -1;
  let end = 0;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const rank = ranks[part[i]!]!;
      if (i === 0 || rank !== blockRanks[block]) {
        block += 1;
        blockRanks[block] = rank;
        opens[block] = i === 0 ? 1 : 0;
      }
      end += 1;
      ends[block] = end;
    }
  }
  const count = block + 1;
  return { ends: ends.slice(0, count), opens: opens.slice(0, count), ranks: blockRanks.slice(0, count) };
}
