/** A field as text; a doubled quotation mark in it stands for one. */
export const wordAt = (text: Buffer, start: number, end: number): string =>
  text.toString('utf8', start, end).replaceAll('""', '"');
