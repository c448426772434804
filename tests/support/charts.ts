import { compile, type TopLevelSpec } from 'vega-lite';

/** What Vega-Lite has to say against a specification; a good one gives nothing. */
export function chartWarnings(spec: TopLevelSpec): string[] {
  const said: string[] = [];
  const keep = (...words: readonly unknown[]) => {
    said.push(words.map(String).join(' '));
    return logger;
  };
  const logger = { level: () => logger, warn: keep, info: () => logger, debug: () => logger, error: keep };
  compile(spec, { logger: logger as never });
  return said;
}
