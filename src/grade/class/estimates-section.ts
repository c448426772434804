import { caterpillar } from '../../charts/caterpillar.js';
import { percent, writeEstimate } from '../../methods/kit/format.js';
import { left, right } from '../../methods/kit/table-rows.js';
import { plural } from '../../methods/kit/wording.js';
import { type Block, type Content, heading, text } from '../../report/document.js';
import type { ClassAnswer, EstimatesPicture } from './estimates.js';
import type { Numbering } from './numbering.js';

/** More intervals cannot be told apart in one picture. */
const mostDrawn = 300;
const mostNamed = 20;

interface Shown {
  readonly number: Numbering;
  /** A student as they may be named here; null where nobody is named. */
  readonly nameOf: ((answer: ClassAnswer) => string) | null;
}

/** Every student's answer in one picture: the lesson that only a class with a known truth can give. */
export function estimatesSection(picture: EstimatesPicture, { number, nameOf }: Shown): readonly Block[] {
  const { label, truth, scale, answers, coverage, elsewhere } = picture;
  const written = (value: number) =>
    writeEstimate({ estimate: value, ...typicalLimits(answers) }, scale.scale).estimate;
  const drawn = evenly(answers, mostDrawn);
  const share = `${coverage.holding} of ${answers.length}`;
  const limits = `${percent(coverage.holding / answers.length, 0)}, 95% interval ${percent(coverage.low, 0)} to ${percent(coverage.high, 0)}`;
  const caption = `${label}: the estimate and interval of every student${drawn.length < answers.length ? ` (${drawn.length} of ${answers.length} are drawn, evenly over the order)` : ''}, each from other people of the same population. The dashed line is the truth, ${written(truth)}.`;
  return [
    heading(2, 'estimates', 'One truth, many answers'),
    text(
      `All of these students asked the same question of the same population, whose true answer is ${written(truth)} (${label}); each had other people in their data. ${share} intervals hold the truth (${limits}). Of 95% intervals from sound analyses 95 in 100 do so in the long run, and nobody can tell from a single study whether it is one of them.`,
    ),
    ...settledWords(picture, written),
    ...(elsewhere === 0
      ? []
      : [
          text(
            `${plural(elsewhere, 'student')} answered on another scale or without an interval, and cannot stand in this picture.`,
          ),
        ]),
    number.figure({
      id: 'estimates-figure',
      caption,
      alt: `${caption} ${share} intervals hold the truth. Estimates run from ${written(answers[0]!.estimate)} to ${written(answers.at(-1)!.estimate)}.`,
      spec: caterpillar({
        axisTitle: label,
        isRatio: scale.isRatio,
        isShare: scale.scale.startsWith('proportion'),
        truth,
        rows: 'Students',
        intervals: drawn.map((answer) => ({
          ...{ estimate: answer.estimate, low: answer.confLow, high: answer.confHigh },
          ...(nameOf === null ? {} : { label: nameOf(answer) }),
        })),
        description: caption,
      }),
    }),
    ...missedTable(picture, { number, nameOf }),
  ];
}

/** Limits as wide as those in the middle of the class, so that all are written with the same digits. */
function typicalLimits(answers: readonly ClassAnswer[]) {
  const { confLow, confHigh } = answers[Math.floor(answers.length / 2)]!;
  return { confLow, confHigh };
}

function settledWords(
  { settled, meanOfSettled, truth, answers }: EstimatesPicture,
  written: (value: number) => string,
): readonly Content[] {
  if (settled === null) return [];
  const { same, unsettled, contrary } = settled;
  const led = `By their intervals ${same} of ${answers.length} students come to the conclusion that is true, ${unsettled} have to leave the question open, and ${contrary} are led to another one, without having done anything wrong.`;
  if (meanOfSettled === null || unsettled === 0) return [text(led)];
  return [
    text(led),
    text(
      `Those whose interval leaves no difference out found ${written(meanOfSettled)} on average, and the truth is ${written(truth)}: who looks only at studies that “found something” sees effects larger than they are (the winner’s curse).`,
    ),
  ];
}

/** Those whose interval misses the truth, the furthest first. */
function missedTable(
  { answers, scale, truth }: EstimatesPicture,
  { number, nameOf }: Shown,
): readonly Block[] {
  const missed = answers.filter(({ holds }) => !holds);
  if (nameOf === null || missed.length === 0) return [];
  const away = ({ estimate }: ClassAnswer) =>
    scale.isRatio ? Math.abs(Math.log(estimate / truth)) : Math.abs(estimate - truth);
  const named = missed.toSorted((a, b) => away(b) - away(a)).slice(0, mostNamed);
  const more = missed.length - named.length;
  return [
    text(
      'These intervals miss the truth. Where the analysis is sound, that is bad luck and no mistake: chance does it to one interval in twenty, and such students are not marked down for it.',
    ),
    number.table({
      id: 'missed-table',
      caption: `Intervals that miss the truth, the furthest first${more > 0 ? ` (${more} more are not listed)` : ''}.`,
      columns: [left('Student'), right('Estimate'), right('Interval'), right('It lies')],
      rows: named.map((answer) => {
        const { estimate, interval } = writeEstimate(answer, scale.scale);
        return [nameOf(answer), estimate, interval, answer.confHigh < truth ? 'below' : 'above'];
      }),
    }),
  ];
}

/** So many of a list, evenly over its order, the first and the last among them. */
function evenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.round((at * (all.length - 1)) / (most - 1))]!);
}
