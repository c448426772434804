import type { TermScale } from '../../simulate/truth/outcome.js';
import { conclusionOf } from '../../simulate/truth/variant.js';
import { wilsonLimits } from '../../stats/proportion.js';
import type { MainAnswer } from '../assessment.js';
import type { ClassMember } from './class-member.js';

/** A student's answer with both limits. */
export interface ClassAnswer extends MainAnswer {
  readonly member: ClassMember;
  readonly confLow: number;
  readonly confHigh: number;
  readonly holds: boolean;
}

/** The answers of the class to the main question, on the scale that most of them took. */
export interface EstimatesPicture {
  readonly label: string;
  readonly truth: number;
  readonly scale: TermScale;
  /** In the order of their estimates. */
  readonly answers: readonly ClassAnswer[];
  /** Intervals that hold the truth: the share and its limits (Wilson). */
  readonly coverage: { readonly holding: number; readonly low: number; readonly high: number };
  /** Against what the truth would settle; null where there is no value of no difference. */
  readonly settled: { readonly same: number; readonly unsettled: number; readonly contrary: number } | null;
  /** Mean estimate of those whose interval leaves no difference out on the side of the truth: geometric for ratios. */
  readonly meanOfSettled: number | null;
  /** Students with an answer on another scale or without an interval. */
  readonly elsewhere: number;
}

/** @param scaleOf the scale of a term of the key; null when the key does not know the term */
export function estimatesPicture(
  members: readonly ClassMember[],
  scaleOf: (term: string) => TermScale | null,
): EstimatesPicture | null {
  const answered = members.filter(({ answer }) => answer !== null);
  const { term, truth } = mostCommon(answered) ?? {};
  const scale = term === undefined ? null : scaleOf(term);
  if (scale === null || truth === undefined) return null;
  const answers = answered.flatMap((member) =>
    answerOn(member, { term: term!, truth, isRatio: scale.isRatio }),
  );
  if (answers.length === 0) return null;
  answers.sort((a, b) => a.estimate - b.estimate || (a.member.id < b.member.id ? -1 : 1));
  const holding = answers.filter(({ holds }) => holds).length;
  return {
    ...{ label: answers[0]!.label, truth, scale, answers },
    coverage: { holding, ...wilsonLimits({ events: holding, total: answers.length }, 0.95) },
    ...settledOf(answers, scale),
    elsewhere: answered.length - answers.length,
  };
}

type Question = Pick<MainAnswer, 'term' | 'truth'>;

/** The term and its true value that most students answered by. */
function mostCommon(members: readonly ClassMember[]): Question | null {
  const counts = new Map<string, { readonly question: Question; count: number }>();
  for (const { answer } of members) {
    const key = JSON.stringify([answer!.term, answer!.truth]);
    const found = counts.get(key) ?? { question: answer!, count: 0 };
    found.count += 1;
    counts.set(key, found);
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.question ?? null;
}

interface Wanted extends Question {
  readonly isRatio: boolean;
}

function answerOn(member: ClassMember, { term, truth, isRatio }: Wanted): readonly ClassAnswer[] {
  const answer = member.answer!;
  const { confLow, confHigh } = answer;
  if (answer.term !== term || answer.truth !== truth || confLow === null || confHigh === null) return [];
  if (isRatio && confLow <= 0) return [];
  return [{ ...answer, member, confLow, confHigh, holds: confLow <= truth && truth <= confHigh }];
}

function settledOf(
  answers: readonly ClassAnswer[],
  scale: TermScale,
): Pick<EstimatesPicture, 'settled' | 'meanOfSettled'> {
  if (scale.noDifference === null) return { settled: null, meanOfSettled: null };
  const settled = { same: 0, unsettled: 0, contrary: 0 };
  const right: number[] = [];
  for (const answer of answers) {
    const truth = { ...answer, ...scale, parameter: answer.truth, simulationError: 0 };
    const conclusion = conclusionOf(answer, truth)!;
    settled[conclusion] += 1;
    if (conclusion === 'same' && answer.truth !== scale.noDifference) right.push(answer.estimate);
  }
  return { settled, meanOfSettled: right.length === 0 ? null : meanOn(scale, right) };
}

function meanOn({ isRatio }: TermScale, values: readonly number[]): number {
  const scaled = isRatio ? values.map(Math.log) : values;
  const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
  return isRatio ? Math.exp(mean) : mean;
}
