import { daysSince1970 } from './calendar.js';
import type { CodebookCategory, CodebookConstraints, CodebookField, FieldType } from './codebook-types.js';
import { JsonObject, shapeError } from './json-object.js';
import { didYouMean } from './suggest.js';
import { quoted } from './wording.js';

/** The types of Table Schema, and what Lind reads them as. */
const TYPES: ReadonlyMap<string, FieldType> = new Map([
  ['number', 'number'],
  ['integer', 'integer'],
  ['year', 'year'],
  ['string', 'string'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['datetime', 'date'],
  ['any', 'any'],
  ...(['time', 'yearmonth', 'duration', 'list', 'object', 'array', 'geopoint', 'geojson'] as const).map(
    (type): [string, FieldType] => [type, 'string'],
  ),
]);

/**
 * One field of a Table Schema.
 *
 * @param missingValues those of the schema, for a field that has none of its own
 * @throws LindError `bad-codebook`, with the place in the file
 * @see https://datapackage.org/standard/table-schema/
 */
export function codebookField(json: JsonObject, missingValues: readonly string[]): CodebookField {
  const name = json.text('name');
  if (name === null) throw json.wrong('name', 'is missing; each field needs the name of its column');
  return {
    name,
    title: json.text('title'),
    description: json.text('description'),
    unit: json.text('unit') ?? json.text('units'),
    type: fieldType(json),
    format: dateFormat(json),
    categories: categories(json),
    categoriesOrdered: json.flag('categoriesOrdered'),
    missingValues: missingCodes(json) ?? missingValues,
    constraints: constraints(json.object('constraints')),
  };
}

/** The codes in `missingValues`, which may be plain or carry labels; null when there is no such list. */
export const missingCodes = (json: JsonObject): string[] | null =>
  json.list('missingValues', (item, path) => labelled(item, path, json.file).value);

function fieldType(json: JsonObject): FieldType {
  const given = json.text('type') ?? 'any';
  const type = TYPES.get(given);
  if (type !== undefined) return type;
  const names = [...TYPES.keys()];
  throw json.wrong(
    'type',
    `${quoted(given)} is no type of field.${didYouMean(given, names)} The types are ${names.slice(0, 8).join(', ')}`,
  );
}

const DATE_FORMATS = [
  'default',
  'any',
  'day first (%d/%m/%Y)',
  'month first (%m/%d/%Y)',
  'ISO 8601 (%Y-%m-%d)',
];

function dateFormat(json: JsonObject): string | null {
  const format = json.text('format');
  if (format === null || format === 'default' || fieldType(json) !== 'date') return null;
  const order = format.replace(/%?[^%dmY]/g, '');
  if (format === 'any' || ['%d%m%Y', '%m%d%Y', '%Y%m%d'].includes(order)) return format;
  throw json.wrong(
    'format',
    `${quoted(format)} is no format of dates that can be read; use ${DATE_FORMATS.join(', ')}`,
  );
}

function categories(json: JsonObject): CodebookCategory[] | null {
  const found = json.list('categories', (item, path) => labelled(item, path, json.file));
  if (found === null || found.length === 0) return null;
  const twice = found.find(({ value }, i) => found.findIndex((other) => other.value === value) < i);
  if (twice) throw json.wrong('categories', `${quoted(twice.value)} comes twice`);
  return found;
}

/** A value on its own, or a value with a label. */
function labelled(item: unknown, path: string, file: string): CodebookCategory {
  if (typeof item === 'object') {
    const json = new JsonObject(item, path, file);
    const value = json.scalar('value');
    if (value === null) throw json.wrong('value', 'is missing');
    return { value: String(value).trim(), label: json.text('label') ?? String(value).trim() };
  }
  if (item === undefined || typeof item === 'function') throw shapeError(file, path, 'must be a value');
  return { value: String(item).trim(), label: String(item).trim() };
}

function constraints(json: JsonObject | null): CodebookConstraints {
  return {
    minimum: json === null ? null : bound(json, 'minimum'),
    maximum: json === null ? null : bound(json, 'maximum'),
    enum: json?.list('enum', (item, path) => labelled(item, path, json.file).value) ?? null,
    required: json?.flag('required') ?? false,
    unique: json?.flag('unique') ?? false,
  };
}

/** A number, as such or as text; for dates days since 1970-01-01. */
function bound(json: JsonObject, key: 'minimum' | 'maximum'): number | string | null {
  const given = json.scalar(key);
  if (given === null || typeof given === 'number') return given;
  const isDate = !Number.isNaN(daysSince1970(given, 'iso'));
  if (isDate) return given;
  const number = given.trim() === '' ? Number.NaN : Number(given);
  if (!Number.isFinite(number)) throw json.wrong(key, 'must be a number or a date (yyyy-mm-dd)');
  return number;
}
