import { strToU8, type Zippable, zipSync } from 'fflate';
import type { HandedIn } from '../../src/grade/submission.js';

/** A hand-in that somebody made to do harm, or that is broken; and what Lind says of it. */
export interface Hostile {
  /** As they were handed in: mostly one zip. */
  readonly raw: HandedIn;
  /** `refused` is not opened; `assessed` is a study all the same, and harms nobody. */
  readonly outcome: 'refused' | 'assessed';
  /** What the reason says; the empty text where there is none. */
  readonly says: RegExp;
}

const text = new TextEncoder();
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * Hand-ins of every hostile kind, by a name for each.
 *
 * @param study an honest hand-in, by path
 */
export function hostileHandIns(study: HandedIn): ReadonlyMap<string, Hostile> {
  const refused = (raw: HandedIn, says: RegExp): Hostile => ({ raw, outcome: 'refused', says });
  const assessed = (raw: HandedIn): Hostile => ({ raw, outcome: 'assessed', says: /^$/ });
  const zip = (files: Zippable): HandedIn => new Map([['study.zip', zipSync(files, { level: 6 })]]);
  const honest: Zippable = Object.fromEntries(study);
  const raw = zipSync(honest);
  const edited = (change: (yaml: string) => string): HandedIn =>
    zip({ ...honest, 'study.yaml': text.encode(change(decode(study.get('study.yaml')!))) });
  const withYaml = (yaml: string): HandedIn => zip({ ...honest, 'study.yaml': text.encode(yaml) });
  return new Map([
    ['zip-slip', refused(zip({ ...honest, '../../evil.txt': strToU8('x') }), /leads out of its folder/)],
    ['absolute-path', refused(zip({ ...honest, '/etc/passwd': strToU8('x') }), /leads out of its folder/)],
    ['drive-path', refused(zip({ ...honest, 'C:\\evil.txt': strToU8('x') }), /leads out of its folder/)],
    ['backslash-slip', refused(zip({ ...honest, '..\\evil.txt': strToU8('x') }), /leads out of its folder/)],
    ['nul-name', refused(zip({ ...honest, 'a\0b.txt': strToU8('x') }), /control characters/)],
    ['escape-name', refused(zip({ ...honest, '\u001b[2J\u00e9.txt': strToU8('x') }), /control characters/)],
    ['deep-path', refused(zip({ ...honest, [`${'a/'.repeat(50)}x`]: strToU8('x') }), /longer or deeper/)],
    ['link', refused(zip({ ...honest, 'data/more.csv': [strToU8('/etc/passwd'), unixLink] }), /is a link/)],
    [
      'bomb',
      refused(zip({ ...honest, 'zeros.csv': new Uint8Array(4_000_000) }), /packed more than 250 to 1/),
    ],
    ['bomb-that-lies', refused(one(lyingBomb(honest)), /does not unpack to what its zip says/)],
    ['large-file', refused(one(claiming(raw, 3_000_000_000)), /larger than 64 MB/)],
    ['many-entries', refused(zip(manyEntries()), /more than 2000 files/)],
    ['twice', refused(one(sameName(honest)), /twice/)],
    ['encrypted', refused(one(encrypted(raw)), /password/)],
    ['cut-off', refused(one(raw.subarray(0, raw.length / 2)), /no whole zip/)],
    ['no-zip', refused(one(strToU8('Sorry, my laptop broke.')), /no whole zip/)],
    ['damaged', refused(one(damaged(raw)), /does not unpack|no whole zip/)],
    ['empty-zip', refused(zip({}), /holds nothing/)],
    ['zips-in-zips', refused(one(nested(honest, 4)), /no study.yaml/)],
    [
      'two-studies',
      refused(zip({ 'a/study.yaml': strToU8('a: 1'), 'b/study.yaml': strToU8('b: 1') }), /several/),
    ],
    [
      'no-study',
      refused(zip({ 'essay.docx': strToU8('words') }), /no study.yaml in it; it holds "essay.docx"/),
    ],
    ['aliases', refused(withYaml(aliases()), /study\.yaml/)],
    ['deep-yaml', refused(withYaml(`lind: 1\nx: ${'['.repeat(100_000)}`), /nested too deeply/)],
    ['long-yaml', refused(withYaml(`lind: 1\ntitle: ${words(1_100_000)}`), /longer than 1 MB/)],
    ['proto-key', refused(withYaml('__proto__:\n  polluted: yes\nlind: 1\n'), /study\.yaml/)],
    ['tagged-yaml', refused(withYaml('lind: !!js/function "() => process.exit()"\n'), /study\.yaml/)],
    [
      'binary-yaml',
      refused(zip({ ...honest, 'study.yaml': new Uint8Array([0xff, 0xfe, 0, 1]) }), /study\.yaml/),
    ],
    ['data-outside', assessed(edited((yaml) => yaml.replace(/file: .*/, 'file: ../../../etc/passwd')))],
    ['scripts', assessed(edited((yaml) => yaml.replace(/title: .*/, `title: ${JSON.stringify(script)}`)))],
    [
      'formula',
      assessed(edited((yaml) => yaml.replace(/title: .*/, `title: '=HYPERLINK("http://x.example","y")'`))),
    ],
    [
      'escapes',
      assessed(edited((yaml) => yaml.replace(/title: .*/, 'title: "\\e[2J\\e[31mfirst\\e]0;x\\a"'))),
    ],
    ['proto-results', assessed(zip({ ...honest, 'results.json': strToU8(protoJson) }))],
    ['proto-assignment', assessed(zip({ ...honest, 'results.json': strToU8('[['.repeat(50_000)) }))],
    ['wide-journal', assessed(zip({ ...honest, '.lind/journal.jsonl': strToU8('{}\n'.repeat(200_000)) }))],
    ['wide-csv', assessed(withData(honest, `${'a,'.repeat(20_000)}b\n${'1,'.repeat(20_000)}1\n`))],
    ['quote-csv', assessed(withData(honest, `a,b\n"${words(1_000_000)}`))],
    ['empty-csv', assessed(withData(honest, ''))],
  ]);
}

/** Text of so many signs that packs as text does. */
function words(length: number): string {
  return Array.from({ length: length / 5 }, (_, at) => String((at * 7919) % 10_007).padStart(4, '0')).join(
    ' ',
  );
}

const one = (bytes: Uint8Array): HandedIn => new Map([['study.zip', bytes]]);

const script = `<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))`;
const protoJson = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';

const unixLink = { os: 3, attrs: 0o120777 << 16 };

/** Each level holds the one before ten times. */
function aliases(): string {
  const levels = Array.from({ length: 9 }, (_, at) => {
    const held = at === 0 ? '"lol"' : `*a${at - 1}`;
    return `a${at}: &a${at} [${Array.from({ length: 10 }, () => held).join(', ')}]`;
  });
  return `${levels.join('\n')}\n`;
}

function manyEntries(): Zippable {
  return Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`f${at}`, new Uint8Array()]));
}

function nested(files: Zippable, levels: number): Uint8Array {
  let made = zipSync(files);
  for (let level = 1; level < levels; level += 1) made = zipSync({ [`level-${level}.zip`]: made });
  return made;
}

function withData(files: Zippable, csv: string): HandedIn {
  const data = Object.keys(files).filter((path) => path.endsWith('.csv'));
  return one(
    zipSync({ ...files, ...Object.fromEntries(data.map((path) => [path, strToU8(csv)])) }, { level: 6 }),
  );
}

/** Where the entries of the central directory begin. */
function directoryEntries(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  return Array.from({ length: zip.length - 4 }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === 0x02014b50,
  );
}

function patched(zip: Uint8Array, patch: (view: DataView, entry: number) => void): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (const entry of directoryEntries(copy)) patch(view, entry);
  return copy;
}

/** Every entry claims to unpack to so many bytes. */
const claiming = (zip: Uint8Array, bytes: number): Uint8Array =>
  patched(zip, (view, entry) => {
    view.setUint16(entry + 10, 8, true);
    view.setUint32(entry + 24, bytes, true);
  });

/** Four megabytes that say that they are a thousand bytes. */
const lyingBomb = (files: Zippable): Uint8Array => {
  const bomb = zipSync({ 'a.csv': new Uint8Array(4_000_000), ...files }, { level: 6 });
  const [first] = directoryEntries(bomb);
  return patched(bomb, (view, entry) => {
    if (entry === first) view.setUint32(entry + 24, 1000, true);
  });
};

const encrypted = (zip: Uint8Array): Uint8Array =>
  patched(zip, (view, entry) => view.setUint16(entry + 8, view.getUint16(entry + 8, true) | 1, true));

/** Two entries of one name; the names of both have one length. */
function sameName(files: Zippable): Uint8Array {
  const zip = zipSync({ ...files, 'study.yamL': strToU8('lind: 2') });
  const text = Buffer.from(zip);
  for (let at = text.indexOf('study.yamL'); at >= 0; at = text.indexOf('study.yamL', at))
    text.write('study.yaml', at);
  return new Uint8Array(text);
}

/** Bytes in the middle of what is packed are turned. */
function damaged(zip: Uint8Array): Uint8Array {
  const copy = zip.slice();
  for (let at = 60; at < 400; at += 1) copy[at] = copy[at]! ^ 0xff;
  return copy;
}
