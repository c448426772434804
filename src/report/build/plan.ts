import { writeEstimate } from '../../methods/kit/format.js';
import { list } from '../../methods/kit/wording.js';
import type { StudyResults } from '../../study/results.js';
import { type Block, type Content, type Entry, heading, plain, text, written } from '../document.js';
import { isExploratory, type ReportedAnalysis, type ReportInput } from '../input.js';
import { choicesText, midSentence, purposeWords, sentence } from './words.js';

/** The plan as it was written, and whether it was kept. */
export function planSection(input: ReportInput, analyses: readonly ReportedAnalysis[]): readonly Block[] {
  return [
    heading(3, 'plan', 'Plan'),
    text(lockText(input.results, analyses)),
    ...smallestEffect(input, analyses),
    { kind: 'definitions', entries: analyses.map((one) => plannedEntry(one, input)) },
  ];
}

function lockText({ lockedPlanHash, planHash }: StudyResults, analyses: readonly ReportedAnalysis[]): string {
  if (lockedPlanHash === null) {
    return 'The plan was not locked before the outcomes were seen by group, so every analysis in this report is exploratory.';
  }
  const outside = analyses.filter(({ record }) => !record.planned).map(({ title }) => `“${title}”`);
  const kept = lockedPlanHash === planHash ? 'It has not changed since.' : 'It has changed since.';
  if (outside.length === 0) return `The plan was locked before the outcomes were seen by group. ${kept}`;
  const are =
    outside.length === 1 ? 'is not in the locked plan and is' : 'are not in the locked plan and are';
  return `The plan was locked before the outcomes were seen by group. ${kept} ${list(outside)} ${are} reported as exploratory.`;
}

function smallestEffect({ study }: ReportInput, analyses: readonly ReportedAnalysis[]): readonly Content[] {
  const smallest = study.plan['smallest-effect'];
  if (!smallest) return [plain(undefined, 'the smallest effect that matters')];
  const method = analyses.find(({ record }) => record.purpose === 'primary')?.analysis?.method;
  const declared = method?.estimates[smallest.term] ?? method?.estimates['*'];
  const value = writeEstimate({ estimate: smallest.value }, declared?.scale ?? 'number').estimate;
  const exact = value.replace(/\.0+(?=\D|$)/, '');
  const term = midSentence(declared?.label ?? smallest.term);
  return [
    text(`The smallest effect that would matter was set at a ${term} of ${exact}.`),
    written(smallest.why, 'why an effect of that size matters'),
  ];
}

function plannedEntry(one: ReportedAnalysis, { table }: ReportInput): Entry {
  const { record, planned, analysis } = one;
  const role = purposeWords[record.purpose].toLowerCase();
  const standing = isExploratory(one) && record.purpose !== 'exploratory' ? `${role}, exploratory` : role;
  const choices = planned && analysis ? choicesText(planned, analysis.method, table) : '';
  const what = analysis?.method.title ?? planned?.method ?? '';
  const done = text(sentence([what, choices].filter((part) => part !== '').join('; ')));
  const why = planned?.why ? [written(planned.why, 'why')] : [];
  return { term: `${one.title} (${standing})`, content: [done, ...why] };
}
