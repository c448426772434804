import { canonicalJson, sha256 } from './canonical.js';
import type { Shown } from './outcomes.js';
import type { LockedPart } from './plan-hash.js';

/** Something that happened to a study; each kind of event has fields of its own. */
export interface JournalEvent {
  readonly event: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface CreatedEvent extends JournalEvent {
  readonly event: 'created';
  readonly lind: string;
  /** The exercise or the data file it was made from. */
  readonly from: string;
}

export interface LockedEvent extends JournalEvent {
  readonly event: 'locked';
  readonly planHash: string;
  readonly dataHash: string | null;
  /** The hash of each analysis, by id. */
  readonly analyses: { readonly [id: string]: string };
  /** The plan itself, so that what changed later can be said. */
  readonly plan: LockedPart;
}

/** A report was written. It is the one of the study as long as all three hashes hold. */
export interface ReportedEvent extends JournalEvent {
  readonly event: 'reported';
  /** From the study's folder. */
  readonly file: string;
  /** SHA-256 of the report itself. */
  readonly reportHash: string;
  /** SHA-256 of the study document in canonical JSON. */
  readonly studyHash: string;
  /** SHA-256 of `results.json`. */
  readonly resultsHash: string;
}

export interface RanEvent extends JournalEvent {
  readonly event: 'ran';
  readonly planHash: string;
  readonly dataHash: string | null;
  readonly shown: Shown;
}

/** A study was packed to be handed in. */
export interface SubmittedEvent extends JournalEvent {
  readonly event: 'submitted';
  readonly lind: string;
  /** The hash over all files that were packed but this journal. */
  readonly contentHash: string;
}

/** A journal as it was read. */
export interface Journal {
  /** As it is written. */
  readonly text: string;
  readonly events: readonly JournalEvent[];
  /** The hash that each event carries, in their order. */
  readonly hashes: readonly string[];
  /** The first line (from 1) that was changed, or before which lines were added or taken out; null when none was. */
  readonly brokenAt: number | null;
  /** The last line, when it was not written to its end (a power cut); it counts for nothing. */
  readonly truncatedAt: number | null;
}

export const emptyJournal: Journal = { text: '', events: [], hashes: [], brokenAt: null, truncatedAt: null };

interface Line {
  readonly text: string;
  /** Null when the line is no event. */
  readonly entry: Entry | null;
}

type Entry = JournalEvent & { readonly previous: string | null; readonly hash: string };

/**
 * Reads a journal and verifies its chain. Each line carries the hash of the line before it and of itself.
 *
 * @param text of `.lind/journal.jsonl`; empty when there is none
 */
export function parseJournal(text: string): Journal {
  const lines = linesOf(text).map((line): Line => ({ text: line, entry: readEntry(line) }));
  const isWhole = text === '' || text.endsWith('\n');
  const lastIsCut = !isWhole && lines.at(-1)?.entry === null;
  const checked = lastIsCut ? lines.slice(0, -1) : lines;
  const broken = checked.findIndex((_, at) => !followsOn(lines, at));
  const events = lines.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  return {
    text,
    events,
    hashes: events.map(({ hash }) => hash),
    brokenAt: broken < 0 ? null : broken + 1,
    truncatedAt: lastIsCut ? lines.length : null,
  };
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== '');

/** A line that was cut off and is not the last one stands as it was when the next was written after it. */
function followsOn(lines: readonly Line[], at: number): boolean {
  const { text, entry } = lines[at]!;
  if (entry === null) return lines[at + 1]?.entry?.previous === sha256(text);
  return entry.previous === (at === 0 ? null : hashOfLine(lines[at - 1]!)) && entry.hash === ownHash(entry);
}

const hashOfLine = ({ text }: Line): string => sha256(text);

/** The hash of the newest run: it pins every line before it, since each carries the hash of the one before. */
export function runHash({ events, hashes }: Pick<Journal, 'events' | 'hashes'>): string | null {
  return hashes[events.findLastIndex(({ event }) => event === 'ran')] ?? null;
}

/** Whether a journal still holds the line of a run; lines may have come after it. */
export const holdsRun = ({ hashes }: Pick<Journal, 'hashes'>, run: string | null): boolean =>
  run === null || hashes.includes(run);

/**
 * The lines of a journal up to the one of a run; empty when it does not hold the run.
 *
 * @param run the hash that the run's line carries
 */
export function journalUpTo({ text }: Pick<Journal, 'text'>, run: string | null): string {
  const lines = linesOf(text);
  const at = run === null ? -1 : lines.findIndex((line) => readEntry(line)?.hash === run);
  return lines
    .slice(0, at + 1)
    .map((line) => `${line}\n`)
    .join('');
}

function ownHash({ hash: _, ...rest }: Entry): string {
  return sha256(canonicalJson(rest));
}

function readEntry(line: string): Entry | null {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { event, at, previous, hash } = value as { readonly [key: string]: unknown };
  const named = typeof event === 'string' && typeof at === 'string' && typeof hash === 'string';
  return named && (previous === null || typeof previous === 'string');
}

/** The newest event of some kinds. */
export const newest = (events: readonly JournalEvent[], kinds: readonly string[]): JournalEvent | undefined =>
  events.findLast(({ event }) => kinds.includes(event));

/** Whether an event of a journal says what another one would, their times apart. */
export function isSameEvent(written: JournalEvent | undefined, event: Omit<JournalEvent, 'at'>): boolean {
  if (written === undefined) return false;
  const said = Object.fromEntries(Object.keys(event).map((key) => [key, Reflect.get(written, key)]));
  return canonicalJson(said) === canonicalJson(event);
}

/**
 * What to add to the end of a journal for a new event.
 *
 * @param text the journal as it is
 */
export function journalLine<E extends JournalEvent>(text: string, event: E): string {
  const last = linesOf(text).at(-1);
  const chained = { ...event, previous: last === undefined ? null : sha256(last) };
  const line = JSON.stringify({ ...chained, hash: sha256(canonicalJson(chained)) });
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${separator}${line}\n`;
}
