import { error, type Found, located, warning } from '../../study/check/found.js';
import type { Problem } from '../../study/problem.js';
import { askedQuestions } from '../judgement/propose.js';
import { questionsOf } from '../worksheets/worksheet.js';
import { type Appraisal, answersOf } from './appraisal.js';
import { type JudgedAppraisal, type Judgement, judge } from './judge.js';
import type { ReadAppraisal } from './read-appraisal.js';

/** What does not hold in an appraisal yet: open questions, answers without support, departures without reason. */
export function checkAppraisal({ document, worksheet, appraisal }: ReadAppraisal): readonly Problem[] {
  const asked = askedQuestions(worksheet, answersOf(appraisal)).map(({ id }) => id);
  const judged = judge(worksheet, appraisal);
  return [
    ...unanswered(asked, appraisal),
    ...unsettled(asked, appraisal),
    ...unsupported(asked, appraisal),
    ...needless(asked, judged),
    ...unreasoned(judged),
    ...openConcerns(judged),
  ]
    .map((found) => located(document, found))
    .sort((a, b) => a.line! - b.line!);
}

function unanswered(asked: readonly string[], { answers = {} }: Appraisal): readonly Found[] {
  const open = asked.filter((id) => answers[id]?.answer === undefined);
  return open.map((id) =>
    error(
      'unanswered',
      ['answers', id],
      answers[id]?.readings
        ? `The readers disagree on ${id}, and nothing is settled; give the answer, and say under "settled" how you came to it.`
        : `Question ${id} has no answer; give one, "no-information" where the paper does not say.`,
    ),
  );
}

/** What the readers of a consensus differed on is told with how it was settled. */
const unsettled = (asked: readonly string[], { answers = {} }: Appraisal): readonly Found[] =>
  asked
    .filter((id) => answers[id]?.readings && answers[id].answer !== undefined && !answers[id].settled)
    .map((id) =>
      error(
        'not-settled',
        ['answers', id],
        `It is not said how the answer to ${id} was settled; add "settled".`,
      ),
    );

/** An answer rests on the paper's words; that it says nothing cannot be quoted. */
const unsupported = (asked: readonly string[], { answers = {} }: Appraisal): readonly Found[] =>
  asked.flatMap((id) => {
    const { answer, quotation, place, note, readings } = answers[id] ?? {};
    if (answer === undefined || answer === 'no-information' || readings !== undefined) return [];
    if ((quotation !== undefined && place !== undefined) || note !== undefined) return [];
    const lacks = quotation === undefined ? 'a quotation' : 'the place of its quotation';
    return [
      warning(
        'no-support',
        ['answers', id],
        `The answer to ${id} has not ${lacks}; give the paper's words and where they stand, or say in a "note" why there are none.`,
      ),
    ];
  });

const needless = (asked: readonly string[], { worksheet, appraisal }: JudgedAppraisal): readonly Found[] =>
  questionsOf(worksheet)
    .map(({ id }) => id)
    .filter((id) => !asked.includes(id) && appraisal.answers?.[id]?.answer !== undefined)
    .map((id) =>
      warning(
        'not-asked',
        ['answers', id],
        `Question ${id} is not asked after your other answers, so its answer counts for nothing; take it out, or look at the others again.`,
      ),
    );

function unreasoned({ domains, overall }: JudgedAppraisal): readonly Found[] {
  const all: readonly (readonly [string, Judgement])[] = [
    ...domains.map((one) => [one.domain.id, one] as const),
    ['overall', overall],
  ];
  return all.flatMap(([id, { departs, reason, level, proposed }]) =>
    departs && reason === null
      ? [
          error(
            'no-reason',
            ['judgements', id],
            `You judge ${id} as ${level} where the rules propose ${proposed}; add the "reason".`,
          ),
        ]
      : [],
  );
}

const openConcerns = ({ worksheet, appraisal }: JudgedAppraisal): readonly Found[] =>
  (worksheet.applicability ?? [])
    .filter(({ id }) => appraisal.applicability?.[id]?.concern === undefined)
    .map(({ id }) =>
      error(
        'unanswered',
        ['applicability', id],
        `It is not said whether you are concerned about the ${id.replaceAll('-', ' ')}; give "concern" as low, high or unclear.`,
      ),
    );
