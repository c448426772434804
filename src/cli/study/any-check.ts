import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { readOptions } from '../../methods/kit/options.js';

interface Asked {
  readonly at: string;
  readonly privacy?: boolean;
  readonly reporting?: boolean;
  readonly columns?: string;
  readonly least?: string;
  readonly person?: string;
  /** A file with the shares of a population. */
  readonly representation?: string;
  readonly json?: boolean;
}

/** Which check is asked for, by its flags and by what is named. */
export async function runAnyCheck(asked: Asked, effects: Effects): Promise<void> {
  const { at, representation, json = false } = asked;
  const kind = oneKind(asked);
  const isFile = /\.(csv|tsv|md|txt)$/i.test(at);
  if (kind === 'privacy') {
    const { runCheckPrivacy } = await import('./check-privacy.js');
    return runCheckPrivacy({ at, isFile, json, person: asked.person ?? null, ...demands(asked) }, effects);
  }
  if (kind === 'representation') {
    const { runCheckRepresentation } = await import('./check-representation.js');
    return runCheckRepresentation({ at, isFile, json, reference: representation! }, effects);
  }
  if (kind === 'reporting') {
    const { runCheckReporting } = await import('./check-reporting.js');
    return runCheckReporting({ folder: at, json }, effects);
  }
  if (isFile) {
    const { runCheckReported } = await import('./check-reported.js');
    return runCheckReported({ file: at, json }, effects);
  }
  const { runCheck } = await import('./check.js');
  return runCheck({ folder: at, json }, effects);
}

const kinds = ['privacy', 'reporting', 'representation'] as const;

/** @throws LindError `options-apart` for two checks at a time, or a flag of another one */
function oneKind(asked: Asked): (typeof kinds)[number] | null {
  const [kind = null, second] = kinds.filter((name) => asked[name] !== undefined && asked[name] !== false);
  if (second !== undefined)
    throw new LindError(
      'options-apart',
      `Give --${kind} or --${second}; they are two checks, one at a time.`,
    );
  const odd = (['columns', 'least', 'person'] as const).find((name) => asked[name] !== undefined);
  if (kind !== 'privacy' && odd)
    throw new LindError('options-apart', `--${odd} is for --privacy; leave it out, or add --privacy.`);
  return kind;
}

const declared = {
  columns: { is: 'names', help: 'What an outsider could know of somebody.' },
  least: { is: 'number', above: 1, help: 'How many people must be alike at least.' },
} as const;

/** @throws LindError `bad-option` */
const demands = ({ columns, least }: Asked) => readOptions(declared, { columns, least });
