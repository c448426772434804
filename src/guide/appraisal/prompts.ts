import { type Appraisal, answersOf, concerns, type Reading } from '../../appraise/appraisal/appraisal.js';
import type { JudgedAppraisal, JudgedDomain, Judgement } from '../../appraise/appraisal/judge.js';
import { levelText } from '../../appraise/bias-table/show.js';
import { readingWords } from '../../appraise/compare/present.js';
import { askedQuestions } from '../../appraise/judgement/propose.js';
import {
  answers,
  answerWords,
  type Answer as Given,
  overallLevels,
  type SignallingQuestion,
} from '../../appraise/worksheets/worksheet.js';
import { list } from '../../methods/kit/wording.js';
import { type JudgementLevel, judgementLevels } from '../../study/judgement-levels.js';
import type { KeyPath } from '../../study/problem.js';
import type { Choice, Input, Shown } from '../interview.js';

/** One question of the walk through an appraisal, as it stands now. */
export interface AppraisalPrompt {
  readonly id: string;
  /** The heading that it stands under. */
  readonly part: string;
  readonly asks: string;
  readonly shows: readonly Shown[];
  readonly input: Input;
  readonly current: string | null;
  readonly answered: boolean;
  /** What to look for, and what would worry. */
  readonly hint: string;
  readonly path: KeyPath;
}

/** All questions that the answers so far ask for, in their order. */
export function appraisalPrompts(judged: JudgedAppraisal): readonly AppraisalPrompt[] {
  const { worksheet, appraisal } = judged;
  const asked = askedQuestions(worksheet, answersOf(appraisal));
  return [
    ...judged.domains.flatMap((one) => [
      ...one.domain.questions
        .filter((question) => asked.includes(question))
        .flatMap((question) => questionPrompts(question, one.domain.title, appraisal)),
      ...judgementPrompts(judged, one, one.domain.id, one.domain.title, worksheet.levels),
    ]),
    ...concernPrompts(judged),
    ...judgementPrompts(judged, judged.overall, 'overall', 'The whole', overallLevels(worksheet)),
  ];
}

function questionPrompts(
  { id, asks, why, worry, ...question }: SignallingQuestion,
  part: string,
  { answers: given = {} }: Appraisal,
): readonly AppraisalPrompt[] {
  const { answer, quotation, place, note, readings, settled } = given[id] ?? {};
  const hint = `Look for: ${question['look-for']} Why: ${why} It would worry: ${worry}`;
  const ask = {
    id,
    part,
    asks: `${id} ${asks}`,
    shows: [`Look for: ${question['look-for']}`, ...(readings ?? []).map(readingText)],
    input: { kind: 'choice' as const, choices: answerChoices },
    current: answer ?? null,
    answered: answer !== undefined,
    hint,
    path: ['answers', id, 'answer'],
  };
  if (answer === undefined) return [ask];
  const written = { part, shows: [], hint };
  if (readings !== undefined) {
    return [
      ask,
      {
        ...written,
        id: `${id}-settled`,
        asks: 'How was it settled, and why?',
        input: { kind: 'prose' },
        current: settled ?? null,
        answered: settled !== undefined,
        path: ['answers', id, 'settled'],
      },
    ];
  }
  if (answer === 'no-information' || note !== undefined) return [ask];
  return [
    ask,
    {
      ...written,
      id: `${id}-quotation`,
      asks: `Which words of the paper support "${answerWords[answer].toLowerCase()}"?`,
      input: { kind: 'prose' },
      current: quotation ?? null,
      answered: quotation !== undefined,
      path: ['answers', id, 'quotation'],
    },
    {
      ...written,
      id: `${id}-place`,
      asks: 'Where do they stand?',
      input: { kind: 'text' },
      current: place ?? null,
      answered: place !== undefined,
      path: ['answers', id, 'place'],
    },
  ];
}

const readingText = (reading: Reading): string => `• ${readingWords(reading)}`;

const answerChoices: readonly Choice[] = answers.map((value: Given) => ({ value, name: answerWords[value] }));

/** The judgement, once all its questions are answered; and the reason, where it is not the proposal. */
function judgementPrompts(
  { worksheet, appraisal }: JudgedAppraisal,
  judgement: Judgement | JudgedDomain,
  id: string,
  part: string,
  levels: readonly JudgementLevel[],
): readonly AppraisalPrompt[] {
  const { proposed, because, departs, reason } = judgement;
  if (proposed === null) return [];
  const settled = appraisal.judgements?.[id]?.judgement;
  const by = because.length === 0 ? '' : ` by ${list(because)}`;
  const hint = id === 'overall' ? worksheet.overall.note : worksheet.tool.rule;
  const judged = {
    id,
    part,
    asks: id === 'overall' ? 'How do you judge the whole?' : 'How do you judge this part?',
    shows: [`The rules propose${by}: ${levelText(proposed)}. ${hint}`],
    input: {
      kind: 'choice' as const,
      choices: levels.map((value) => ({ value, name: judgementLevels[value].name })),
    },
    current: settled ?? proposed,
    answered: settled !== undefined,
    hint,
    path: ['judgements', id, 'judgement'],
  };
  if (!departs) return [judged];
  return [
    judged,
    {
      id: `${id}-reason`,
      part,
      asks: `The rules propose ${levelText(proposed)}. Why do you judge otherwise?`,
      shows: [],
      input: { kind: 'prose' },
      current: reason,
      answered: reason !== null,
      hint: 'A reason names what the rules cannot see: how much it matters here, and which way it would push the result.',
      path: ['judgements', id, 'reason'],
    },
  ];
}

function concernPrompts({ worksheet, appraisal }: JudgedAppraisal): readonly AppraisalPrompt[] {
  return (worksheet.applicability ?? []).map(({ id, asks }) => {
    const { concern } = appraisal.applicability?.[id] ?? {};
    return {
      id: `concern-${id}`,
      part: 'How near the paper is to your question',
      asks,
      shows: [],
      input: {
        kind: 'choice' as const,
        choices: concerns.map((value) => ({
          value,
          name: `${value[0]!.toUpperCase()}${value.slice(1)} concern`,
        })),
      },
      current: concern ?? null,
      answered: concern !== undefined,
      hint: 'Hold the people, the tests and the setting of the paper beside those of your own question.',
      path: ['applicability', id, 'concern'],
    };
  });
}
