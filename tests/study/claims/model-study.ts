import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedAnalysis } from '../../../src/study/claims/result-numbers.js';
import { StudyDocument } from '../../../src/study/document.js';
import { emptyJournal } from '../../../src/study/journal.js';
import { requireStudy } from '../../../src/study/read-study.js';
import { requestOf } from '../../../src/study/request.js';
import { runStudy } from '../../../src/study/run-study.js';
import type { Study } from '../../../src/study/study.js';
import { type Bundled, bundled, datasets } from '../../datasets/bundled.js';

/** A bundled study with its results. */
export async function modelStudy(
  name: string,
): Promise<{ readonly study: Study; readonly analyses: readonly NamedAnalysis[] }> {
  const file = join(datasets, name, 'study.yaml');
  const { study, methods } = await requireStudy(StudyDocument.parse(await readFile(file, 'utf8'), file));
  const data = study.data ? { table: (await bundled(name as Bundled)).table, codebookHash: null } : null;
  const run = runStudy({ study, methods, journal: emptyJournal, data });
  const analyses = run.analyses.flatMap(({ entry, method, analysis }) =>
    analysis
      ? [
          {
            id: entry.id,
            method,
            result: analysis.result,
            request: requestOf(method, entry, data?.table ?? null),
          },
        ]
      : [],
  );
  return { study, analyses };
}

/** What a student wrote of the results. */
export const textsOf = ({ findings = [], conclusion, limitations = [], application }: Study): string[] =>
  [...findings.map(({ says }) => says), conclusion, ...limitations, application].filter(
    (text) => text !== undefined,
  );
