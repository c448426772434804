import {
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { KeyPath } from './problem.js';

/** A value to be put at a path; undefined removes what is there. */
export interface Change {
  readonly path: KeyPath;
  readonly value: unknown;
}

/**
 * The text of a YAML document with one value changed. Only the lines of that value are written anew; every other line
 * stays as it is. Where that cannot be done (a list in brackets on the way), the document is written anew as a whole,
 * its comments and order kept.
 */
export function spliceValue(text: string, change: Change): string {
  const whole = parseDocument(text);
  if (change.value === undefined) whole.deleteIn(change.path);
  else whole.setIn(change.path, whole.createNode(change.value));
  const wanted = JSON.stringify(whole.toJS());
  const layouts = [inBlocks, onOneLine].map((layout) => spliced(text, change, layout));
  return layouts.find((made) => made !== null && holds(made, wanted)) ?? whole.toString({ lineWidth: 0 });
}

/** Lines are cut by simple rules that odd layouts could break, so what they give is read back. */
function holds(text: string, wanted: string): boolean {
  const read = parseDocument(text);
  return read.errors.length === 0 && JSON.stringify(read.toJS()) === wanted;
}

/** How a key and its value are written. */
type Layout = (key: string, value: unknown) => string;

/** Words such as `no`, which older readers of YAML take for false, are put in quotation marks. */
const written = (value: unknown): string =>
  stringify(value, { lineWidth: 100, compat: 'yaml-1.1' }).trimEnd();

const inBlocks: Layout = (key, value) => written({ [key]: value });

/** JSON is YAML too; it leaves a comment at the end of the line where it is. */
const onOneLine: Layout = (key, value) => `${stringify(key).trimEnd()}: ${JSON.stringify(value)}`;

type Block = YAMLMap<unknown, unknown> | YAMLSeq<unknown>;

function spliced(text: string, { path, value }: Change, layout: Layout): string | null {
  const { block, depth } = innermostBlock(text, path);
  if (block === null) return null;
  const step = path[depth]!;
  const inner = path
    .slice(depth + 1)
    .reduceRight<unknown>(
      (made, key) => (made === undefined ? undefined : typeof key === 'number' ? [made] : { [key]: made }),
      value,
    );
  if (isMap(block)) return splicedMap(text, { block, key: String(step), value: inner, layout });
  const appends = step === block.items.length && inner !== undefined;
  return appends ? appendedItem(text, block, inner) : null;
}

/** The innermost block of keys or items that is there on the way to the value. */
function innermostBlock(text: string, path: KeyPath): { block: Block | null; depth: number } {
  let block: unknown = parseDocument(text).contents;
  let depth = 0;
  while (isCollection(block) && depth < path.length - 1) {
    const next: unknown = block.get(path[depth], true);
    if (!isCollection(next) || next.items.length === 0 || next.flow) break;
    block = next;
    depth += 1;
  }
  const usable = isCollection(block) && block.items.length > 0 && !block.flow;
  return { block: usable ? (block as Block) : null, depth };
}

interface MapChange {
  readonly block: YAMLMap<unknown, unknown>;
  readonly key: string;
  readonly value: unknown;
  readonly layout: Layout;
}

function splicedMap(text: string, { block, key, value, layout }: MapChange): string | null {
  const pair = block.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (value === undefined) return pair ? withoutLines(text, pair) : text;
  const column = columnOf(text, startOf(block.items[0]!.key));
  const lines = indented(layout(key, value), column, text);
  if (pair) return text.slice(0, startOf(pair.key)) + lines.trimStart() + text.slice(endOfPair(text, pair));
  return afterLine(text, endOfPair(text, block.items.at(-1)!), lines);
}

function appendedItem(text: string, { items }: YAMLSeq<unknown>, value: unknown): string {
  const dash = text.lastIndexOf('-', startOf(items[0]) - 1);
  const lines = indented(written([value]), columnOf(text, dash), text);
  return afterLine(text, endOf(text, items.at(-1)), lines);
}

function withoutLines(text: string, pair: Pair<unknown, unknown>): string | null {
  const lineStart = text.lastIndexOf('\n', startOf(pair.key) - 1) + 1;
  if (text.slice(lineStart, startOf(pair.key)).trim() !== '') return null;
  const lineEnd = text.indexOf('\n', endOfPair(text, pair));
  return text.slice(0, lineStart) + (lineEnd < 0 ? '' : text.slice(lineEnd + 1));
}

/** Text put on lines of its own after the line that holds an offset. */
function afterLine(text: string, offset: number, added: string): string {
  const lineEnd = text.indexOf('\n', offset);
  const eol = lineBreakOf(text);
  if (lineEnd < 0) return `${text}${eol}${added}${eol}`;
  return `${text.slice(0, lineEnd + 1)}${added}${eol}${text.slice(lineEnd + 1)}`;
}

const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

const indented = (written: string, column: number, text: string): string =>
  written
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(column) + line))
    .join(lineBreakOf(text));

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

const startOf = (node: unknown): number => (node as Node).range![0];

/** The end of a node's own text: a block's range runs on over the comments that follow it. */
function endOf(text: string, node: unknown): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1);
    return isMap(node) ? endOfPair(text, last as Pair<unknown, unknown>) : endOf(text, last);
  }
  const [start, end] = (node as Node).range!;
  return start + text.slice(start, end).trimEnd().length;
}

function endOfPair(text: string, { key, value }: Pair<unknown, unknown>): number {
  const range = (value as Node | null)?.range;
  if (range && range[1] > range[0]) return endOf(text, value);
  return text.indexOf(':', (key as Node).range![1]) + 1;
}
