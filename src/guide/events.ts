import type { Journal, JournalEvent } from '../study/journal.js';

/** What the walk writes into the journal. */
export interface GuideEvent extends JournalEvent {
  readonly event: (typeof kinds)[number];
  /** The question. */
  readonly question: string;
  /** What only the journal keeps of an answer. */
  readonly [note: string]: unknown;
}

/** `missed` is an answer that was not right. */
const kinds = ['answered', 'skipped', 'missed', 'hinted', 'revealed'] as const;

const isGuideEvent = (event: JournalEvent): event is GuideEvent =>
  (kinds as readonly string[]).includes(event.event) &&
  typeof (event as Partial<GuideEvent>).question === 'string';

/** All events of one kind about a question, in their order. */
export function eventsOf(
  { events }: Journal,
  kind: GuideEvent['event'],
  question: string,
): readonly GuideEvent[] {
  return events.filter(isGuideEvent).filter((one) => one.event === kind && one.question === question);
}

/** The last answer to a question that only the journal keeps. */
export const lastAnswer = (journal: Journal, question: string): GuideEvent | undefined =>
  eventsOf(journal, 'answered', question).at(-1);

/** Questions that were skipped and not answered since. */
export function putOff({ events }: Journal): ReadonlySet<string> {
  const open = new Set<string>();
  for (const event of events.filter(isGuideEvent)) {
    if (event.event === 'skipped') open.add(event.question);
    if (event.event === 'answered') open.delete(event.question);
  }
  return open;
}
