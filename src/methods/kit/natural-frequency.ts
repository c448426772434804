import { fixed } from './format.js';
import type { Row } from './result.js';

interface TwoNames {
  readonly groupName: string;
  readonly referenceName: string;
}

/** A difference of two risks as people of a hundred (or of more, where it is small), and what the interval leaves open. */
export function sayNaturalFrequency(row: Row, { groupName, referenceName }: TwoNames): string {
  const [middle, low, high] = [row.estimate, row.confLow, row.confHigh].map(Number) as [
    number,
    number,
    number,
  ];
  const base =
    [100, 1000, 10_000, 100_000, 1_000_000].find(
      (size) => Math.max(Math.abs(low), Math.abs(high)) * size >= 5,
    ) ?? 1_000_000;
  const people = (value: number) => `${fixed(Math.abs(value) * base, 0)} ${value < 0 ? 'fewer' : 'more'}`;
  const opening = `Of every ${fixed(base, 0)} people like these, about ${people(middle)} had the event in ${groupName} than in ${referenceName}`;
  if (low > 0 || high < 0) {
    const [near, far] = low > 0 ? [low, high] : [high, low];
    return `${opening}; the data are compatible with as few as ${people(near)} and as many as ${people(far)}.`;
  }
  return `${opening}; the data are compatible with anything from ${people(low)} to ${people(high)}, so they do not settle which group has the higher risk.`;
}
