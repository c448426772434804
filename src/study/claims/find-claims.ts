import type { Claim, ClaimKind, ClaimNumber } from './claim.js';
import {
  bracketedInterval,
  countPattern,
  frequencyPatterns,
  intervalPatterns,
  levelAlone,
  namedPattern,
  names,
  pValuePattern,
  sharePattern,
  vagueBefore,
} from './claim-patterns.js';
import { readNumber, type TypedNumber } from './number.js';
import { type Sentence, sentencesOf, speaksOfResults, withoutReferences } from './prose.js';

/** A longer text is not searched. */
const longest = 100_000;

/**
 * The numbers of a text that claim to be results, in their order: ratios and differences by name, intervals, p-values,
 * counts of a total, percentages, so many in every 100.
 *
 * @param markdown in English
 * @example findClaims('The risk ratio was 2.11 (95% CI 1.38 to 3.24).').map((claim) => claim.kind) // => ['risk-ratio', 'interval']
 * @example findClaims('In 1948 the trial ended; see Table 2 and ref. [12].') // => []
 */
export function findClaims(markdown: string): readonly Claim[] {
  const text = withoutReferences(markdown.slice(0, longest));
  const found = sentencesOf(text).flatMap((sentence) => new Search(sentence, markdown).claims());
  return found.sort((a, b) => a.start - b.start);
}

type Groups = { readonly [name: string]: string | undefined };

/** Looks for one pattern after another; what one has found, the next ones do not see. */
class Search {
  #rest: string;
  readonly #found: Claim[] = [];
  readonly #ofResults: boolean;

  constructor(
    private readonly sentence: Sentence,
    private readonly source: string,
  ) {
    this.#rest = sentence.text;
    this.#ofResults = speaksOfResults(sentence.text);
  }

  claims(): readonly Claim[] {
    this.#each(bracketedInterval, 'interval', limits);
    for (const pattern of intervalPatterns) this.#each(pattern, 'interval', limits);
    for (const name of names) this.#each(namedPattern(name), name.kind, value);
    this.#each(pValuePattern, 'p-value', value);
    this.#each(levelAlone, null, () => []);
    for (const pattern of frequencyPatterns) this.#each(pattern, 'share', frequency);
    this.#each(countPattern, 'count', countOf);
    this.#each(sharePattern, 'share', (_groups, text) => numbers(['value', text]));
    return this.#found;
  }

  #each(
    pattern: RegExp,
    kind: ClaimKind | null,
    read: (groups: Groups, text: string) => readonly ClaimNumber[],
  ): void {
    for (const match of this.#rest.matchAll(pattern)) {
      const found = read(match.groups ?? {}, match[0]);
      if (kind !== null && found.length === 0) continue;
      if (kind !== null) this.#keep(match, kind, found);
      this.#rest = masked(this.#rest, match.index, match[0].length);
    }
  }

  #keep(match: RegExpExecArray, kind: ClaimKind, found: readonly ClaimNumber[]): void {
    const start = this.sentence.start + match.index;
    const end = start + match[0].length;
    const level = match.groups?.level;
    this.#found.push({
      kind,
      text: this.source.slice(start, end),
      start,
      end,
      numbers: this.#isVague(match) ? found.map(loosened) : found,
      level: level === undefined ? null : Number(level) / 100,
      ofResults: this.#ofResults,
    });
  }

  #isVague({ index, groups, 0: text }: RegExpExecArray): boolean {
    const at = groups?.value ? text.lastIndexOf(groups.value) : 0;
    return vagueBefore.test(this.sentence.text.slice(0, index + at));
  }
}

const masked = (text: string, at: number, length: number): string =>
  text.slice(0, at) + '\u00a0'.repeat(length) + text.slice(at + length);

/** "about 110" may be a unit off. */
const loosened = ({ role, typed }: ClaimNumber): ClaimNumber => ({
  role,
  typed: { ...typed, tolerance: 2 * typed.tolerance },
});

function numbers(...given: readonly (readonly [ClaimNumber['role'], string | undefined])[]): ClaimNumber[] {
  const read = given.flatMap(([role, text]) => {
    const typed = readNumber(text?.replace('·', '.') ?? '');
    return typed.kind === 'number' ? [{ role, typed }] : [];
  });
  return read.length === given.length ? read : [];
}

/** The value with the sign of a bound that stands before it; 1 and 0 as such are no results, but what results are held against. */
function value({ value: digits }: Groups, text: string): ClaimNumber[] {
  const bound = /[<>≤≥](?=\s*[\d.]+$)/.exec(text)?.[0] ?? '';
  return /^[01]$/.test(digits ?? '') ? [] : numbers(['value', bound + digits]);
}

/** The unit of the second limit is that of both; the lower one comes first. */
function limits({ low = '', high = '' }: Groups): ClaimNumber[] {
  const unit = /(?:\s?%|\s?pp|\s?percentage points?|\s?per ?cent)$/.exec(high)?.[0] ?? '';
  const both = numbers(['low', low.endsWith(unit) ? low : low + unit], ['high', high]);
  const [first, second] = both.map(({ typed }) => typed.value);
  return first !== undefined && second !== undefined && Math.abs(first) + second > 0 && first < second
    ? both
    : [];
}

function frequency({ value: digits = '', of = '' }: Groups): ClaimNumber[] {
  if (/%|pp|per/.test(digits)) return [];
  const share = readNumber(`${digits} per ${of.replaceAll(',', '')}`);
  return share.kind === 'number' && Math.abs(share.value) <= 1 ? [{ role: 'value', typed: share }] : [];
}

function countOf({ count, total, percent }: Groups): ClaimNumber[] {
  const [events, people] = numbers(['count', count], ['total', total]);
  if (!events || !people || whole(events.typed) > whole(people.typed)) return [];
  return [events, people, ...(percent === undefined ? [] : numbers(['value', `${percent}%`]))];
}

const whole = ({ value: digits }: TypedNumber): number => digits;
