/** What a value from a file must be: of a kind, a list of such, or an object that has at least these keys. */
export type Shape = Kind | readonly [Shape] | { readonly [key: string]: Shape };
type Kind = 'text' | 'number' | 'number or null' | 'any';

/**
 * Where a value first is not as it must be, as a path into it; null when it is. Only own keys count.
 *
 * @example misfit({ rows: [{ id: 1 }] }, { rows: [{ id: 'text' }] }) // => 'rows[0].id'
 * @example misfit({ rows: [{ id: 'a' }] }, { rows: [{ id: 'text' }] }) // => null
 */
export function misfit(value: unknown, shape: Shape, path = ''): string | null {
  if (typeof shape === 'string') return fits[shape](value) ? null : path;
  if (isList(shape)) return Array.isArray(value) ? misfitOfItems(value, shape[0], path) : path;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
  for (const [key, inner] of Object.entries(shape)) {
    const own: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    const found = misfit(own, inner, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

function misfitOfItems(items: readonly unknown[], shape: Shape, path: string): string | null {
  for (const [at, item] of items.entries()) {
    const found = misfit(item, shape, `${path}[${at}]`);
    if (found !== null) return found;
  }
  return null;
}

const fits: { readonly [kind in Kind]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  'number or null': (value) => typeof value === 'number' || value === null,
  any: (value) => value !== undefined,
};
