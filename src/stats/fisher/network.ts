import { StatError } from '../../errors.js';
import { type Counts, margins } from '../chi-square.js';
import { logGamma } from '../special/log-gamma.js';
import { marginBounds } from './margin-bounds.js';

/** Tables this near in probability to the observed one count as equally likely, as in R. */
const TIE = 1e-7;
/** Paths whose logarithms are nearer than this are one: far below the tie, far above rounding. */
const SAME_PATH = 1e-10;
/** About this many steps take some seconds; a table that needs more is refused. To reach a node costs about as much as to hand on four paths. */
const MOST_STEPS = 2.5e7;
const STEPS_TO_NODE = 4;

/** Row sums that are left to fill, and the paths of columns that lead to them. */
interface Node {
  /** From large to small. */
  readonly rows: readonly number[];
  /** Probability of all paths of one likelihood, by its logarithm in units of SAME_PATH. */
  readonly paths: Map<number, number>;
  /** Logarithms of the probability of the likeliest and the unlikeliest way to fill the rest, or bounds on them. */
  readonly likeliest: number;
  readonly unlikeliest: number;
}

/** What stays the same throughout: the columns, from large to small, and the probability that is compared with. */
interface Problem {
  readonly columns: readonly number[];
  readonly logFactorial: Float64Array;
  readonly observed: number;
}

/**
 * The p-value of Fisher's exact test of a table of any size: the probability, margins fixed and rows and columns
 * independent, of all tables no likelier than the observed one.
 *
 * Columns are filled one after the other; ways that leave the same row sums meet in one node, and a way is followed
 * no further once all of its completions count, or none does (Mehta & Patel 1983).
 *
 * @param counts rows by columns, whole numbers
 * @throws StatError `too-large` when the table would take more than some seconds
 * @see Freeman & Halton (1951), Biometrika 38:141-9; Mehta & Patel (1983), J Am Stat Assoc 78:427-34
 * @example fisherNetwork([[1, 2, 1, 0], [3, 3, 6, 1], [10, 10, 14, 9], [6, 7, 12, 11]]) // => 0.78268494
 * @example fisherNetwork([[3, 0, 0], [0, 2, 0], [0, 0, 2]]) // => 0.00952381
 */
export function fisherNetwork(counts: Counts): number {
  const turned = counts.length > counts[0]!.length ? transposed(counts) : counts;
  const { rows, columns, total } = margins(turned);
  const logFactorial = Float64Array.from({ length: total + 1 }, (_, count) => logGamma(count + 1));
  const order = columns.map((_, at) => at).sort((a, b) => columns[b]! - columns[a]!);
  const problem = {
    columns: order.map((at) => columns[at]!),
    logFactorial,
    observed: logProbability({ counts: turned, rows, columns, total }, logFactorial) + TIE,
  };
  return walk(
    problem,
    [...rows].sort((a, b) => b - a),
  );
}

const transposed = (counts: Counts): Counts => counts[0]!.map((_, at) => counts.map((row) => row[at]!));

interface Table {
  readonly counts: Counts;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

function logProbability({ counts, rows, columns, total }: Table, logFactorial: Float64Array): number {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + logFactorial[value]!, 0);
  return sum(rows) + sum(columns) - logFactorial[total]! - sum(counts.flat());
}

function walk(problem: Problem, rows: readonly number[]): number {
  let nodes: Node[] = [{ rows, paths: new Map([[0, 1]]), likeliest: 0, unlikeliest: 0 }];
  let pValue = 0;
  let steps = 0;
  for (let stage = 0; stage < problem.columns.length - 1; stage++) {
    const next = new Map<string, Node>();
    for (const node of nodes) {
      const paths = sortedPaths(node);
      forEachFilling(node.rows, { problem, stage }, (left, arc) => {
        const child = nodeFor(left, { problem, stage, next });
        const { counted, opened } = follow(paths, child, { arc, observed: problem.observed });
        pValue += counted;
        steps += opened + STEPS_TO_NODE;
        if (steps > MOST_STEPS) throw tooLarge();
      });
    }
    nodes = [...next.values()].filter((node) => node.paths.size > 0);
  }
  return Math.min(1, pValue);
}

const tooLarge = (): StatError =>
  new StatError('too-large', 'Too many tables have the same margins for an exact test of this one.');

/** Paths from unlikely to likely. */
interface SortedPaths {
  readonly logarithms: Float64Array;
  /** Of each path; and of all before it together, with one element more. */
  readonly probabilities: Float64Array;
  readonly before: Float64Array;
}

function sortedPaths({ paths }: Node): SortedPaths {
  const keys = Float64Array.from(paths.keys()).sort();
  const probabilities = keys.map((key) => paths.get(key)!);
  const before = new Float64Array(keys.length + 1);
  probabilities.forEach((probability, at) => {
    before[at + 1] = before[at]! + probability;
  });
  return { logarithms: keys.map((key) => key * SAME_PATH), probabilities, before };
}

/** The probability of the paths all of whose completions count; those that are still open are handed on. */
function follow(
  { logarithms, probabilities, before }: SortedPaths,
  child: Node,
  { arc, observed }: { arc: number; observed: number },
): { counted: number; opened: number } {
  const factor = Math.exp(arc);
  const first = countUpTo(logarithms, observed - arc - child.likeliest);
  const end = countUpTo(logarithms, observed - arc - child.unlikeliest);
  for (let at = first; at < end; at++) {
    const key = Math.round((logarithms[at]! + arc) / SAME_PATH);
    child.paths.set(key, (child.paths.get(key) ?? 0) + probabilities[at]! * factor);
  }
  return { counted: before[first]! * factor, opened: Math.max(0, end - first) };
}

/** How many of the ascending values are not above a limit. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Stage {
  readonly problem: Problem;
  readonly stage: number;
}

function nodeFor(
  left: readonly number[],
  { problem, stage, next }: Stage & { next: Map<string, Node> },
): Node {
  const rows = fallingOrder(left);
  const key = rows.join();
  const known = next.get(key);
  if (known) return known;
  const { logFactorial } = problem;
  const columns = problem.columns.slice(stage + 1);
  const { least, most } = marginBounds({ rows, columns, logFactorial });
  const total = rows.reduce((sum, row) => sum + row, 0);
  const constant = [...rows, ...columns].reduce(
    (sum, line) => sum + logFactorial[line]!,
    -logFactorial[total]!,
  );
  const node = { rows, paths: new Map(), likeliest: constant - least, unlikeliest: constant - most };
  next.set(key, node);
  return node;
}

/** By insertion: the rows are few, and this is done at every step. */
function fallingOrder(left: readonly number[]): number[] {
  const rows = left.slice();
  for (let at = 1; at < rows.length; at++) {
    const row = rows[at]!;
    let to = at;
    for (; to > 0 && rows[to - 1]! < row; to--) rows[to] = rows[to - 1]!;
    rows[to] = row;
  }
  return rows;
}

/**
 * Visits all ways to fill the column of a stage from the row sums that are left.
 *
 * @param visit the row sums left after it, and the logarithm of its probability given those before it
 */
function forEachFilling(
  rows: readonly number[],
  { problem: { columns, logFactorial }, stage }: Stage,
  visit: (left: readonly number[], logProbability: number) => void,
): void {
  const choose = (from: number, count: number) =>
    logFactorial[from]! - logFactorial[count]! - logFactorial[from - count]!;
  const total = rows.reduce((sum, row) => sum + row, 0);
  const left = [...rows];

  function fill(at: number, open: { count: number; room: number }, logProbability: number): void {
    if (at === rows.length) {
      visit(left, logProbability);
      return;
    }
    const row = rows[at]!;
    const room = open.room - row;
    for (let count = Math.max(0, open.count - room); count <= Math.min(row, open.count); count++) {
      left[at] = row - count;
      fill(at + 1, { count: open.count - count, room }, logProbability + choose(row, count));
    }
  }
  const column = columns[stage]!;
  fill(0, { count: column, room: total }, -choose(total, column));
}
