import { percent } from './format.js';
import { levelWords } from './say.js';

/** What is to be known of the limits of a rank test, when they do not exist or reach less than was asked for. */
export function limitNotes(
  { limits, reached }: { limits: unknown; reached: number | null },
  confidence: number,
): string[] {
  if (limits === null) {
    return [
      `There are too few different differences for a ${levelWords(confidence)}: no value of the typical difference is rejected at that level.`,
    ];
  }
  if (reached === null) return [];
  return [
    `With so few differences the limits reach a confidence of ${percent(reached, 1)} at most, where a ${levelWords(confidence)} was asked for: they are the smallest and the largest difference.`,
  ];
}
