import { list } from '../../methods/kit/wording.js';
import {
  answers,
  type Condition,
  type Domain,
  overallLevels,
  type SignallingQuestion,
  type Worksheet,
} from '../worksheets/worksheet.js';
import { concerns } from './appraisal.js';

const width = 100;

/**
 * An appraisal to be filled in by hand: every question as a comment over the place for its answer.
 *
 * @param name the paper's short name
 */
export function newAppraisal(worksheet: Worksheet, name: string): string {
  const { title, tool, about, design, domains, applicability = [], overall } = worksheet;
  const lines = [
    ...comment(`Critical appraisal: ${title}.`),
    ...comment(about),
    ...comment(`Along ${tool.name}: ${tool.citation} ${tool.link}`),
    ...comment(
      `Answers are ${list(answers, 'or')}. Each rests on words of the paper and their place. "lind appraise" with this file shows the judgements that follow, "lind appraise check" what is missing.`,
    ),
    'appraisal: 1',
    `design: ${design}`,
    'paper:',
    `  name: ${JSON.stringify(name)}`,
    '  citation:',
    '  result:',
    'reader:',
    '',
    'answers:',
    ...domains.flatMap((domain, at) => domainLines(domain, at + 1)),
    '',
    ...comment(`Write here only where you judge otherwise than the rules, and why:`),
    ...comment(`  ${domains[0]!.id}: { judgement: ${worksheet.levels.at(-1)}, reason: "..." }`),
    ...comment(`Domains take ${list(worksheet.levels, 'or')}.`),
    ...comment(`"overall" takes ${list(overallLevels(worksheet), 'or')}. ${overall.note}`),
    'judgements:',
    ...(applicability.length === 0
      ? []
      : [
          '',
          ...comment(`How near the paper is to your own question: ${list(concerns, 'or')} concern.`),
          'applicability:',
          ...applicability.flatMap(({ id, asks }) => [
            ...comment(asks, 2),
            `  ${id}:`,
            '    concern:',
            '    reason:',
          ]),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

function domainLines({ title, questions }: Domain, number: number): string[] {
  return ['', ...comment(`${number}. ${title}`, 2), ...questions.flatMap(questionLines)];
}

function questionLines(question: SignallingQuestion): string[] {
  const { id, asks, 'asked-if': condition } = question;
  const when = condition === undefined ? '' : ` (Only after certain answers: ${conditionText(condition)}.)`;
  return [
    ...comment(`${id} ${asks}${when}`, 2),
    ...comment(`Look for: ${question['look-for']}`, 2),
    ...comment(`Why: ${question.why} It would worry: ${question.worry}`, 2),
    `  ${id}:`,
    '    answer:',
    '    quotation:',
    '    place:',
  ];
}

const words = { yes: 'yes', no: 'no', unknown: 'no information' } as const;

/**
 * A condition in words.
 *
 * @example conditionText({ '1a': 'yes', '1b': ['no', 'unknown'] }) // => '1a is yes and 1b is no or no information'
 */
export function conditionText(condition: Condition): string {
  const parts = Object.entries(condition).map(([key, wanted]) =>
    key === 'any'
      ? list((wanted as readonly Condition[]).map(conditionText), 'or')
      : `${key} is ${list(
          [wanted].flat().map((one) => words[one as keyof typeof words]),
          'or',
        )}`,
  );
  return list(parts, 'and');
}

/** A sentence as comment lines that fit an editor. */
function comment(text: string, indent = 0): string[] {
  const lead = `${' '.repeat(indent)}# `;
  const room = width - lead.length;
  const lines = text.match(new RegExp(`\\S.{0,${room - 1}}(?=\\s|$)`, 'g')) ?? [];
  return lines.map((line) => lead + line);
}
