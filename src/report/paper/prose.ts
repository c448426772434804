import type { Content } from '../document.js';
import { proseParser } from '../prose-parser.js';
import { inlineRuns, type Look, type Run } from './runs.js';

/** Prose taken apart, for formats that have no Markdown. */
export type Prose =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** A note that something has not been written yet. */
  | { readonly kind: 'missing'; readonly runs: readonly Run[] }
  /** A heading within what a person wrote, below all headings of the report. */
  | { readonly kind: 'subheading'; readonly runs: readonly Run[] }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'quotation'; readonly content: readonly Prose[] }
  /** Numbered from `start`, or with bullets where it is null. */
  | { readonly kind: 'items'; readonly start: number | null; readonly items: readonly (readonly Prose[])[] }
  /** A table in what a person wrote; its first row is the header. */
  | { readonly kind: 'grid'; readonly rows: readonly (readonly (readonly Run[])[])[] };

/** Something to read as paragraphs and the like. */
export function contentProse(content: Content): readonly Prose[] {
  switch (content.kind) {
    case 'text':
      return [{ kind: 'paragraph', runs: inlineRuns(content.text) }];
    case 'markdown':
      return markdownProse(content.markdown);
    case 'missing':
      return [{ kind: 'missing', runs: [{ text: `Not written yet: ${content.what}.` }] }];
  }
}

/**
 * Markdown of a person, taken apart. Whatever it holds becomes text with a look; nothing in it is markup any more.
 *
 * @example markdownProse('So *small*.') // => [{ kind: 'paragraph', runs: [{ text: 'So ' }, { text: 'small', emphasis: true }, { text: '.' }] }]
 */
export const markdownProse = (markdown: string): readonly Prose[] => {
  parser ??= proseParser();
  return prose(tree(parser.parse(markdown, {})), 0);
};

let parser: ReturnType<typeof proseParser> | null = null;

type Token = ReturnType<ReturnType<typeof proseParser>['parse']>[number];

/** A token with what stands between it and its end. */
interface Node {
  readonly token: Token;
  readonly children: Node[];
}

function tree(tokens: readonly Token[]): readonly Node[] {
  const open: Node[][] = [[]];
  for (const token of tokens) {
    const level = open.at(-1)!;
    if (token.nesting < 0) open.pop();
    else level.push({ token, children: [] });
    if (token.nesting > 0) open.push(level.at(-1)!.children);
  }
  return open[0]!;
}

/** Lists and quotations deeper than this stand at this depth: no page is wide enough for more. */
const deepest = 5;

const prose = (nodes: readonly Node[], depth: number): readonly Prose[] =>
  nodes.flatMap((node) => nodeProse(node, depth));

function nodeProse({ token, children }: Node, depth: number): readonly Prose[] {
  switch (token.type) {
    case 'heading_open':
      return [{ kind: 'subheading', runs: childRuns(children) }];
    case 'bullet_list_open':
    case 'ordered_list_open':
    case 'blockquote_open':
      return depth < deepest ? [nested(token, children, depth + 1)] : prose(children, depth);
    case 'list_item_open':
      return prose(children, depth);
    case 'fence':
    case 'code_block':
      return [{ kind: 'code', lines: token.content.replace(/\n$/, '').split('\n') }];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'table_open':
      return [{ kind: 'grid', rows: children.flatMap(({ children: rows }) => rows.map(rowRuns)) }];
    default:
      return [{ kind: 'paragraph', runs: childRuns(children) }];
  }
}

function nested(token: Token, children: readonly Node[], depth: number): Prose {
  if (token.type === 'blockquote_open') return { kind: 'quotation', content: prose(children, depth) };
  const start = token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : null;
  return { kind: 'items', start, items: children.map((item) => prose(item.children, depth)) };
}

const rowRuns = ({ children }: Node): readonly (readonly Run[])[] =>
  children.map((cell) => childRuns(cell.children));

const childRuns = (nodes: readonly Node[]): readonly Run[] =>
  nodes.flatMap(({ token }) => lineRuns(tree(token.children ?? []), {}));

const looks: { readonly [type: string]: Look } = {
  strong_open: { strong: true },
  em_open: { emphasis: true },
  s_open: { struck: true },
};

const lineRuns = (nodes: readonly Node[], look: Look): readonly Run[] =>
  nodes.flatMap(({ token, children }) => {
    if (token.type === 'link_open') {
      return lineRuns(children, { ...look, url: String(token.attrGet('href')) });
    }
    if (token.nesting > 0) return lineRuns(children, { ...look, ...looks[token.type] });
    return tokenRun(token, look);
  });

function tokenRun({ type, content }: Token, look: Look): readonly Run[] {
  if (type === 'softbreak') return [{ text: ' ', ...look }];
  if (type === 'hardbreak') return [{ text: '\n', ...look }];
  if (content === '') return [];
  return [{ text: content, ...look, ...(type === 'code_inline' ? { code: true } : {}) }];
}
