import { extname } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import type { ReportDocument } from '../../report/document.js';
import { type ReportFormat, reportFormats } from '../report/asked-formats.js';
import { writeReport } from '../report/write-report.js';

/** Makes reports again, as `lind report` does, but writes nothing. */
export function rendererOf(effects: Effects, template: string | undefined) {
  return async (document: ReportDocument, file: string): Promise<Uint8Array | null> => {
    const format = reportFormats.find((one) => `.${one}` === extname(file));
    return format === undefined ? null : rendered(effects, { document, format, template });
  };
}

interface Wanted {
  readonly document: ReportDocument;
  readonly format: ReportFormat;
  readonly template: string | undefined;
}

async function rendered(effects: Effects, { document, format, template }: Wanted): Promise<Uint8Array> {
  const written = new Map<string, Uint8Array>();
  const kept: Effects = {
    ...effects,
    printError: () => {},
    writeFile: async (path, content) => {
      written.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
  };
  await writeReport(kept, document, { formats: [format], template, out: 'report' });
  return written.get(`report.${format}`)!;
}
