/** One group of people of whom some have an event. */
export interface IconGroup {
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
}

const across = 10;

/** A share as people of every 100. */
export const ofHundred = (share: number): number => Math.round(share * 100);

/**
 * A hundred people a group, ten in a row, in characters: those with the event first.
 *
 * @example iconArray({ label: 'Placebo', share: 0.12 }).slice(0, 3) // => ['Placebo: 12 of 100', '● ● ● ● ● ● ● ● ● ●', '● ● ○ ○ ○ ○ ○ ○ ○ ○']
 */
export function iconArray({ label, share }: IconGroup): readonly string[] {
  const filled = ofHundred(share);
  const rows = Array.from({ length: across }, (_, row) =>
    Array.from({ length: across }, (_, at) => (row * across + at < filled ? '●' : '○')).join(' '),
  );
  return [`${label}: ${filled} of 100`, ...rows];
}
