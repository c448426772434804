import { didYouMean } from '../../data/suggest.js';
import { list, quotedList } from '../../methods/kit/wording.js';
import { type Made, namedNumbers } from './names.js';

/** An analysis that a text may name by its id; the primary one also as "primary". */
export interface Nameable extends Made {
  readonly id: string;
  readonly isPrimary: boolean;
}

/** A name that stands for nothing. */
export interface UnknownName {
  /** As it stands in the text, with its braces. */
  readonly text: string;
  readonly message: string;
}

const pattern = /\{\{([^{}\n]{0,200})\}\}/g;

/**
 * A text with the results that it calls by name, such as `{{primary.risk-difference}}`, written out as journals write
 * them. A name that stands for nothing stays as it is, and is said.
 *
 * @param analyses those that have results
 */
export function fillText(
  text: string,
  analyses: readonly Nameable[],
): { readonly text: string; readonly unknown: readonly UnknownName[] } {
  const unknown: UnknownName[] = [];
  const filled = text.replace(pattern, (whole, inner: string) => {
    const found = lookUp(inner.trim(), analyses);
    if (found.text !== null) return found.text;
    unknown.push({ text: whole, message: found.message });
    return whole;
  });
  return { text: filled, unknown };
}

type Found = { readonly text: string } | { readonly text: null; readonly message: string };

function lookUp(name: string, analyses: readonly Nameable[]): Found {
  const at = analyses.find((one) => callsOf(one).some((call) => name.startsWith(`${call}.`)));
  if (!at) return { text: null, message: noAnalysis(name, analyses) };
  const call = callsOf(at).find((one) => name.startsWith(`${one}.`))!;
  const numbers = namedNumbers(at);
  const number = name.slice(call.length + 1);
  const text = numbers.get(number);
  return text === undefined ? { text: null, message: noNumber(name, number, [...numbers.keys()]) } : { text };
}

const callsOf = ({ id, isPrimary }: Nameable): readonly string[] => (isPrimary ? [id, 'primary'] : [id]);

function noAnalysis(name: string, analyses: readonly Nameable[]): string {
  const calls = analyses.flatMap(callsOf);
  const known =
    calls.length === 0 ? 'There are no results yet.' : `The analyses with results are ${quotedList(calls)}.`;
  return `{{${name}}} names no analysis.${didYouMean(name.split('.')[0]!, calls)} ${known} Write the analysis, a point, and the number: {{primary.risk-difference}}.`;
}

/** Of the names that there are, those of single estimates and tests are told; the others are made of them. */
function noNumber(name: string, number: string, names: readonly string[]): string {
  const short = names.filter((one) => !one.includes('.'));
  return `{{${name}}} names no number of that analysis.${didYouMean(number, names)} It has ${list(short)}; after an estimate may stand .interval, .full, .low, .high or .p.`;
}
