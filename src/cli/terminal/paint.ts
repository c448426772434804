import picocolors from 'picocolors';

/** Bold, dim and colour, or plain text where the terminal or the person wants none. */
export const paint = (color: boolean) => picocolors.createColors(color);
