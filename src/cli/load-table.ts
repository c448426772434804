import { dirname, join } from 'node:path';
import { codebookFor, parseCodebook } from '../data/codebook.js';
import { readTable } from '../data/read-csv.js';
import type { Remark } from '../data/remark.js';
import type { Table } from '../data/table.js';
import type { Effects } from '../effects/effects.js';

interface Wanted {
  readonly missing?: readonly string[];
  /** Only these columns, where that is known; empty for all. */
  readonly columns?: readonly string[];
}

/** Reads a CSV file and the codebook beside it (`datapackage.json`), when there is one. */
export async function loadTable(
  effects: Effects,
  file: string,
  wanted: Wanted = {},
): Promise<{ table: Table; remarks: readonly Remark[] }> {
  const bytes = await effects.readFile(file);
  const codebookPath = join(dirname(file), 'datapackage.json');
  const codebook = (await effects.exists(codebookPath))
    ? codebookFor(
        parseCodebook(new TextDecoder().decode(await effects.readFile(codebookPath)), codebookPath),
        file,
      )
    : null;
  const columns = wanted.columns && wanted.columns.length > 0 ? { columns: wanted.columns } : {};
  return readTable(bytes, {
    file,
    codebook,
    ...(wanted.missing ? { missing: wanted.missing } : {}),
    ...columns,
  });
}
