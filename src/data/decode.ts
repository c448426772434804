import { isUtf8 } from 'node:buffer';
import { refuseOtherFormats } from './file-kind.js';
import { notText } from './reading-errors.js';
import type { TableSource } from './table.js';

export type Encoding = NonNullable<TableSource['encoding']>;

/** A file's text as UTF-8 without byte order mark, each line ended by a line feed. */
export interface DecodedFile {
  readonly text: Buffer;
  readonly encoding: Encoding;
}

const CR = 13;
const LF = 10;
/** As many bytes as are looked at to recognise UTF-16 without a byte order mark. */
const SAMPLE = 4096;

/**
 * The text of a file, whatever its encoding: UTF-8 and UTF-16 by byte order mark, UTF-16 by its pattern of zero
 * bytes, UTF-8 where the bytes are valid as such, else Windows-1252. Line ends CRLF and CR become LF.
 *
 * @throws LindError `not-a-csv` for the bytes of another kind of file
 */
export function decode(bytes: Uint8Array, file: string | null): DecodedFile {
  refuseOtherFormats(bytes, file);
  const encoding = encodingOf(bytes);
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) throw notText(file);
  return { text: withLineFeeds(toUtf8(bytes, encoding, file)), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return zeroBytePattern(bytes.subarray(0, SAMPLE)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Western text in UTF-16 has a zero in nearly every pair of bytes, always on the same side. */
function zeroBytePattern(sample: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  const most = sample.length * 0.35;
  if (odd > most && even < odd / 10) return 'utf-16le';
  return even > most && odd < even / 10 ? 'utf-16be' : null;
}

function toUtf8(bytes: Uint8Array, encoding: Encoding, file: string | null): Buffer {
  if (encoding !== 'utf-8') return Buffer.from(decoded(bytes, encoding, file));
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = marked ? bytes.subarray(3) : bytes;
  return Buffer.from(text.buffer, text.byteOffset, text.byteLength);
}

function decoded(bytes: Uint8Array, encoding: Encoding, file: string | null): string {
  if (encoding === 'windows-1252') return windows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notText(file);
  }
}

/** What Windows-1252 has at 0x80 to 0x9f; the five places it leaves empty stay control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand, since the TextDecoder of Node 20 reads these bytes as Latin-1. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
}

function withLineFeeds(text: Buffer): Buffer {
  if (!text.includes(CR)) return text;
  const result = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = text[i]!;
    if (byte === CR && text[i + 1] === LF) continue;
    result[length++] = byte === CR ? LF : byte;
  }
  return result.subarray(0, length);
}
