import type { Table } from '../data/table.js';
import type { Choice } from './interview.js';

/** All columns to choose from, each with what the codebook calls it. */
export const columnChoices = (table: Table): readonly Choice[] =>
  [...table.columns.values()].map(({ name, label }) =>
    label === name ? { value: name, name } : { value: name, name, about: label },
  );
