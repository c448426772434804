import type { CategoryColumn } from '../../data/table.js';
import { markedRows, occurringCodes } from './codes.js';
import { sameLevel } from './level-names.js';
import { refuse } from './messages/common.js';
import type { EventInput } from './parameters.js';

/** The words that say by themselves which of two levels is the event (CONTRACT, Events). */
const eventWords = new Set(['1', 'yes', 'true', 'y', 'present', 'positive']);
const otherWords = new Set(['0', 'no', 'false', 'n', 'absent', 'negative']);

/** Whether a level is one of the words, in any case, that code an event or its absence. */
export const isEventWord = (level: string): boolean => {
  const word = level.toLowerCase();
  return eventWords.has(word) || otherWords.has(word);
};

/** What is read of a categorical column or a factor. */
type Categories = Pick<CategoryColumn, 'name' | 'label' | 'codes' | 'levels' | 'levelLabels'>;

interface Level {
  readonly level: string;
  readonly label: string;
  /** Indices into the column's levels. */
  readonly codes: number[];
}

/**
 * A binary column with its event.
 *
 * @param one the column, rows used only, no missing value
 * @param wanted the event level asked for, or null to go by the words
 * @param option the flag that sets it, for messages
 * @throws LindError when there are three levels, the event is not found, or it cannot be told from the words
 */
export function readEvent(one: Categories, wanted: string | null, option = 'event-level'): EventInput {
  const levels = occurringLevels(one);
  const names = levels.map((found) => found.level);
  if (levels.length > 2) throw refuse.tooManyEventLevels(one.name, names);
  const event =
    wanted === null ? eventByWord(one, levels, option) : eventByName(one, levels, { wanted, option });
  const other = levels.find((found) => found !== event) ?? null;
  const isEvent = new Uint8Array(one.levels.length);
  for (const code of event.codes) isEvent[code] = 1;
  return {
    name: one.name,
    label: one.label,
    event: event.level,
    eventLabel: event.label,
    other: other?.level ?? null,
    otherLabel: other?.label ?? `not ${event.label}`,
    values: markedRows(one.codes, isEvent),
  };
}

function occurringLevels(one: Categories): Level[] {
  const occurs = occurringCodes(one.codes, one.levels.length);
  const found = new Map<string, Level>();
  one.levels.forEach((level, code) => {
    if (occurs[code] === 0) return;
    const key = isEventWord(level) ? level.toLowerCase() : level;
    const same = found.get(key);
    if (same) same.codes.push(code);
    else found.set(key, { level, label: one.levelLabels[code]!, codes: [code] });
  });
  return [...found.values()];
}

function eventByWord(one: Categories, levels: readonly Level[], option: string): Level {
  const events = levels.filter((found) => eventWords.has(found.level.toLowerCase()));
  const others = levels.filter((found) => otherWords.has(found.level.toLowerCase()));
  if (events.length + others.length !== levels.length || events.length > 1 || others.length > 1) {
    throw refuse.eventLevelNeeded(one.name, one.levels, option);
  }
  return events[0] ?? absentEvent(one, others[0]!);
}

/** No row used has the event: it is named by the counterpart of the word that is there. */
function absentEvent(one: Categories, other: Level): Level {
  const declared = one.levels.findIndex((level) => eventWords.has(level.toLowerCase()));
  if (declared >= 0) return { level: one.levels[declared]!, label: one.levelLabels[declared]!, codes: [] };
  const position = [...otherWords].indexOf(other.level.toLowerCase());
  const word = [...eventWords][position]!;
  return { level: word, label: word, codes: [] };
}

function eventByName(
  one: Categories,
  levels: readonly Level[],
  { wanted, option }: { wanted: string; option: string },
): Level {
  const sameWord = (level: string) => isEventWord(wanted) && level.toLowerCase() === wanted.toLowerCase();
  const matches = (level: string) => sameLevel(level, wanted) || sameWord(level);
  const occurring = levels.find((found) => matches(found.level));
  if (occurring) return occurring;
  const declared = one.levels.findIndex(matches);
  if (declared >= 0 && levels.length < 2) {
    return { level: one.levels[declared]!, label: one.levelLabels[declared]!, codes: [] };
  }
  throw refuse.unknownLevel({
    option,
    level: wanted,
    column: one.name,
    levels: levels.map((found) => found.level),
  });
}
