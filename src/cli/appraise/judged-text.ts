import { type Appraisal, answersOf } from '../../appraise/appraisal/appraisal.js';
import type { JudgedAppraisal, Judgement } from '../../appraise/appraisal/judge.js';
import { levelText } from '../../appraise/bias-table/show.js';
import { askedQuestions } from '../../appraise/judgement/propose.js';
import { answerWords } from '../../appraise/worksheets/worksheet.js';
import type { Effects } from '../../effects/effects.js';
import { list, plural } from '../../methods/kit/wording.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';

/** An appraisal as a page: what each domain is judged to be, by which answers, and what is open. */
export function judgedText(judged: JudgedAppraisal, { columns, color }: Effects['terminal']): string {
  const { worksheet, appraisal, domains, overall } = judged;
  const style = paint(color);
  const width = textWidth(columns);
  const { name, result } = appraisal.paper;
  const block = (title: string, judgement: Judgement, open: string) => [
    ...wrap(style.bold(title), width),
    ...wrap(`  ${levelText(judgement.level)}${open}`, width, '  '),
    ...reasons(judgement, appraisal).flatMap((sentence) => wrap(`  ${sentence}`, width, '  ')),
  ];
  const asked = askedQuestions(worksheet, answersOf(appraisal));
  const lines = [
    ...wrap(style.bold(`${name}: ${worksheet.title.toLowerCase()}, by ${worksheet.tool.name}`), width),
    ...(result ? wrap(result, width) : []),
    '',
    ...domains.flatMap((one) => {
      const questions = one.domain.questions.filter((question) => asked.includes(question));
      const open = questions.filter(({ id }) => answersOf(appraisal)[id] === undefined).length;
      const left = open === 0 ? '' : ` (${plural(open, 'question')} without an answer)`;
      return [...block(one.domain.title, one, left), ''];
    }),
    ...block('Overall', overall, ''),
    ...concernLines(judged).flatMap((line) => ['', ...wrap(line, width, '  ')]),
    '',
    ...wrap(worksheet.tool.rule, width),
    ...wrap(worksheet.overall.note, width),
  ];
  return `${lines.join('\n')}\n`;
}

function reasons({ because, proposed, departs, reason }: Judgement, appraisal: Appraisal): readonly string[] {
  const given = answersOf(appraisal);
  const by = because.flatMap((id) =>
    given[id] === undefined ? [] : [`${id} is "${answerWords[given[id]].toLowerCase()}"`],
  );
  return [
    ...(departs ? [`The rules propose ${levelText(proposed)}.`] : []),
    ...(by.length > 0 ? [`By rule: ${list(by)}.`] : []),
    ...(reason === null ? [] : [`Your reason: ${reason}`]),
  ];
}

const concernLines = ({ worksheet, appraisal }: JudgedAppraisal): readonly string[] =>
  (worksheet.applicability ?? []).map(({ id, asks }) => {
    const { concern = 'open', reason } = appraisal.applicability?.[id] ?? {};
    return `${asks} ${concern}${reason ? `: ${reason}` : ''}`;
  });
