import type { AnyMethod } from '../../methods/kit/method.js';
import type { Option, Role } from '../../methods/kit/parameters.js';
import { takesMany } from '../../methods/kit/roles.js';
import type { DraftAnalysis } from '../../study/draft.js';
import { lastAnswer } from '../events.js';
import type { Choice, Input } from '../interview.js';
import { prompt, textsOf } from '../prompt.js';
import type { GuideState } from '../state.js';
import type { Prompt } from '../step.js';
import { type AnalysisPlace, analysisField, askedRoles, modelOf } from './place.js';
import { columnsFor, levelsOf } from './suitable.js';

/** Whatever else a method may be told; most analyses need none of it. */
export function settingsPrompts(
  state: GuideState,
  place: AnalysisPlace,
  method: AnyMethod,
): readonly Prompt[] {
  const offered = offeredSettings(method, place.analysis);
  if (offered.size === 0) return [];
  const id = `${place.prefix}-settings`;
  const settings = lastAnswer(state.journal, id)?.settings;
  const chosen = Array.isArray(settings) ? settings.filter((name) => offered.has(name)) : [];
  return [
    prompt({
      id,
      asks: 'Should anything be set otherwise than usual? Choose none if not.',
      input: { kind: 'multi', choices: choicesOf(offered), least: 0 },
      answered: settings !== undefined || Object.hasOwn(place.analysis, 'why'),
      current: chosen,
      reveal: usualOrModel(modelOf(state, place.analysis), offered),
      changes: (answer) => ({ note: { settings: textsOf(answer) } }),
    }),
    ...chosen.map((name) => settingPrompt(state, place, { name, setting: offered.get(name)! })),
  ];
}

/** What the model study sets otherwise than usual. */
function usualOrModel(model: DraftAnalysis | null, offered: ReadonlyMap<string, Setting>): string | null {
  if (model === null) return null;
  const set = [...offered.keys()].filter((name) => model[name] !== undefined);
  return set.length === 0 ? 'none' : set.join(', ');
}

type Setting = Role | Option;

/** Options that are asked about wherever they matter. */
const ownQuestion = ['reference', 'event-level'];

/** Roles and options that have no question of their own; names of rows and columns belong to counts. */
function offeredSettings(method: AnyMethod, { counts }: DraftAnalysis): ReadonlyMap<string, Setting> {
  const asked = new Set(askedRoles(method).map(([name]) => name));
  const own = [...Object.entries<Setting>(method.roles), ...Object.entries<Setting>(method.options)];
  const fits = (name: string) =>
    name.endsWith('-names') ? counts !== undefined : !ownQuestion.includes(name);
  return new Map(own.filter(([name]) => !asked.has(name) && fits(name)));
}

const choicesOf = (offered: ReadonlyMap<string, Setting>): readonly Choice[] =>
  [...offered].map(([value, { help }]) => ({ value, name: value, about: help }));

interface Named {
  readonly name: string;
  readonly setting: Setting;
}

function settingPrompt(state: GuideState, place: AnalysisPlace, { name, setting }: Named): Prompt {
  const path = ['plan', 'analyses', place.at, name] as const;
  const asked = analysisField(state, place, {
    id: `${place.prefix}-${name}`,
    asks: setting.help,
    key: name,
    input: settingInput(state, place, setting),
  });
  const isFlag = 'is' in setting && setting.is === 'flag';
  return isFlag
    ? { ...asked, changes: (answer) => ({ study: [{ path, value: answer === 'true' }] }) }
    : asked;
}

const words = (values: readonly string[]): Input => ({
  kind: 'choice',
  choices: values.map((value) => ({ value, name: value })),
});

function settingInput(state: GuideState, { analysis }: AnalysisPlace, setting: Setting): Input {
  const table = state.data?.table ?? null;
  if ('takes' in setting) {
    if (table === null) return { kind: 'text' };
    const choices = columnsFor(setting, table, new Set());
    return takesMany(setting) ? { kind: 'multi', choices, least: 1 } : { kind: 'choice', choices };
  }
  switch (setting.is) {
    case 'flag':
      return words(['true', 'false']);
    case 'choice':
      return words(setting.choices);
    case 'number':
      return { kind: 'number' };
    case 'names':
    case 'references':
      return { kind: 'words', least: 1, between: ',' };
    case 'level': {
      const column = analysis[setting.of];
      const choices = table === null ? [] : levelsOf(table, String(column));
      return choices.length > 0 ? { kind: 'choice', choices } : { kind: 'text' };
    }
    case 'numbers':
      return { kind: 'text' };
  }
}
