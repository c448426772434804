import { LindError } from '../../errors.js';

interface Given {
  readonly format?: string;
  readonly referenceDoc?: string;
  readonly out?: string;
  readonly template?: string;
  readonly watch?: boolean;
  readonly port?: string;
}

interface AskedWatch {
  readonly template: string | undefined;
  readonly port: number;
}

/**
 * Whether the report is to be watched, and where; null when it is to be written.
 *
 * @throws LindError `options-apart`, `bad-port`
 */
export function askedWatch({ watch = false, port, template, ...written }: Given): AskedWatch | null {
  if (!watch) {
    if (port === undefined) return null;
    throw new LindError('options-apart', '--port is for --watch; leave it out, or add --watch.');
  }
  if (Object.values(written).some((value) => value !== undefined)) {
    throw new LindError(
      'options-apart',
      '--watch shows the report as a page and writes nothing; leave out --format, --out and --reference-doc, or --watch.',
    );
  }
  return { template, port: port === undefined ? 0 : portOf(port) };
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new LindError('bad-port', `--port must be a whole number from 1 to 65535, not "${text}".`);
}
