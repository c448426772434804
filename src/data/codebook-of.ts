import type { Column, Table } from './table.js';

/**
 * A codebook to begin with, made from a table: what was found out about each column, with empty places for what
 * only a person knows. Write it as JSON next to the data.
 *
 * @param path of the data file, from the folder in which the codebook will be
 */
export function codebookOf(table: Table, path: string) {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-') || 'data',
    title: '',
    resources: [
      {
        name: 'data',
        path,
        format: 'csv',
        schema: {
          fields: [...table.columns.values()].map(fieldOf),
          missingValues: ['', 'NA', 'N/A', 'NaN', 'null', '.'],
        },
      },
    ],
  };
}

function fieldOf(column: Column) {
  const { name, label: title } = column;
  const base = { name, title, description: column.description ?? '' };
  switch (column.type) {
    case 'number':
      return { ...base, type: column.values.every(isWhole) ? 'integer' : 'number', unit: column.unit ?? '' };
    case 'date':
      return { ...base, type: column.values.every(isWhole) ? 'date' : 'datetime', format: 'any' };
    case 'text':
      return { ...base, type: 'string' };
    default:
      return {
        ...base,
        type: 'string',
        categories: column.levels.map((value, i) => ({ value, label: column.levelLabels[i]! })),
        categoriesOrdered: column.ordered,
      };
  }
}

const isWhole = (value: number): boolean => Number.isNaN(value) || Number.isInteger(value);
