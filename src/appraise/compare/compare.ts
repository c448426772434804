import { LindError } from '../../errors.js';
import type { GivenAnswer } from '../appraisal/appraisal.js';
import type { JudgedAppraisal } from '../appraisal/judge.js';
import { answers, questionsOf, type SignallingQuestion, sideOf, sides } from '../worksheets/worksheet.js';
import { type Agreement, agreementOf, type Pair } from './agreement.js';

/** The same paper by two readers. */
export interface ReadTwice {
  readonly first: JudgedAppraisal;
  readonly second: JudgedAppraisal;
}

/** A question on which they differ; an answer may be missing. */
export interface Disagreement {
  readonly study: string;
  readonly question: SignallingQuestion;
  readonly first: GivenAnswer;
  readonly second: GivenAnswer;
}

/** How two readers compare. */
export interface Comparison {
  /** All questions of all papers: in the five answers, and by yes, no or unknown. */
  readonly answers: Agreement | null;
  readonly sides: Agreement | null;
  /** The judgements of the domains. */
  readonly judgements: Agreement | null;
  /** By question, over the papers; empty for one paper. */
  readonly questions: readonly { readonly id: string; readonly agreement: Agreement }[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Two readers of the same papers.
 *
 * @throws LindError `mixed-designs` when a paper was read with two worksheets, or papers with several
 */
export function compareReaders(papers: readonly ReadTwice[]): Comparison {
  requireOneDesign(papers);
  const { worksheet } = papers[0]!.first;
  const given = papers.flatMap((paper) =>
    questionsOf(worksheet).map((question) => ({ question, ...answersTo(paper, question.id) })),
  );
  const pairsOf = (asked: typeof given): Pair[] =>
    asked.flatMap(({ first, second }) =>
      first.answer === undefined || second.answer === undefined
        ? []
        : [[first.answer, second.answer] as const],
    );
  const pairs = pairsOf(given);
  const judged = papers.flatMap(({ first, second }) =>
    first.domains.flatMap(({ level }, at): Pair[] => {
      const other = second.domains[at]!.level;
      return level === null || other === null ? [] : [[level, other]];
    }),
  );
  return {
    answers: agreementOf(pairs, answers),
    sides: agreementOf(
      pairs.map(([a, b]) => [sideOf[a as keyof typeof sideOf], sideOf[b as keyof typeof sideOf]]),
      sides,
    ),
    judgements: agreementOf(judged, worksheet.levels),
    questions:
      papers.length === 1
        ? []
        : questionsOf(worksheet).flatMap(({ id }) => {
            const agreement = agreementOf(
              pairsOf(given.filter(({ question }) => question.id === id)),
              answers,
            );
            return agreement ? [{ id, agreement }] : [];
          }),
    disagreements: given.filter(({ first, second }) => first.answer !== second.answer),
  };
}

function requireOneDesign(papers: readonly ReadTwice[]): void {
  const designs = papers.flatMap(({ first, second }) => [first.worksheet.design, second.worksheet.design]);
  const [design, other] = [...new Set(designs)];
  if (other === undefined) return;
  throw new LindError(
    'mixed-designs',
    `These appraisals are of different designs (${design} and ${other}), whose questions are not the same; compare those of one design.`,
  );
}

function answersTo({ first, second }: ReadTwice, id: string): Omit<Disagreement, 'question'> {
  return {
    study: first.appraisal.paper.name,
    first: first.appraisal.answers?.[id] ?? {},
    second: second.appraisal.answers?.[id] ?? {},
  };
}
