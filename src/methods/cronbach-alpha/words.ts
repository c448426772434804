import type { ScaleReliability } from '../../stats/cronbach-alpha.js';
import { fixed, whole, writeEstimate } from '../kit/format.js';
import type { Labelled } from '../kit/method.js';
import type { NumberInput } from '../kit/parameters.js';
import { type Check, estimateOf } from '../kit/result.js';
import { levelWords } from '../kit/say.js';
import { plural, quotedList } from '../kit/wording.js';

/** A scale with its items. */
export interface ScaleData {
  readonly items: readonly NumberInput[];
  readonly reliability: ScaleReliability;
}

/** Nunnally & Bernstein (1994) ask for item-rest correlations of at least this. */
export const belongs = 0.3;

export function alphaWords(result: Labelled, data: ScaleData, level: number): string[] {
  const row = estimateOf(result, 'alpha');
  const { estimate, interval } = writeEstimate(row, 'number');
  const { items } = data;
  return [
    `Cronbach’s alpha of the ${items.length} items was ${estimate} (${levelWords(level)} ${interval}), in ${whole(items[0]!.values.length)} people.`,
    `The data are compatible with an alpha from ${fixed(Number(row.confLow), 2)} to ${fixed(Number(row.confHigh), 2)}, where 0 means that the items have nothing in common and 1 that they all say the same.`,
    ...weakestItem(data),
    'A high alpha does not show that the items measure one thing, nor that they measure the right one; it also rises with the number of items.',
  ];
}

function weakestItem({ items, reliability }: ScaleData): string[] {
  const found = reliability.items.flatMap(({ itemRestCorrelation: r }, at) =>
    r === null ? [] : [{ r, at }],
  );
  if (items.length < 3 || found.length === 0) return [];
  const weakest = found.reduce((least, one) => (one.r < least.r ? one : least));
  const without = reliability.items[weakest.at]!.alphaIfDropped;
  const dropped = without === null ? '' : `; without it alpha would be ${fixed(without, 2)}`;
  return [
    `The item that goes least with the others is ${items[weakest.at]!.label}, with a correlation of ${fixed(weakest.r, 2)} with their sum${dropped}.`,
  ];
}

export function alphaChecks({ items, reliability }: ScaleData): Check[] {
  return [directionCheck(items, reliability), constantCheck(items, reliability), sizeCheck(items)];
}

function directionCheck(items: readonly NumberInput[], reliability: ScaleReliability): Check {
  const against = items.filter((_, at) => (reliability.items[at]!.itemRestCorrelation ?? 0) < 0);
  return {
    check: 'direction',
    status: against.length > 0 ? 'fails' : 'holds',
    lookedAt: 'Whether every item goes the same way as the sum of the others.',
    found:
      against.length > 0
        ? `${quotedList(against.map((item) => item.name))} ${against.length === 1 ? 'goes' : 'go'} the other way.`
        : 'Every item does.',
    advice:
      against.length > 0
        ? 'If such an item is worded the other way round, turn its values round (largest plus smallest possible value, minus the value) before adding it up; it is not turned here.'
        : '',
  };
}

function constantCheck(items: readonly NumberInput[], reliability: ScaleReliability): Check {
  const constant = items.filter(({ values }) => values.every((value) => value === values[0]));
  const weak = reliability.items.filter(
    ({ itemRestCorrelation: r }) => r !== null && r >= 0 && r < belongs,
  ).length;
  const still = constant.length > 0 ? ` ${quotedList(constant.map((item) => item.name))} never varies.` : '';
  return {
    check: 'items',
    status: constant.length + weak > 0 ? 'look' : 'holds',
    lookedAt: `Whether each item varies, and correlates with the sum of the others at ${belongs} or more.`,
    found: `${plural(weak, 'item')} below ${belongs}.${still}`,
    advice: constant.length + weak > 0 ? 'Look at what these items ask; they add little to the scale.' : '',
  };
}

/** Feldt's limits suppose rows enough; below 30 they lie far apart. */
function sizeCheck(items: readonly NumberInput[]): Check {
  const rows = items[0]!.values.length;
  return {
    check: 'size',
    status: rows < 30 ? 'look' : 'holds',
    lookedAt: 'How many people answered every item.',
    found: `${whole(rows)} did.`,
    advice: rows < 30 ? 'With fewer than 30, read the limits before the estimate.' : '',
  };
}
