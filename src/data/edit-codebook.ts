import { codebookOf } from './codebook-of.js';
import { categoryOf } from './convert.js';
import { type Column, column, type Table } from './table.js';

/** What a person may say a column holds. */
export const columnKinds = ['number', 'category', 'text', 'date'] as const;
export type ColumnKind = (typeof columnKinds)[number];

type Json = { [key: string]: unknown };

interface Edited {
  /** The codebook as JSON text; null when there is none yet. */
  readonly codebook: string | null;
  /** The data that it describes. */
  readonly table: Table;
  /** The data file, from the folder of the codebook. */
  readonly path: string;
}

/**
 * The codebook with another type for one column; everything else in it stays.
 *
 * @throws LindError `unknown-column`
 */
export function withColumnKind(edited: Edited, name: string, kind: ColumnKind): string {
  const found = column(edited.table, name);
  return changed(edited, (schema) => {
    const fields = list(schema.fields);
    const at = fields.findIndex((field) => field.name === name);
    const {
      type: _,
      format: _format,
      categories: _categories,
      categoriesOrdered: _ordered,
      ...kept
    } = fields[at] ?? { name };
    const field = { ...kept, ...typeOf(found, kind) };
    return { ...schema, fields: at < 0 ? [...fields, field] : fields.with(at, field) };
  });
}

/** The codebook with further codes that stand for a missing value in every column. */
export const withMissingCodes = (edited: Edited, codes: readonly string[]): string =>
  changed(edited, (schema) => {
    const known = Array.isArray(schema.missingValues) ? schema.missingValues : ['', 'NA'];
    return { ...schema, missingValues: [...new Set([...known, ...codes])] };
  });

function typeOf(found: Column, kind: ColumnKind): Json {
  switch (kind) {
    case 'number':
      return { type: 'number' };
    case 'text':
      return { type: 'string' };
    case 'date':
      return { type: 'date', format: 'any' };
    case 'category': {
      const { levels, levelLabels } = categoryOf(found);
      return { type: 'string', categories: levels.map((value, at) => ({ value, label: levelLabels[at] })) };
    }
  }
}

function changed({ codebook, table, path }: Edited, change: (schema: Json) => Json): string {
  const whole = (codebook === null ? codebookOf(table, path) : JSON.parse(codebook)) as Json;
  return `${JSON.stringify(withSchema(whole, path, change), null, 2)}\n`;
}

/** A data package holds one schema for each data file; a bare Table Schema is one itself. */
function withSchema(whole: Json, path: string, change: (schema: Json) => Json): Json {
  if (whole.resources === undefined) return change(whole);
  const resources = list(whole.resources);
  const at = Math.max(
    0,
    resources.findIndex((resource) => resource.path === path),
  );
  const resource = resources[at]!;
  return {
    ...whole,
    resources: resources.with(at, { ...resource, schema: change((resource.schema ?? {}) as Json) }),
  };
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
