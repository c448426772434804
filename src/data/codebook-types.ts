/** What a value of a field may be; the other types of Table Schema (time, object, ...) are read as strings. */
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

/** The codebook of one data file. */
export interface CodebookResource {
  readonly name: string | null;
  readonly path: string | null;
  readonly fields: ReadonlyMap<string, CodebookField>;
  /** Codes for a missing value in columns that have no field of their own. */
  readonly missingValues: readonly string[];
}

/** A data package: one or more data files with their fields. */
export interface Codebook {
  readonly file: string;
  readonly title: string | null;
  readonly resources: readonly CodebookResource[];
}

/**
 * The part of a codebook that is about one data file: the resource of that path, else of that file name, else
 * the only one there is. Null when none fits.
 *
 * @param dataFile the path as given by the user; null for data that came from no file
 */
export function codebookFor(codebook: Codebook, dataFile: string | null): CodebookResource | null {
  const { resources } = codebook;
  if (dataFile !== null) {
    const path = dataFile.replaceAll('\\', '/');
    const found =
      resources.find((resource) => resource.path === path) ??
      resources.find((resource) => resource.path !== null && baseName(resource.path) === baseName(path));
    if (found) return found;
  }
  return resources.length === 1 ? resources[0]! : null;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
