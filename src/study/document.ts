import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { nestsTooDeeply } from './nesting.js';
import { type KeyPath, type Place, type Problem, ProblemsError } from './problem.js';
import { spliceValue } from './splice.js';
import { type Fault, syntaxProblem } from './yaml-errors.js';

const longestStudy = 1_000_000;

/** The first line of a study file: it tells editors where the schema is. */
export const schemaLine = '# yaml-language-server: $schema=.lind/study.schema.json';

/**
 * A study file as text and as values. It never changes: `setIn` returns a new one, in which everything else, comments
 * and layout included, is as the person wrote it.
 */
export class StudyDocument {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;

  private constructor(
    readonly text: string,
    readonly file: string,
    parsed: { readonly document: Document.Parsed; readonly lines: LineCounter },
  ) {
    this.#document = parsed.document;
    this.#lines = parsed.lines;
  }

  /**
   * Reads a study file. Anchors, tags, keys that are not text and files of more than 1 MB are refused.
   *
   * @param file its path, for messages
   * @throws LindError `bad-yaml` or `study-too-long`, with line and column
   */
  static parse(text: string, file: string): StudyDocument {
    if (text.length > longestStudy) {
      throw new ProblemsError([
        wholeFile(
          file,
          'study-too-long',
          'The file is longer than 1 MB; a study file holds words and numbers, not data.',
        ),
      ]);
    }
    const lines = new LineCounter();
    const document = parsedYaml(text, file, lines);
    const place = (offset: number) => placeAt(lines, offset);
    const faults = [...document.errors, ...document.warnings].map((fault) => ({
      fault,
      offset: fault.pos[0],
    }));
    const found = faults[0] ?? keyFaults(document)[0];
    if (found) throw new ProblemsError([syntaxProblem(found.fault, { file, ...place(found.offset) })]);
    if (!isMap(document.contents)) {
      throw new ProblemsError([
        wholeFile(
          file,
          'bad-yaml',
          'The file holds no study; it must begin with keys such as "title:" and "question:".',
        ),
      ]);
    }
    return new StudyDocument(text, file, { document, lines });
  }

  /** The values; a key without a value (`conclusion:`) is left out. */
  get value(): { readonly [key: string]: unknown } {
    return withoutNulls(this.#document.toJS({ maxAliasCount: 0 })) as { readonly [key: string]: unknown };
  }

  /** Where the key of that path stands, or the value; of the nearest block that there is when it is not there. */
  placeOf(path: KeyPath, of: 'key' | 'value' = 'value'): Place {
    let node: unknown = this.#document.contents;
    let offset = 0;
    for (const [at, step] of path.entries()) {
      const pair = pairOf(node, step);
      const next: unknown = pair ? pair.value : itemOf(node, step);
      const start = startOf(
        pair && (of === 'key' || at < path.length - 1 || !hasText(next)) ? pair.key : next,
      );
      if (start === null) break;
      offset = start;
      node = next;
    }
    return placeAt(this.#lines, offset);
  }

  /** A value as it was typed, such as `2.10`; null when there is none. */
  sourceOf(path: KeyPath): string | null {
    const node: unknown = this.#document.getIn(path, true);
    return isScalar(node) ? (node.source ?? null) : null;
  }

  /**
   * The document with another value at a path; `undefined` removes it. Blocks on the way are made.
   *
   * @param value what JSON can hold
   */
  setIn(path: KeyPath, value: unknown): StudyDocument {
    return StudyDocument.parse(spliceValue(this.text, { path, value }), this.file);
  }
}

function parsedYaml(text: string, file: string, lineCounter: LineCounter): Document.Parsed {
  if (nestsTooDeeply(text)) {
    throw new ProblemsError([wholeFile(file, 'bad-yaml', 'The file is nested too deeply to be a study.')]);
  }
  return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true, version: '1.2' });
}

const wholeFile = (file: string, code: string, message: string): Problem => ({
  code,
  severity: 'error',
  file,
  line: null,
  column: null,
  path: '',
  message,
});

interface Found {
  readonly fault: Fault;
  readonly offset: number;
}

/** What YAML allows and a study does not: references, and keys that are not plain text or are JavaScript's own. */
function keyFaults(document: Document.Parsed): Found[] {
  const found: Found[] = [];
  const add = (node: unknown, code: string) =>
    found.push({ fault: { code, message: code }, offset: startOf(node) ?? 0 });
  visit(document, {
    Alias: (_, node) => add(node, 'BAD_ALIAS'),
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== 'string' || key.value === '__proto__')
        add(key, 'NON_STRING_KEY');
    },
  });
  return found;
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function pairOf(node: unknown, step: string | number): Pair<unknown, unknown> | null {
  if (!isMap(node)) return null;
  return node.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === step) ?? null;
}

const itemOf = (node: unknown, step: string | number): unknown =>
  isCollection(node) && !isMap(node) && typeof step === 'number' ? node.items[step] : null;

const startOf = (node: unknown): number | null => (node as Node | null)?.range?.[0] ?? null;

const hasText = (node: unknown): boolean => {
  const range = (node as Node | null)?.range;
  return range !== null && range !== undefined && range[1] > range[0];
};

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}
