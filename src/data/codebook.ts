import { codebookField, missingCodes } from './codebook-field.js';
import type { Codebook, CodebookField, DataPackage } from './codebook-types.js';
import { JsonObject, shapeError } from './json-object.js';
import { quoted } from './wording.js';

export { codebookOf } from './codebook-of.js';
export type { Codebook, CodebookField, DataPackage } from './codebook-types.js';

const LONGEST_CODEBOOK = 10_000_000;

/**
 * Reads a codebook: a data package (Data Package v2, `datapackage.json`) or a bare Table Schema. Beyond the
 * standard a field may have a `unit`.
 *
 * @param text the JSON
 * @param file its path, for messages
 * @throws LindError `bad-codebook`, with the place in the file
 * @see https://datapackage.org/standard/data-package/
 */
export function parseCodebook(text: string, file: string): DataPackage {
  const json = new JsonObject(parsedJson(text, file), '', file);
  if (json.has('fields')) return { file, title: json.text('title'), codebooks: [codebook(json, null)] };
  const codebooks = json.list('resources', (item, path) =>
    resourceCodebook(new JsonObject(item, path, file)),
  );
  if (codebooks === null)
    throw shapeError(file, '', 'is no codebook: it has neither "resources" nor "fields"');
  return { file, title: json.text('title'), codebooks };
}

/**
 * The codebook of one data file: of the resource with that path, else with that file name, else of the only
 * one there is. Without fields when none fits, which the reading of the file remarks on.
 *
 * @param dataFile the path as given by the user
 */
export function codebookFor({ file, codebooks }: DataPackage, dataFile: string): Codebook {
  const path = dataFile.replaceAll('\\', '/');
  const byPath = codebooks.find((one) => one.path === path);
  const byName = codebooks.find((one) => one.path !== null && baseName(one.path) === baseName(path));
  const only = codebooks.length === 1 ? codebooks[0] : undefined;
  return byPath ?? byName ?? only ?? { file, path: null, fields: new Map(), missingValues: [] };
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function parsedJson(text: string, file: string): unknown {
  if (text.length > LONGEST_CODEBOOK) throw shapeError(file, '', 'is too long for a codebook (over 10 MB)');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const where =
      position === undefined ? '' : ` near line ${text.slice(0, Number(position)).split('\n').length}`;
    throw shapeError(
      file,
      '',
      `is not valid JSON${where}; look for a comma or a quotation mark too many or too few`,
    );
  }
}

function resourceCodebook(resource: JsonObject): Codebook {
  const schema = resource.object('schema');
  const path = resource.text('path');
  return schema === null
    ? { file: resource.file, path, fields: new Map(), missingValues: [] }
    : codebook(schema, path);
}

function codebook(schema: JsonObject, path: string | null): Codebook {
  const missingValues = missingCodes(schema) ?? [];
  const fields = new Map<string, CodebookField>();
  schema.list('fields', (item, place) => {
    const json = new JsonObject(item, place, schema.file);
    const field = codebookField(json, missingValues);
    if (fields.has(field.name)) throw json.wrong('name', `${quoted(field.name)} comes twice`);
    fields.set(field.name, field);
  });
  return { file: schema.file, path, fields, missingValues };
}
