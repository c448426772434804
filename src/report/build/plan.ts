import { writeEstimate } from '../../methods/kit/format.js';
import { changedData, deviations, deviationText } from '../../study/deviations.js';
import type { Problem } from '../../study/problem.js';
import type { StudyRun } from '../../study/run-study.js';
import { dateWords } from '../date-words.js';
import { type Block, type Content, type Entry, heading, plain, text, written } from '../document.js';
import { isExploratory, type ReportedAnalysis, type ReportInput } from '../input.js';
import { choicesText, purposeWords, sentence } from './words.js';

/** The plan as it was written, and whether it was kept. */
export function planSection(input: ReportInput, analyses: readonly ReportedAnalysis[]): readonly Block[] {
  return [
    heading(3, 'plan', 'Plan'),
    ...lockBlocks(input),
    ...problemBlocks(input.problems.filter(({ path }) => !path.startsWith('findings'))),
    ...smallestEffect(input, analyses),
    { kind: 'definitions', entries: analyses.map((one) => plannedEntry(one, input)) },
  ];
}

function lockText({ lock: { binding, locks, outcomesSeenAt } }: StudyRun): string {
  if (binding)
    return `The plan was locked on ${dateWords(binding.at)}, before Lind had shown any outcome by group.`;
  return `${whyNotLocked(locks[0]?.at, outcomesSeenAt)}, so every analysis in this report is exploratory.`;
}

/** A lock in time that does not count stands in a journal that was tampered with. */
function whyNotLocked(lockedAt: string | undefined, outcomesSeenAt: string | null): string {
  if (lockedAt === undefined) return 'The plan was not locked before Lind showed outcomes by group';
  if (outcomesSeenAt !== null && outcomesSeenAt <= lockedAt) {
    return `The plan was locked on ${dateWords(lockedAt)}, after Lind had shown outcomes by group`;
  }
  return 'The journal of the study was changed by hand and cannot show when the plan was locked';
}

/** Whether the plan was locked in time, and what differs from it as it was locked. */
function lockBlocks({ run, journalHoldsRun }: ReportInput): readonly Block[] {
  const { binding } = run.lock;
  const cut = journalHoldsRun ? [] : [text(journalText)];
  if (!binding) return [text(lockText(run)), ...cut];
  const items = [
    ...deviations(binding, run.study).map((deviation) => text(deviationText(deviation))),
    ...dataItems(run),
  ];
  if (items.length === 0) return [text(`${lockText(run)} It has not changed since.`), ...cut];
  return [text(`${lockText(run)} Since then:`), { kind: 'list', items }, ...cut];
}

const journalText =
  'The journal of the study is not whole: lines that were written before these results are changed or gone, so what it says of the plan cannot be relied on.';

/** Data that were changed under a locked plan, with both hashes, so that the file that was locked can be found. */
function dataItems(run: StudyRun): readonly Content[] {
  const changed = changedData(run.lock, run.dataHash);
  if (changed === null) return [];
  return [
    text(
      'The data file was changed after the plan was locked with it. Its SHA-256 was ',
      { code: changed.locked },
      ' and is ',
      { code: changed.now },
      '. The results are those of the changed data.',
    ),
  ];
}

/** What "lind check" finds wrong with the study as it is written. */
function problemBlocks(problems: readonly Problem[]): readonly Block[] {
  if (problems.length === 0) return [];
  const items = problems.map(({ message }) => text(message));
  return [text('These parts of the study do not hold:'), { kind: 'list', items }];
}

function smallestEffect({ run }: ReportInput, analyses: readonly ReportedAnalysis[]): readonly Content[] {
  const smallest = run.study.plan['smallest-effect'];
  if (!smallest) return [plain(undefined, 'the smallest effect that matters')];
  const method = analyses.find(({ entry }) => entry.purpose === 'primary')?.method;
  const declared = method?.estimates[smallest.term] ?? method?.estimates['*'];
  const value = writeEstimate({ estimate: smallest.value }, declared?.scale ?? 'number').estimate;
  const exact = value.replace(/\.0+(?=\D|$)/, '').replace(/ pp$/, ' percentage points');
  return [
    text(`The smallest effect that would matter: ${declared?.label ?? smallest.term} ${exact}.`),
    written(smallest.why, 'why an effect of that size matters'),
  ];
}

function plannedEntry(one: ReportedAnalysis, { table }: ReportInput): Entry {
  const { entry, method, title } = one;
  const role = purposeWords[entry.purpose].toLowerCase();
  const standing = isExploratory(one) && entry.purpose !== 'exploratory' ? `${role}, exploratory` : role;
  const done = text(sentence(`${method.title}; ${choicesText(method, entry, table)}`));
  const why = entry.why ? [written(entry.why, 'why')] : [];
  return { term: `${title} (${standing})`, content: [done, ...why] };
}
