import { MOST_CATEGORIES } from './build-column.js';
import type { CategoryColumn, Column, Table } from './table.js';

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
    default:
      return { ...base, ...levelsOf(column) };
  }
}

/** Words among numbers are not made categories: declared a number, the column goes on being remarked on. */
function levelsOf({ type, levels, levelLabels, ordered, strays }: CategoryColumn) {
  if (strays.length > 0) return { type: 'number', unit: '' };
  if (type === 'text' || levels.length > MOST_CATEGORIES) return { type: 'string' };
  const categories = levels.map((value, i) => ({ value, label: levelLabels[i]! }));
  return { type: 'string', categories, categoriesOrdered: ordered };
}

const isWhole = (value: number): boolean => Number.isNaN(value) || Number.isInteger(value);
