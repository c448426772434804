/** Something that was recognised in the data, or looks wrong: a sentence for people, and where it stands. */
export interface Remark {
  /** Stable and short, in kebab-case. */
  readonly code: string;
  readonly column: string | null;
  /** The lines of the file (1-based) it is about; empty when it is about the whole column or file. */
  readonly lines: readonly number[];
  readonly message: string;
  readonly severity: 'info' | 'warning';
}

type Place = { readonly column?: string; readonly lines?: readonly number[] };

/** A remark that nothing need be done about. */
export function info(code: string, message: string, { column, lines }: Place = {}): Remark {
  return { code, column: column ?? null, lines: lines ?? [], message, severity: 'info' };
}

/** A remark that a person should look at before they trust the data. */
export function warning(code: string, message: string, { column, lines }: Place = {}): Remark {
  return { code, column: column ?? null, lines: lines ?? [], message, severity: 'warning' };
}
