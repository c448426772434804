import { margins } from '../../stats/chi-square.js';
import { type KappaWeights, kappa } from '../../stats/kappa.js';
import type { Contingency } from '../kit/contingency.js';
import { fixed, percent, share, whole, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import { type Check, estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { list } from '../kit/wording.js';

interface Asked {
  readonly weights: KappaWeights;
  readonly level: number;
}

/** How many ratings were the same. */
export const agreed = ({ counts }: Contingency): number => counts.reduce((sum, row, at) => sum + row[at]!, 0);

export const kappaWords = (result: Labelled, table: Contingency, asked: Asked): string[] => [
  finding(result, table, asked),
  leftOpen(result),
  'Kappa depends on how common the levels are, so it is not to be compared between populations; and two raters who agree may both be wrong.',
];

function finding(result: Labelled, table: Contingency, { weights, level }: Asked): string {
  const { estimate, interval } = writeEstimate(estimateOf(result, 'kappa'), 'number');
  const { total } = margins(table.counts);
  const same = agreed(table);
  const { observed, expected } = kappa(table.counts, weights, level);
  const name = weights === 'none' ? 'Kappa' : `Weighted kappa (${weights} weights)`;
  const chance =
    weights === 'none'
      ? `, where chance alone would give ${percent(expected, 0)} from how often each used each level`
      : `; with part credit for near misses the agreement is ${percent(observed, 0)}, where chance alone would give ${percent(expected, 0)}`;
  return `${name} of ${table.group} and ${table.outcome} was ${estimate} (${levelWords(level)} ${interval}): they gave the same level in ${whole(same)} of ${whole(total)} (${share(same, total)})${chance}.`;
}

function leftOpen(result: Labelled): string {
  const { confLow, confHigh } = estimateOf(result, 'kappa');
  const [low, high] = [Number(confLow), Number(confHigh)];
  const scale = 'on a scale where 0 is what chance gives and 1 is perfect agreement';
  if (low === high) return `The interval has no width, which is not certainty; kappa is ${scale}.`;
  const range = `The data are compatible with a kappa from ${fixed(low, 2)} to ${fixed(high, 2)}, ${scale}`;
  return low <= 0 && high >= 0
    ? `${range}; they do not settle whether the two agree more than by chance.`
    : `${range}.`;
}

export function kappaChecks(table: Contingency, numeric: boolean, weights: KappaWeights): Check[] {
  return [commonLevel(table), sizeCheck(table), ...(weights === 'none' ? [] : [orderCheck(table, numeric)])];
}

/** Where nearly all ratings are of one level, kappa is low however well the raters agree (Feinstein & Cicchetti 1990). */
function commonLevel({ counts, levelLabels }: Contingency): Check {
  const { rows, columns, total } = margins(counts);
  const used = rows.map((count, at) => count + columns[at]!);
  const most = Math.max(...used);
  const common = most / (2 * total) > 0.8;
  return {
    check: 'common-level',
    status: common ? 'look' : 'holds',
    lookedAt: 'How evenly the levels were used.',
    found: `The most common, ${levelLabels[used.indexOf(most)]}, makes up ${share(most, 2 * total)} of all ratings.`,
    advice: common
      ? 'Where one level is so common, kappa can be low although the raters agree nearly always; give the agreement, and the table, beside it.'
      : '',
  };
}

function sizeCheck({ counts }: Contingency): Check {
  const { total } = margins(counts);
  return {
    check: 'size',
    status: total < 30 ? 'look' : 'holds',
    lookedAt: 'How many were rated.',
    found: `${whole(total)} were rated by both.`,
    advice: total < 30 ? 'The interval is one for large samples; with so few it is a rough guide.' : '',
  };
}

/** Weights go by the order of the levels; an alphabet is no order of meaning. */
function orderCheck({ levels, ordered }: Contingency, numeric: boolean): Check {
  const known = ordered || numeric;
  const shown = levels.length > 12 ? [...levels.slice(0, 12), '…'] : levels;
  return {
    check: 'order',
    status: known ? 'holds' : 'fails',
    lookedAt: 'The order of the levels, by which the weights go.',
    found: `It is ${list(shown)}${known ? '' : ', which is only the order of the alphabet'}.`,
    advice: known ? '' : 'Give the levels their order in the codebook, or leave out --weights.',
  };
}
