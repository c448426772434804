import type { Heterogeneity, Pooled } from '../../stats/meta/pool.js';
import { fixed, pPhrase } from '../kit/format.js';
import type { Check } from '../kit/result.js';
import { plural, quotedList } from '../kit/wording.js';
import type { StudyList } from './studies.js';

interface Found {
  readonly pooled: Pooled;
  readonly spread: Heterogeneity;
  /** P of Egger's test; null when it could not be made. */
  readonly egger: number | null;
  readonly hksj: boolean;
  readonly random: boolean;
}

/** What is looked at before a pooled effect is believed. */
export function metaChecks(studies: StudyList, found: Found): Check[] {
  return [
    heterogeneityCheck(found),
    fewStudiesCheck(studies.names.length, found),
    asymmetryCheck(studies.names.length, found.egger),
    ...(studies.counts === null ? [] : [emptyCellsCheck(studies)]),
    ...repeatedCheck(studies.names),
  ];
}

/** P below 0.1, as Q has little power with few studies; I² of 50% is the Cochrane Handbook's "may be substantial". */
function heterogeneityCheck({ spread, random }: Found): Check {
  const differ = spread.pValue < 0.1 || spread.iSquared >= 50;
  const advice = random
    ? 'Read the prediction interval beside the mean, look for what sets the studies apart, and ask whether a mean of such studies answers the question.'
    : 'One effect common to all studies is doubtful; use --model random, or do not pool.';
  return {
    check: 'heterogeneity',
    status: differ ? 'look' : 'holds',
    lookedAt: 'Whether the studies differ by more than sampling gives.',
    found: `I² ${fixed(spread.iSquared, 0)}%, Q ${pPhrase(spread.pValue)}.`,
    advice: differ ? advice : '',
  };
}

function fewStudiesCheck(k: number, { hksj, random }: Found): Check {
  const few = random && k < 5;
  const interval = hksj ? '' : ', and the normal interval is too narrow: compare it with --hksj';
  return {
    check: 'number-of-studies',
    status: few ? 'look' : 'holds',
    lookedAt: 'Whether there are enough studies to tell how far they differ.',
    found: `${plural(k, 'study', 'studies')} pooled.`,
    advice: few ? `With fewer than five, the variance between them is hardly known${interval}.` : '',
  };
}

/** With fewer than ten studies the test cannot tell chance from asymmetry (Sterne 2011). */
function asymmetryCheck(k: number, pValue: number | null): Check {
  const few = k < 10 || pValue === null;
  const asymmetric = !few && pValue < 0.1;
  return {
    check: 'asymmetry',
    status: few || asymmetric ? 'look' : 'holds',
    lookedAt: 'Whether small studies find other effects than large ones (funnel plot, Egger’s test).',
    found: pValue === null ? 'It could not be tested.' : `${pPhrase(pValue)}.`,
    advice: few
      ? 'With fewer than ten studies the test tells little: say how unpublished studies were looked for.'
      : asymmetric
        ? 'Look at the funnel plot: small studies may be missing or weaker in method, or differ in their people.'
        : '',
  };
}

function emptyCellsCheck({ counts }: StudyList): Check {
  const empty = counts!.filter(({ group, reference }) =>
    [group, reference].some(({ events, total }) => events === 0 || events === total),
  ).length;
  return {
    check: 'empty-cells',
    status: empty > 0 ? 'look' : 'holds',
    lookedAt: 'Whether a study has no events, or events only, in a group.',
    found: empty === 0 ? 'None has.' : `${empty} of ${plural(counts!.length, 'study', 'studies')}.`,
    advice:
      empty > 0
        ? 'The 0.5 added to its cells pulls its ratio towards 1; where events are rare, compare with a method that needs no such help (mantel-haenszel, on the people).'
        : '',
  };
}

function repeatedCheck(names: readonly string[]): Check[] {
  const rows = new Map<string, number>();
  for (const name of names) rows.set(name, (rows.get(name) ?? 0) + 1);
  const repeated = [...rows].filter(([, count]) => count > 1).map(([name]) => name);
  if (repeated.length === 0) return [];
  return [
    {
      check: 'independent-studies',
      status: 'look',
      lookedAt: 'Whether each study stands on one row.',
      found: `${quotedList(repeated)} ${repeated.length === 1 ? 'stands' : 'stand'} on several.`,
      advice: 'If rows share people, such as one control group, they are counted twice; join them first.',
    },
  ];
}
