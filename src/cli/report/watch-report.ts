import { dirname, join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { startLiveServer } from '../../effects/live-server.js';
import { untilStopped, watchFiles } from '../../effects/watch.js';
import { LindError } from '../../errors.js';
import { errorPage, eventsPath, livePage } from '../../report/html/live.js';
import { loadReport } from '../../report/load-report.js';
import { readDocument } from '../../study/load/load-study.js';
import { bundledChecklists } from '../checklist/load-checklist.js';
import { folderReader, studyFiles } from '../study-files.js';
import { printLines } from '../terminal/print.js';
import { htmlReport } from './write-report.js';

interface Asked {
  readonly folder: string;
  readonly template: string | undefined;
  /** 0 for any that is free. */
  readonly port: number;
}

/**
 * `lind report --watch`: shows the report in a browser, and shows it anew whenever the study is saved. Nothing is
 * written: a study that is being worked on has no report yet.
 *
 * @throws LindError `no-study`, `port-taken`
 */
export async function watchReport(effects: Effects, asked: Asked): Promise<void> {
  await readDocument(folderReader(effects, asked.folder)).catch(unlessStudyIsThere);
  let page = await render(effects, asked);
  const server = await startLiveServer({ port: asked.port, eventsPath, page: () => page });
  let last = Promise.resolve();
  const watch = watchFiles(() => {
    // One after another: a report that takes long is not overtaken by the next.
    last = last.then(async () => {
      page = await render(effects, asked);
      watch.follow(await filesOf(effects, asked));
      server.tell();
    });
  });
  watch.follow(await filesOf(effects, asked));
  printLines(effects, [
    `The report is at ${server.address} as long as this runs, and is made anew when you save the study.`,
    'Stop with Ctrl-C; then write it with "lind report".',
  ]);
  await untilStopped();
  watch.stop();
  await last;
  await server.close();
}

/** A study with mistakes is shown with them; a folder without one is not. */
function unlessStudyIsThere(error: unknown): void {
  if (!(error instanceof LindError) || error.code === 'no-study') throw error;
}

/** The page as it is now: the report, or why there is none. */
async function render(effects: Effects, { folder, template }: Asked): Promise<string> {
  try {
    const { document } = await loadReport(folderReader(effects, folder), bundledChecklists(effects));
    const page = livePage(await htmlReport(effects, document, template));
    printLines(effects, [`${time(effects)} The report is made.`]);
    return page;
  } catch (error) {
    if (!(error instanceof LindError)) throw error;
    printLines(effects, [`${time(effects)} ${error.message}`]);
    return errorPage(error.message);
  }
}

const time = (effects: Effects): string => effects.now().toTimeString().slice(0, 8);

/** What a report is made from; the data file as far as the study can be read. */
async function filesOf(effects: Effects, { folder, template }: Asked): Promise<readonly string[]> {
  const data = await readDocument(folderReader(effects, folder)).then(
    ({ value }) => dataFileOf(value),
    () => null,
  );
  const ofData = data === null ? [] : [data, join(dirname(data), 'datapackage.json')];
  const own = [studyFiles.study, studyFiles.results, ...ofData].map((file) => join(folder, file));
  return [...own, ...(await templateFiles(effects, template))];
}

function dataFileOf({ data }: { readonly [key: string]: unknown }): string | null {
  const file: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'file') : null;
  return typeof file === 'string' ? file : null;
}

async function templateFiles(effects: Effects, template: string | undefined): Promise<readonly string[]> {
  if (template === undefined) return [];
  const names = await effects.list(template);
  return names.length === 0 ? [template] : names.map((name) => join(template, name));
}
