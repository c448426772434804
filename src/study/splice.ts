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
 * stays as it is. Where the lines cannot be told apart, the document is written anew as a whole, its comments and
 * order kept.
 */
export function spliceValue(text: string, { path, value }: Change): string {
  const wanted = withValue(parseDocument(text).toJS(), path, value);
  const layouts = [inBlocks, onOneLine].map((layout) => spliced(text, { path, wanted, layout }));
  return layouts.find((made) => made !== null && holds(made, wanted)) ?? rewritten(text, path, wanted);
}

/** Values with one of them changed; blocks on the way are made. */
function withValue(at: unknown, [step, ...rest]: KeyPath, value: unknown): unknown {
  const isBlock = typeof at === 'object' && at !== null;
  if (!isBlock && value === undefined) return at;
  const inner = rest.length === 0 ? value : withValue(ownValue(at, step!), rest, value);
  if (typeof step === 'number') {
    const items: readonly unknown[] = Array.isArray(at) ? at : [];
    return inner === undefined ? items.toSpliced(step, 1) : items.toSpliced(step, 1, inner);
  }
  const { [step!]: _, ...others } = (isBlock ? at : {}) as { readonly [key: string]: unknown };
  return inner === undefined ? others : { ...(isBlock ? at : {}), [step!]: inner };
}

const ownValue = (at: unknown, step: string | number): unknown =>
  typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;

const valueAt = (values: unknown, path: KeyPath): unknown => path.reduce(ownValue, values);

/** Lines are cut by simple rules that odd layouts could break, so what they give is read back. */
function holds(text: string, wanted: unknown): boolean {
  const read = parseDocument(text);
  return read.errors.length === 0 && JSON.stringify(read.toJS()) === JSON.stringify(wanted);
}

/** The whole document written anew by the YAML library. */
function rewritten(text: string, path: KeyPath, wanted: unknown): string {
  const document = parseDocument(text);
  const known = path.findIndex((_, at) => !isCollection(document.getIn(path.slice(0, at + 1), true)));
  const changed = known < 0 ? path : path.slice(0, known + 1);
  const value = valueAt(wanted, changed);
  if (value === undefined) document.deleteIn(changed);
  else document.setIn(changed, document.createNode(value));
  return document.toString({ lineWidth: 0 });
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

interface Splice {
  readonly path: KeyPath;
  /** All values as they are to be. */
  readonly wanted: unknown;
  readonly layout: Layout;
}

function spliced(text: string, { path, wanted, layout }: Splice): string | null {
  const { block, depth } = innermostBlock(text, path);
  if (block === null) return null;
  const step = path[depth]!;
  const value = valueAt(wanted, path.slice(0, depth + 1));
  if (isMap(block)) return splicedMap(text, { block, key: String(step), value, layout });
  return value === undefined ? null : splicedItem(text, { block, step: Number(step), value });
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

interface ItemChange {
  readonly block: YAMLSeq<unknown>;
  readonly step: number;
  readonly value: unknown;
}

/** An item added at the end of a list, or put in the place of another. */
function splicedItem(text: string, { block: { items }, step, value }: ItemChange): string | null {
  if (step > items.length) return null;
  const old = items[step];
  const dash = text.lastIndexOf('-', startOf(old ?? items[0]) - 1);
  const lines = indented(written([value]), columnOf(text, dash), text);
  if (old === undefined) return afterLine(text, endOf(text, items.at(-1)), lines);
  return text.slice(0, dash) + lines.trimStart() + text.slice(endOf(text, old));
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
