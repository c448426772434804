/** A value of a result named by a selector of the reference cases, or why there is none. */
export type Selected = { readonly value: unknown } | { readonly problem: string };

interface Rows {
  readonly [part: string]: unknown;
}

type Record_ = { readonly [field: string]: unknown };

/**
 * `estimates/<term>[field=value,...]/<field>`, `tests/<test>/<field>` or `tables/<name>[field=value,...]/<field>`.
 *
 * @param result a result as parsed from JSON
 */
export function select(result: Rows, selector: string): Selected {
  const parts = /^(estimates|tests|tables)\/([^/[]+)(?:\[(.*)\])?\/([^/]+)$/.exec(selector);
  if (!parts) throw new Error(`bad selector ${selector}`);
  const [, part, name, filters = '', field] = parts as unknown as [
    string,
    string,
    string,
    string | undefined,
    string,
  ];
  const rows = rowsOf(result, part, name).filter((row) =>
    conditions(filters).every(([key, value]) => holds(row[key], value)),
  );
  if (rows.length !== 1) return { problem: `${selector}: ${rows.length} rows match` };
  return { value: rows[0]![field] };
}

function rowsOf(result: Rows, part: string, name: string): Record_[] {
  if (part === 'tables') return ((result.tables as { [name: string]: Record_[] })[name] ?? []) as Record_[];
  return (result[part] as Record_[]).filter((row) => (row.term ?? row.test) === name);
}

function conditions(filters: string): (readonly [string, string])[] {
  return filters
    .split(',')
    .filter((one) => one !== '')
    .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)] as const);
}

const holds = (cell: unknown, wanted: string): boolean => {
  if (wanted === 'null') return cell === null || cell === undefined;
  return (
    String(cell) === wanted ||
    (cell !== null && cell !== '' && wanted !== '' && Number(cell) === Number(wanted))
  );
};

/** An expected value: a number to six digits, or with a tolerance of its own, a string or null. */
export type Expected = number | string | null | readonly [number, number];

/** Whether a value agrees with the reference: relative tolerance 1e-6, absolute 1e-9 near zero, unless given. */
export function agrees(got: unknown, expected: Expected): boolean {
  const [wanted, tolerance] = Array.isArray(expected) ? expected : [expected, 1e-6];
  if (wanted === null || typeof wanted === 'string') return got === wanted;
  return typeof got === 'number' && Math.abs(got - wanted) <= Math.max(tolerance * Math.abs(wanted), 1e-9);
}
