import type { Claim, ClaimKind } from '../claim.js';
import { findClaims } from '../find-claims.js';
import type { Remark } from './check-language.js';
import type { LanguageContext } from './rule.js';

const relative: readonly ClaimKind[] = ['risk-ratio', 'relative-risk-reduction'];
const absolute: readonly ClaimKind[] = ['risk-difference', 'nnt', 'count'];
const comparedWith =
  /^\s*(?:\w+ ){0,2}?(?:less|lower|fewer|higher|more|greater|reduction|reduced|increase|decrease|drop)\b/i;
const ofRisk =
  /\b(?:risk|rate|odds|chance|likely|frequent|often|deaths?|infarctions?|strokes?|events?|mortality)\b/i;

/** A relative number, when the text has no absolute one beside it and the results would allow one. */
export function relativeOnly(text: string, { results }: LanguageContext): Remark | null {
  if (results !== undefined && !results.some(({ result }) => hasDifference(result.estimates))) return null;
  const claims = findClaims(text).filter(({ ofResults }) => ofResults);
  const first = claims.find((claim) => isRelative(claim, text));
  if (!first || claims.some((claim) => isAbsolute(claim, text))) return null;
  const { start, end, text: words } = first;
  return {
    code: 'relative-without-absolute',
    start,
    end,
    words,
    why: 'A relative number alone cannot say whether it matters: half of 1 in 10,000 is one person in 20,000, half of 1 in 2 is one in 4.',
    better: 'Give the two risks, or their difference in people of every 100 or 1,000, beside it.',
  };
}

const hasDifference = (estimates: readonly { readonly term: string }[]): boolean =>
  estimates.some(({ term }) => term === 'risk-difference');

const isRelative = (claim: Claim, text: string): boolean =>
  relative.includes(claim.kind) || isRelativeShare(claim, text);

/** "42% less risk": a percentage of a risk, and no percentage points. */
const isRelativeShare = ({ kind, text: words, end }: Claim, text: string): boolean =>
  kind === 'share' &&
  /%$/.test(words) &&
  comparedWith.test(text.slice(end, end + 40)) &&
  ofRisk.test(text.slice(Math.max(0, end - 60), end + 60));

const isAbsolute = (claim: Claim, text: string): boolean =>
  absolute.includes(claim.kind) || (claim.kind === 'share' && !isRelativeShare(claim, text));
