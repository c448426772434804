import { fixed, whole } from '../../methods/kit/format.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { left, right } from '../../methods/kit/table-rows.js';
import type { Reading } from '../appraisal/appraisal.js';
import { answerWords } from '../worksheets/worksheet.js';
import type { Agreement } from './agreement.js';
import type { Comparison } from './compare.js';

/** What one reader said, in a sentence. */
export function readingWords({ reader, answer, quotation, place, note }: Reading): string {
  const said = answer === undefined ? 'no answer' : answerWords[answer].toLowerCase();
  const where = place === undefined ? '' : ` (${place})`;
  return `${reader}: ${said}${quotation === undefined ? '' : `, “${quotation}”${where}`}${note === undefined ? '' : `; ${note}`}.`;
}

/** How far two readers agree, as a table. */
export function presentAgreement({ answers, sides, judgements, questions }: Comparison): PresentedTable {
  const rows = [
    ['All answers', answers],
    ['Yes, no or unknown', sides],
    ['Judgements of domains', judgements],
    ...questions.map(({ id, agreement }) => [`Question ${id}`, agreement] as const),
  ] as const;
  return {
    title: 'Agreement',
    columns: [left('Of'), right('Agreed'), right('Share (95% CI)'), right('Kappa (95% CI)')],
    rows: rows.flatMap(([name, agreement]) => (agreement ? [[name, ...agreementCells(agreement)]] : [])),
    footnotes: [
      'Share: Wilson limits. Kappa: Cohen’s, with the standard error of Fleiss, Cohen and Everitt; – where both used one word only.',
      'Questions of one paper hang together, so the limits are narrower than they should be.',
    ],
  };
}

function agreementCells({ pairs, agreed, share, kappa }: Agreement): readonly string[] {
  const percent = (value: number) => fixed(100 * value, 0);
  return [
    `${whole(agreed)} of ${whole(pairs)}`,
    `${percent(agreed / pairs)}% (${percent(share.low)} to ${percent(share.high)})`,
    kappa ? `${fixed(kappa.estimate, 2)} (${fixed(kappa.low, 2)} to ${fixed(kappa.high, 2)})` : '–',
  ];
}
