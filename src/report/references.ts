/** A reference with its DOI set apart, so that it can be a link. */
export interface ReferenceParts {
  readonly before: string;
  readonly doi: { readonly text: string; readonly url: string } | null;
  readonly after: string;
}

/**
 * Finds the DOI of a reference.
 *
 * @example referenceParts('A trial. doi:10.1000/x.1.').doi // => { text: 'doi:10.1000/x.1', url: 'https://doi.org/10.1000/x.1' }
 */
export function referenceParts(reference: string): ReferenceParts {
  const found = /\bdoi:(10\.\d{4,9}\/\S+?)([.,;]?)(?=\s|$)/.exec(reference);
  if (!found) return { before: reference, doi: null, after: '' };
  const [whole, name, stop] = found;
  return {
    before: reference.slice(0, found.index),
    doi: { text: `doi:${name}`, url: `https://doi.org/${encodeURI(name!)}` },
    after: stop + reference.slice(found.index + whole.length),
  };
}
