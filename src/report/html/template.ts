import { Liquid } from 'liquidjs';
import { LindError } from '../../errors.js';

/** Template files by name, such as `report.liquid`. */
export type Templates = { readonly [file: string]: string };

const extension = '.liquid';

/** The template that makes the page of a report; it may render the others. */
export const mainTemplate = 'report.liquid';

/** The template that makes the page of a single chart. */
export const chartTemplate = 'chart.liquid';

/** The template of pages that are no report. */
export const plainTemplate = 'plain.liquid';

/**
 * Fills in a template. Liquid cannot run code or read files; every value is escaped unless the template says
 * `| raw`.
 *
 * @param main the template that makes the page
 * @throws LindError `bad-template`, with file and line
 */
export async function renderTemplate(
  templates: Templates,
  values: { readonly [name: string]: unknown },
  main = mainTemplate,
): Promise<string> {
  try {
    return await engineOf(templates).renderFile(main.replace(extension, ''), values);
  } catch (error) {
    throw templateError(error, main);
  }
}

/** Where one set of templates makes many pages, each is parsed once. */
const engines = new WeakMap<Templates, Liquid>();

function engineOf(templates: Templates): Liquid {
  const engine = engines.get(templates) ?? newEngine(templates);
  engines.set(templates, engine);
  return engine;
}

const newEngine = (templates: Templates): Liquid =>
  new Liquid({
    templates: { ...templates },
    cache: true,
    extname: extension,
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: true,
    greedy: false,
    trimTagLeft: true,
    parseLimit: 5e6,
    renderLimit: 10_000,
    memoryLimit: 2e7,
  });

/** Liquid's message without its stack, as one sentence with the place. */
function templateError(error: unknown, main: string): LindError {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const found = /^(.*?)(?:, file:([^,]*))?, line:(\d+), col:(\d+)$/.exec(message);
  const what = (found?.[1] ?? message).replace(
    /^Failed to lookup "(.*)" in ".*"$/,
    'there is no part "$1.liquid"',
  );
  const file = found?.[2]?.replace(/^.*[\\/]/, '') ?? main;
  const place = found ? `${file}, line ${found[3]}, column ${found[4]}` : file;
  return new LindError('bad-template', `The report template cannot be used: ${place}: ${what}.`);
}
