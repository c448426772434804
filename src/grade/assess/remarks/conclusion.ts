import { writeEstimate } from '../../../methods/kit/format.js';
import { capital } from '../../../methods/kit/wording.js';
import { type Comparison, comparisonOf } from '../../../study/claims/language/left-open.js';
import { sentencesOf } from '../../../study/claims/prose.js';
import type { SmallestEffect } from '../../../study/study.js';
import type { Remark } from '../../assessment.js';
import type { Review } from '../review.js';

/** Words that state a difference as found. */
const difference =
  /\b(?:reduc(?:es|ed)|lower(?:s|ed)?|fewer|less (?:often|likely|frequent)|more (?:often|likely|frequent)|increas(?:es|ed)|improv(?:es|ed)|better|worse|superior|inferior|higher|works|effective|harmful|beneficial|helps|prevents|protects|shorter|longer)\b/i;

/** Words that leave it open, or speak of something else. */
const open =
  /\b(?:may|might|could|cannot|can not|not|no|nor|neither|whether|unclear|uncertain|open|compatible|between|anything|interval|either|if|would|too few|larger (?:study|trial))\b/i;

/** Words that set an effect beside what matters. */
const mattering =
  /\b(?:smallest|matters?|relevant|relevance|important|importance|worth|worthwhile|meaningful|patient)/i;

/** Where the interval of the main comparison lies; null when nothing is compared. */
export function mainComparison({
  analyses,
  primary,
  read,
}: Pick<Review, 'analyses' | 'primary' | 'read'>): Comparison | null {
  const main = analyses.find(({ id }) => id === primary?.entry.id);
  return main ? comparisonOf(main, read.study.plan['smallest-effect']) : null;
}

/** The conclusion against the interval and the smallest effect that matters. */
export function conclusionRemarks(review: Review): readonly Remark[] {
  const { conclusion } = review.read.study;
  if (conclusion === undefined) {
    return [
      {
        kind: 'mend',
        where: 'conclusion',
        text: 'There is no conclusion: answer the question in a few sentences, with size and interval.',
      },
    ];
  }
  const compared = mainComparison(review);
  if (compared === null) return [];
  return [
    ...foundDifference(conclusion, compared),
    ...sizeRemark(conclusion, compared, review.read.study.plan['smallest-effect']),
  ];
}

function foundDifference(conclusion: string, { low, high, none, name, text }: Comparison): Remark[] {
  if (none < low || high < none) return [];
  const sentence = sentencesOf(conclusion).find((one) => difference.test(one.text) && !open.test(one.text));
  if (!sentence) return [];
  const words = sentence.text.replace(/\s+/g, ' ').trim();
  return [
    {
      kind: 'mend',
      where: 'conclusion',
      text: `"${words}" speaks of a difference as found, but the interval of ${name} runs from ${text} and holds ${none}, no difference at all. Say what it leaves open.`,
    },
  ];
}

/** What an interval says of the smallest effect that the plan set. */
export function sizeText(compared: Comparison, effect: SmallestEffect | undefined): string | null {
  if (effect?.term !== compared.term) return null;
  const { low, high, none, name, text, scale } = compared;
  const mirrored = none === 1 ? 1 / effect.value : -effect.value;
  const [least, most] = [Math.min(effect.value, mirrored), Math.max(effect.value, mirrored)];
  const smallest = writeEstimate({ estimate: effect.value, confLow: low, confHigh: high }, scale).estimate;
  const found = `${capital(name)} runs from ${text}, and the smallest effect that you said matters is ${smallest}`;
  if (high <= least || most <= low)
    return `${found}: all of the interval lies beyond it, so the data are compatible only with an effect that matters.`;
  if (least < low && high < most)
    return `${found}: all of the interval lies short of it, so the data are compatible only with an effect too small to matter.`;
  return `${found}: the interval holds effects that matter and effects that do not, so it leaves open whether the effect matters.`;
}

function sizeRemark(conclusion: string, compared: Comparison, effect: SmallestEffect | undefined): Remark[] {
  const text = sizeText(compared, effect);
  if (text === null) return [];
  return mattering.test(conclusion)
    ? [{ kind: 'held', where: 'conclusion', text }]
    : [{ kind: 'look', where: 'conclusion', text: `${text} The conclusion does not say so yet.` }];
}
