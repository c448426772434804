/**
 * Control characters but line ends, tabs and the bold and colours that Lind itself sets; and the marks that turn
 * the direction of text. A name or a title from a file may hold them, to clear the screen or to forge a line.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /\x1b(?!\[\d{1,2}m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text that a terminal shows as it is: characters that would steer it become a replacement sign.
 *
 * @example terminalSafe('a\u001b[2Jb') // => 'a\ufffd[2Jb'
 * @example terminalSafe('\u001b[1mbold\u001b[22m') // => '\u001b[1mbold\u001b[22m'
 */
export const terminalSafe = (text: string): string => text.replace(unsafe, '\ufffd');
