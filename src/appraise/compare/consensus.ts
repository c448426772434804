import { Document, isMap, isScalar } from 'yaml';
import { type Appraisal, answersOf, type GivenAnswer, type Reading } from '../appraisal/appraisal.js';
import { askedQuestions } from '../judgement/propose.js';
import { questionsOf, type Worksheet } from '../worksheets/worksheet.js';
import type { ReadTwice } from './compare.js';

/** The names of two readers, as they stand in a consensus; told apart where they have none, or the same. */
export function readersOf({ first, second }: ReadTwice): readonly [string, string] {
  const [a = 'A', b = 'B'] = [first.appraisal.reader, second.appraisal.reader];
  return a === b ? [`${a} (1)`, `${b} (2)`] : [a, b];
}

/**
 * One appraisal of two, as YAML: what both answered alike, and both readings where they differ, to be settled there.
 * Judgements are left to be settled anew.
 */
export function consensusYaml(paper: ReadTwice): string {
  const { first, second } = paper;
  const { worksheet, appraisal } = first;
  const readers = readersOf(paper);
  const asked = new Set(
    [first, second].flatMap((one) => askedQuestions(worksheet, answersOf(one.appraisal)).map(({ id }) => id)),
  );
  const questions = questionsOf(worksheet).filter(({ id }) => asked.has(id));
  const made: Appraisal = {
    appraisal: 1,
    design: worksheet.design,
    paper: appraisal.paper,
    consensus: readers,
    answers: Object.fromEntries(
      questions.map(({ id }) => [
        id,
        agreedOrBoth(appraisal.answers?.[id] ?? {}, second.appraisal.answers?.[id] ?? {}, readers),
      ]),
    ),
  };
  return commented(made, worksheet);
}

function agreedOrBoth(
  first: GivenAnswer,
  second: GivenAnswer,
  [a, b]: readonly [string, string],
): GivenAnswer {
  if (first.answer === second.answer) return { ...second, ...first };
  return { readings: [reading(a, first), reading(b, second)] };
}

const reading = (reader: string, { answer, quotation, place, note }: GivenAnswer): Reading => ({
  reader,
  ...(answer !== undefined && { answer }),
  ...(quotation !== undefined && { quotation }),
  ...(place !== undefined && { place }),
  ...(note !== undefined && { note }),
});

/** The question stands as a comment over its answers. */
function commented(appraisal: Appraisal, worksheet: Worksheet): string {
  const document = new Document(appraisal);
  document.commentBefore =
    ' The consensus of two readers. Where they differ, give "answer" and, under "settled", how you came to it:\n by discussion, by a third reader, or by looking again; "lind appraise" with this file asks for what is open.';
  const given = document.get('answers');
  for (const { key } of isMap(given) ? given.items : []) {
    const question = questionsOf(worksheet).find(({ id }) => isScalar(key) && id === key.value);
    if (isScalar(key) && question) key.commentBefore = ` ${question.asks}`;
  }
  return document.toString({ lineWidth: 0 });
}
