import { fixed } from '../../methods/kit/format.js';
import type { FieldName } from '../../methods/kit/vocabulary.js';
import { agrees, isTruncated } from './agreement.js';
import {
  type Against,
  type CheckedClaim,
  firstDiagnosis,
  type Held,
  matches,
  unmatched,
} from './checked-claim.js';
import type { Claim, ClaimKind } from './claim.js';
import { checkInterval } from './intervals.js';
import type { TypedNumber } from './number.js';
import {
  countsOf,
  isMeasure,
  measureOf,
  type NamedAnalysis,
  numbersOf,
  type ResultNumber,
  sharesOf,
  totalsOf,
} from './result-numbers.js';

/** A number that the plan sets, such as the smallest effect that matters; a text may repeat it. */
export interface Known {
  readonly known?: readonly number[];
}

/**
 * Claims held against results, at the precision written: each matches a number of a result, contradicts one in a way
 * that has a name, or has none.
 */
export function checkClaims(
  claims: readonly Claim[],
  analyses: readonly NamedAnalysis[],
  { known = [] }: Known = {},
): readonly CheckedClaim[] {
  const numbers = analyses.flatMap(numbersOf);
  return claims.map((claim, at) => {
    if (!claim.ofResults || repeats(claim, known)) return { claim, status: 'unrelated' };
    const before = claims[at - 1];
    return { claim, ...heldAgainst(claim, { analyses, numbers, before: before ?? null }) };
  });
}

const repeats = ({ numbers }: Claim, known: readonly number[]): boolean =>
  numbers.every(({ typed }) => known.some((one) => agrees(typed, Math.abs(one), 'proportion')));

function heldAgainst(claim: Claim, against: Against): Held {
  switch (claim.kind) {
    case 'interval':
      return checkInterval(claim, against);
    case 'count':
      return checkCount(claim, against);
    case 'share':
      return checkShare(claim, against);
    case 'p-value':
      return checkP(claim, against);
    default:
      return checkMeasure(claim, against);
  }
}

const writtenValue = ({ numbers }: Claim): TypedNumber => numbers.find(({ role }) => role === 'value')!.typed;

/** A measure by name: against all results of that name; a wrong one is diagnosed against their estimates. */
function checkMeasure(claim: Claim, { numbers }: Against): Held {
  const typed = writtenValue(claim);
  const own = numbers.filter((one) => isMeasure(one, claim.kind));
  const found = own.find((one) => isSaid(typed, one));
  if (found) return matches(found);
  const estimates = own.filter(({ located: { field } }) => !field.startsWith('conf'));
  return cutOff(typed, own) ?? firstDiagnosis(typed, estimates) ?? otherMeasure(claim, numbers) ?? unmatched;
}

/** A number whose last digits were left out where it should have been rounded. */
function cutOff(typed: TypedNumber, own: readonly ResultNumber[]): Held | null {
  const found = own.find(({ value, located: { kind } }) => isTruncated(typed, value, kind));
  if (!found) return null;
  const why = 'The digit that follows is 5 or more, so the last one goes up.';
  const seems = `${found.located.name}, cut off after its last digit and not rounded`;
  return {
    status: 'contradicted',
    analysis: found.analysis.id,
    diagnoses: [{ code: 'truncated', seems, why }],
    sentence: `${typed.text} seems to be ${seems}. ${why}`,
  };
}

/** A reduction is written without its sign, and a number needed to treat rounded up. */
function isSaid(typed: TypedNumber, { located: { kind, row }, value }: ResultNumber): boolean {
  const unsigned = kind === 'ratio' || kind === 'number' ? value : Math.abs(value);
  if (row.term === 'nnt' && typed.value === Math.ceil(value)) return true;
  return (
    agrees(typed, value, kind) || agrees(typed, unsigned, kind) || agreesAsPercent(typed, unsigned, kind)
  );
}

/** "a risk difference of 36": points, where the text does not say so. */
const agreesAsPercent = (typed: TypedNumber, value: number, kind: ResultNumber['located']['kind']): boolean =>
  kind === 'proportion-difference' &&
  typed.unit === 'none' &&
  agrees({ ...typed, unit: 'points' }, value, kind);

const ratios: readonly ClaimKind[] = ['risk-ratio', 'odds-ratio', 'hazard-ratio', 'rate-ratio'];
const ratioNames: { readonly [K in ClaimKind]?: string } = {
  'risk-ratio': 'risk ratio',
  'odds-ratio': 'odds ratio',
  'hazard-ratio': 'hazard ratio',
  'rate-ratio': 'rate ratio',
};

/** One ratio called by the name of another. */
function otherMeasure(claim: Claim, numbers: readonly ResultNumber[]): Held | null {
  const typed = writtenValue(claim);
  if (!ratios.includes(claim.kind) || typed.significant < 2) return null;
  const found = numbers.find((one) => {
    const measure = measureOf(one);
    return (
      measure !== null && ratios.includes(measure) && one.located.field === 'estimate' && isSaid(typed, one)
    );
  });
  const name = found && ratioNames[measureOf(found)!];
  if (!found || !name) return null;
  const code = `${measureOf(found)}-for-${claim.kind}`;
  const why = `The analysis "${found.analysis.id}" estimates ${/^o/.test(name) ? 'an' : 'a'} ${name}; call it so, since the two are different quantities.`;
  const diagnoses = [{ code, seems: `the ${name}`, why }];
  return {
    status: 'contradicted',
    analysis: found.analysis.id,
    diagnoses,
    sentence: `${typed.text} is called ${ratioNames[claim.kind]} here. It seems to be the ${name}. ${why}`,
  };
}

function checkP(claim: Claim, { numbers }: Against): Held {
  const typed = writtenValue(claim);
  const own = numbers.filter(({ located: { kind } }) => kind === 'p-value');
  const found = own.find(({ value }) => agrees(typed, value, 'p-value'));
  if (found) return matches(found);
  return firstDiagnosis(typed, own) ?? unmatched;
}

/** A share is said of a group or a difference rather than of a limit. */
const mainFields: readonly FieldName[] = ['estimate', 'proportion', 'survival'];

function checkShare(claim: Claim, { analyses, numbers }: Against): Held {
  const typed = writtenValue(claim);
  if (typed.unit === 'percent' && (typed.value === 0 || typed.value === 100)) return { status: 'unrelated' };
  // Of a hundred whole percentages one or another is near some limit by chance: only those of what the text is about count.
  const isPlausible = ({ analysis, located: { field } }: ResultNumber): boolean =>
    typed.significant > 2 || !field.startsWith('conf') || analysis === analyses[0];
  const able = numbers.filter((one) => sharesOf(one).some((share) => agrees(typed, share, 'proportion')));
  const found = able.find(({ located: { field } }) => mainFields.includes(field)) ?? able.find(isPlausible);
  if (found) return matches(found);
  const risks = numbers.filter(
    ({ located: { kind, field } }) =>
      kind === 'proportion' && (field === 'estimate' || field === 'proportion'),
  );
  return (typed.significant >= 3 ? firstDiagnosis(typed, risks) : null) ?? unmatched;
}

function checkCount(claim: Claim, { analyses, numbers }: Against): Held {
  const [count, total, share] = claim.numbers.map(({ typed }) => typed);
  if (share && !agrees(share, count!.value / total!.value, 'proportion')) return wrongPercentage(claim);
  const knowing = analyses.filter((analysis) => totalsOf(analysis).has(total!.value));
  if (knowing.length === 0) return { status: 'unrelated' };
  const holder = knowing.find((analysis) => countsOf(analysis, total!.value).has(count!.value));
  const own = numbers.filter(({ analysis }) => analysis === holder);
  const found =
    own.find(({ value }) => value === count!.value) ?? own.find(({ value }) => value === total!.value);
  return holder && found ? matches(found) : holder ? { status: 'unrelated' } : unmatched;
}

function wrongPercentage({ numbers }: Claim): Held {
  const [count, total, share] = numbers.map(({ typed }) => typed);
  const right = (100 * count!.value) / total!.value;
  const decimals = share!.text.split('.')[1]?.replace(/\D/g, '').length ?? 0;
  const why = 'A percentage is the count over the total that stands beside it.';
  return {
    status: 'contradicted',
    analysis: null,
    diagnoses: [{ code: 'percentage-of-another-total', seems: 'a percentage of another total', why }],
    sentence: `${count!.text} of ${total!.text} is ${fixed(right, decimals)}%, not ${share!.text}. ${why}`,
  };
}
