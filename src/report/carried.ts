import { LindError } from '../errors.js';
import { scriptJson } from './html/escape.js';

/** What a report carries of its study, so that somebody who has the report and the data can make every number again. */
export interface Carried {
  /** Version of Lind that made the report. */
  readonly lind: string;
  /** `study.yaml`, as it is written. */
  readonly study: string;
  /** The codebook, as it is written; null when there is none. */
  readonly codebook: string | null;
  /** The lines of the journal up to the run that the results were made by; empty when it does not hold that run. */
  readonly journal: string;
  /** SHA-256, in hexadecimal: of the plan as it is and as it was locked, the data, the codebook, `results.json`. */
  readonly planHash: string;
  readonly lockedPlanHash: string | null;
  readonly dataHash: string | null;
  readonly codebookHash: string | null;
  readonly resultsHash: string;
  /** What the journal's line of that run carries; null without a journal. */
  readonly journalHash: string | null;
}

const elementId = 'lind-study';

/** The carried study as an element of an HTML page: data that no browser runs or shows. */
export const carriedElement = (carried: Carried): string =>
  `<script type="application/json" id="${elementId}">${scriptJson(carried)}</script>`;

const element = new RegExp(`<script type="application/json" id="${elementId}">([^<]*)</script>`, 'g');

/**
 * The study that a report carries. Nothing of it is trusted but its form: hashes are compared by whoever runs it again.
 *
 * @param html the report as text
 * @param name of the report, for messages
 * @throws LindError `no-carried-study` when it carries none, `bad-carried-study` when it carries more, or what cannot be read
 */
export function readCarried(html: string, name: string): Carried {
  const found = [...html.matchAll(element)];
  if (found.length === 0) {
    throw new LindError(
      'no-carried-study',
      `${name} carries no study; give a report.html that "lind report" wrote, as it was written.`,
    );
  }
  const carried = found.length === 1 ? parsed(found[0]![1]!) : null;
  if (isCarried(carried)) return carried;
  throw new LindError(
    'bad-carried-study',
    `The study that ${name} carries cannot be read: the report was changed after it was written. Ask for it as "lind report" wrote it.`,
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const texts = ['lind', 'study', 'journal', 'planHash', 'resultsHash'] as const satisfies (keyof Carried)[];
const textsOrNull = [
  'codebook',
  'lockedPlanHash',
  'dataHash',
  'codebookHash',
  'journalHash',
] as const satisfies (keyof Carried)[];

function isCarried(value: unknown): value is Carried {
  if (typeof value !== 'object' || value === null) return false;
  const kindOf = (key: string): string => {
    const inner: unknown = Reflect.get(value, key);
    return inner === null ? 'null' : typeof inner;
  };
  return (
    texts.every((key) => kindOf(key) === 'string') &&
    textsOrNull.every((key) => ['string', 'null'].includes(kindOf(key)))
  );
}
