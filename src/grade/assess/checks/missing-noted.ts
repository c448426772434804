import type { Column, Table } from '../../../data/table.js';
import { plural } from '../../../methods/kit/wording.js';
import { agrees } from '../../../study/claims/agreement.js';
import { readNumber } from '../../../study/claims/number.js';
import { type Judged, judged } from '../judged.js';
import { wordsOnData } from '../noted.js';
import type { Review } from '../review.js';

/** How values that are not there are spoken of. */
const ofMissing =
  /missing|\bno (?:values?|data|answers?|result)|not (?:recorded|known|measured|available|answered|seen|complete)|unknown|\blost\b|drop(?:ped|s)?[- ]?outs?|without (?:an?|any|their) |left out|leaves? out|exclu(?:ded|sion|des)|(?:in)?complete|blank|empty|with(?:drew|drawn)|did not (?:come|return|answer|have|get)|had no\b|non-?response|\bnobody\b|\bno one\b|\ball (?:of )?(?:the )?\d/i;

/** What may follow from it. */
const ofConsequence =
  /\bbias|differ|\bmay\b|\bmight\b|\bcould\b|estimat\w+ (?:too|be)|under-?estimat|over-?estimat|too (?:high|low|large|small|good|bad)|represent|at random|precis|sensitiv|imput|assum|affect|distort|misl(?:ead|ed)|no reason|weigh|narrow|wide/i;

/** A denial for all of the data, which is false where values are missing anywhere. */
const deniesAll =
  /\b(?:nothing|no (?:values?|data|cells?)) (?:is|are|was|were) missing\b(?! (?:in|for|of|on) )|\bno missing (?:values?|data)\b(?! (?:in|for|of|on) )/i;
const ofNone = /\b(?:no|none|nobody|no one|nothing|complete|all|every)\b/i;

/** Whether it is said how many values are missing, and what that may do to the answer: half for each. */
export function missingNoted({
  read,
  run,
  key,
  primary,
}: Pick<Review, 'read' | 'run' | 'key' | 'primary'>): Judged {
  const table = read.data?.table ?? null;
  const input = primary?.analysis?.result.input;
  const counts = missingCounts(table, { run, key });
  const { decisions, sentences } = wordsOnData(read.study);
  if (counts.size === 0 && sentences.length > 0) return judged(1, 'No value is missing in your data.');
  const words = [...sentences, ...decisions.filter((text) => /missing/i.test(text))];
  const about = words.flatMap((text, at) =>
    ofMissing.test(text) ? [{ text, next: words[at + 1] ?? '' }] : [],
  );
  const excluded = input?.excluded ?? 0;
  const count = about.find(({ text }) => saysCount(text, { counts, rows: table?.rows ?? 0, excluded }));
  const consequence = about.find(({ text, next }) => ofConsequence.test(text) || ofConsequence.test(next));
  const evidence = [count, consequence].flatMap((one) => (one ? [`"${one.text.trim().slice(0, 200)}"`] : []));
  const said = [...new Set(evidence)];
  const fact = `${plural(excluded, 'row')} of ${table?.rows ?? 0} left out of the primary analysis.`;
  if (about.length === 0) {
    return judged(
      0,
      'Nothing is said of missing values: say how many there are, and what that may do to the answer.',
      [fact],
    );
  }
  if (count && (consequence || excluded === 0)) {
    return judged(
      1,
      excluded === 0
        ? 'You say that no missing value touches the main result.'
        : 'You say how many values are missing, and what that may do to the answer.',
      said,
    );
  }
  return count
    ? judged(0.5, 'You say how many values are missing; say too what that may do to the answer.', said)
    : consequence
      ? judged(0.5, 'You say what missing values may do; say too how many there are.', [...said, fact])
      : judged(
          0,
          'Missing values are spoken of, without how many there are and what that may do to the answer.',
          [fact],
        );
}

/** Numbers that say how much is missing: of each column, its codes for missing values among them, and of each analysis. */
function missingCounts(table: Table | null, { run, key }: Pick<Review, 'run' | 'key'>): ReadonlySet<number> {
  const columns = [...(table?.columns.values() ?? [])].flatMap((column) => {
    const coded = key.flaws.filter((one) => one.flaw === 'missing-code' && one.column === column.name).length;
    const empty = missingIn(column);
    return [empty, coded, empty + coded];
  });
  const analyses = run.analyses.map(({ analysis }) => analysis?.result.input.excluded ?? 0);
  return new Set([...columns, ...analyses].filter((count) => count > 0));
}

const missingIn = (column: Column): number =>
  'levels' in column
    ? column.codes.filter((code) => code < 0).length
    : column.values.filter((value) => Number.isNaN(value)).length;

interface Counted {
  readonly counts: ReadonlySet<number>;
  readonly rows: number;
  readonly excluded: number;
}

function saysCount(text: string, { counts, rows, excluded }: Counted): boolean {
  if (excluded === 0 && ofNone.test(text) && !deniesAll.test(text)) return true;
  const numbers = text.match(/\d[\d,]*(?:\.\d+)?(?:\s?%)?/g) ?? [];
  return numbers.some((written) => {
    const typed = readNumber(written);
    if (typed.kind !== 'number') return false;
    return [...counts].some((count) =>
      typed.unit === 'percent'
        ? agrees(typed, count / rows, 'proportion') || agrees(typed, 1 - count / rows, 'proportion')
        : typed.value === count || typed.value === rows - count,
    );
  });
}
