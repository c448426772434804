import { withoutBackticks } from './formula.js';
import { refuseModel } from './messages/model.js';
import type { References } from './parameters.js';

/**
 * Reference levels by column: `column=LEVEL`, a list of them, or in a study file a mapping. `factor(site)=2` is the
 * same as `site=2`; a column whose name holds an equals sign stands in backticks.
 *
 * @example JSON.stringify(readReferences(['arm=placebo', 'site=2'])) // => '{"arm":"placebo","site":"2"}'
 * @example JSON.stringify(readReferences({ site: 2 })) // => '{"site":"2"}'
 * @throws LindError `bad-reference`
 */
export function readReferences(given: unknown): References {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
    return Object.fromEntries(Object.entries(given).map(([name, level]) => [bare(name), String(level)]));
  }
  return Object.fromEntries([given].flat().map((one) => readReference(String(one))));
}

function readReference(text: string): readonly [string, string] {
  const parts = /^((?:`[^`]*`|[^=`])+)=(.+)$/.exec(text.trim());
  if (!parts) throw refuseModel.badReference(text);
  return [bare(parts[1]!), parts[2]!.trim()];
}

const bare = (name: string): string => withoutBackticks(/^\s*factor\((.*)\)\s*$/.exec(name)?.[1] ?? name);
