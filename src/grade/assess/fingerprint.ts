import { sha256 } from '../../study/canonical.js';
import type { StudyResults } from '../../study/results.js';
import type { Review } from './review.js';

/**
 * What tells whose data, results and words something is. `own` hangs on the student's own data; `has` is what was handed
 * in and is not that; `says` are stretches of the text.
 */
export type Mark = `${'own' | 'has' | 'says'}:${string}`;

/** The marks of one hand-in, few enough to be kept for a hundred thousand. */
export function fingerprintOf({ read, key, results, data, prose, files }: Review): readonly Mark[] {
  const own = new Set([
    key.dataHash.slice(0, hashLength),
    ...key.analyses.flatMap(({ truth }) =>
      truth.flatMap(({ sample }) => fullDigits([sample.estimate, sample.confLow, sample.confHigh])),
    ),
    ...(data.kept === data.used || isOwn(data) ? numbersOf(results) : []),
  ]);
  const tables = [...files].filter(([path]) => /\.csv$/i.test(path)).slice(0, 5);
  const has = new Set([
    ...tables.map(([, bytes]) => sha256(bytes).slice(0, hashLength)),
    ...(read.results ? numbersOf(read.results) : []),
    ...numbersOf(results),
  ]);
  const foreign = [...has].filter((mark) => !own.has(mark)).slice(0, most);
  return [
    ...[...own].slice(0, most).map((mark): Mark => `own:${mark}`),
    ...foreign.map((mark): Mark => `has:${mark}`),
    ...stretches(prose.map((one) => one.prose.text)).map((mark): Mark => `says:${mark}`),
  ];
}

const hashLength = 16;
/** So many marks of a kind. */
const most = 40;

/** Cleaned data are a student's own data; others are not. */
const isOwn = ({ compared }: Review['data']): boolean =>
  compared !== null && compared.cleaning.altered.length + compared.cleaning.addedRows === 0;

/** Estimates in full digits: two data sets hardly ever give the same. */
const numbersOf = ({ analyses }: StudyResults): string[] =>
  analyses.flatMap(({ result }) =>
    (result?.estimates ?? []).flatMap(({ estimate, confLow, confHigh }) =>
      fullDigits([estimate, confLow, confHigh]),
    ),
  );

/** Ten significant digits of a number that has so many; shorter ones are shared by chance. */
function fullDigits(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return [];
    const isLong = String(value).replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '').length >= 12;
    return isLong ? [value.toPrecision(10)] : [];
  });
}

/** Words of a stretch, and how many stretches are kept of a text: those whose hashes are smallest, whatever comes before. */
const stretch = 12;
const kept = 12;
/** Letters of a text that are looked at. */
const longest = 20_000;

function stretches(texts: readonly string[]): string[] {
  const hashes = texts.flatMap((text) => {
    const words =
      text
        .slice(0, longest)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words
      .slice(0, Math.max(0, words.length - stretch + 1))
      .map((_, at) => words.slice(at, at + stretch).join(' '));
  });
  return [...new Set(hashes)]
    .map((words) => sha256(words).slice(0, hashLength))
    .sort()
    .slice(0, kept);
}
