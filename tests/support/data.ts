import { fileURLToPath } from 'node:url';
import { loadTable } from '../../src/cli/load-table.js';
import type { Table } from '../../src/data/table.js';
import { nodeEffects } from '../../src/effects/node-effects.js';

/** A data set of tests/reference/data as a table. */
export async function referenceTable(file: string): Promise<Table> {
  const path = fileURLToPath(new URL(`../reference/data/${file}`, import.meta.url));
  return (await loadTable(nodeEffects(), path)).table;
}
