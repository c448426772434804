import type { Table } from '../../../src/data/table.js';
import { loadMethod } from '../../../src/methods/index.js';
import { analyze, type Request } from '../../../src/methods/kit/analyze.js';
import type { Analysed } from '../../../src/study/claims/mistake.js';
import { bundled } from '../../datasets/bundled.js';

interface Asked {
  readonly table?: Table;
  readonly counts?: readonly (readonly number[])[];
  readonly roles?: { readonly [role: string]: string | readonly string[] };
  readonly options?: { readonly [option: string]: unknown };
}

/** An analysis done, with what was asked. */
export async function analysed(
  name: string,
  { table, counts, roles = {}, options = {} }: Asked,
): Promise<Analysed> {
  const method = await loadMethod(name);
  const lists = Object.entries(roles).map(([role, columns]) => [role, [columns].flat()] as const);
  const request: Request = { table: table ?? null, counts, roles: Object.fromEntries(lists), options };
  return { method, result: analyze(method, request).result, request };
}

const streptomycinTable = (await bundled('streptomycin')).table;

/** 38 of 55 improved with streptomycin, 17 of 52 without. */
export const streptomycin: Asked = {
  table: streptomycinTable,
  roles: { outcome: 'improved', group: 'arm' },
  options: { reference: 'control' },
};
