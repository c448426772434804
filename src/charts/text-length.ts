import { textWidth } from './text-width.js';

/** The attributes that make a text as wide as it was laid out to be, whatever font draws it. */
export function textLengthOf(text: string, fontSize: number): { textLength: string; lengthAdjust: string } {
  return { textLength: textWidth(text, fontSize).toFixed(1), lengthAdjust: 'spacingAndGlyphs' };
}

/** Gives every line of text in an SVG document the width that the layout reckoned with. */
export function withTextLengths(svg: string): string {
  return svg.replace(/<text\b[^>]*font-size="([\d.]+)px"[^>]*>[\s\S]*?<\/text>/g, (element, size: string) =>
    element.replace(
      /<(text|tspan)\b([^>]*)>([^<]+)</g,
      (_, tag: string, attributes: string, text: string) => {
        const { textLength, lengthAdjust } = textLengthOf(unescaped(text), Number(size));
        return `<${tag}${attributes} textLength="${textLength}" lengthAdjust="${lengthAdjust}">${text}<`;
      },
    ),
  );
}

const unescaped = (markup: string): string =>
  markup.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
