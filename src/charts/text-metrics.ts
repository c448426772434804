import { textMetrics } from 'vega';
import { textWidth } from './text-width.js';

declare module 'vega' {
  /** Vega's hook for the measuring of text; its types leave it out. */
  export const textMetrics: {
    width: (item: { readonly fontSize?: number }, text: unknown) => number;
  };
}

/** Vega's own font size where a text has none. */
const defaultFontSize = 11;

/**
 * Makes Vega measure text by our metrics. Without a browser it guesses, far too wide; in one it measures the
 * fonts of that machine, and a chart would change shape as it becomes interactive.
 */
export function measureTextAlike(): void {
  textMetrics.width = (item, text) => textWidth(String(text ?? ''), item.fontSize ?? defaultFontSize);
}
