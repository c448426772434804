/** What the values of a field may be; the other types of Table Schema (time, object, ...) are read as strings. */
export type FieldType = 'number' | 'integer' | 'year' | 'string' | 'boolean' | 'date' | 'any';

export interface CodebookCategory {
  readonly value: string;
  readonly label: string;
}

export interface CodebookConstraints {
  readonly minimum: number | string | null;
  readonly maximum: number | string | null;
  readonly enum: readonly string[] | null;
  readonly required: boolean;
  readonly unique: boolean;
}

/** What the codebook says about one column. */
export interface CodebookField {
  readonly name: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly unit: string | null;
  readonly type: FieldType;
  /** How dates are written: a pattern such as %d/%m/%Y; null when it is the default (ISO 8601). */
  readonly format: string | null;
  readonly categories: readonly CodebookCategory[] | null;
  readonly categoriesOrdered: boolean;
  /** Codes for a missing value in this column, the schema's own where the field has none. */
  readonly missingValues: readonly string[];
  readonly constraints: CodebookConstraints;
}

/** The codebook of one data file; without fields when the data package says nothing about that file. */
export interface Codebook {
  /** The file that the codebook was read from, for messages. */
  readonly file: string;
  /** The data file it describes, as the codebook names it. */
  readonly path: string | null;
  readonly fields: ReadonlyMap<string, CodebookField>;
  /** Codes for a missing value in columns that have no field of their own. */
  readonly missingValues: readonly string[];
}

/** A data package: the codebooks of one or more data files. */
export interface DataPackage {
  readonly file: string;
  readonly title: string | null;
  readonly codebooks: readonly Codebook[];
}
