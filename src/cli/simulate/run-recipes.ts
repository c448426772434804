import type { Effects } from '../../effects/effects.js';
import { kindsOf } from '../../simulate/draw/kinds.js';
import type { ReadyRecipe } from '../../simulate/recipe/read-recipe.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';
import { loadRecipe, recipeNames, recipeText } from './load-recipe.js';

interface Asked {
  readonly name: string | undefined;
  readonly json: boolean;
  /** Print the file itself, to begin one's own with. */
  readonly yaml: boolean;
}

/** `lind recipes [name]`: all recipes, or one with its variables and its key. */
export async function runRecipes({ name, json, yaml }: Asked, effects: Effects): Promise<void> {
  if (name === undefined) return listRecipes(json, effects);
  if (yaml) return effects.print((await recipeText(effects, name)).text);
  const ready = await loadRecipe(effects, name);
  effects.print(
    json ? `${JSON.stringify({ name: ready.name, ...ready.recipe }, null, 2)}\n` : pageOf(ready, effects),
  );
}

async function listRecipes(json: boolean, effects: Effects): Promise<void> {
  const names = await recipeNames(effects);
  const recipes = await Promise.all(names.map((name) => loadRecipe(effects, name)));
  if (json) {
    const listed = recipes.map(({ name, recipe: { title, teaches, design, people } }) => ({
      ...{ name, title, teaches, design, people },
    }));
    return effects.print(`${JSON.stringify(listed, null, 2)}\n`);
  }
  const style = paint(effects.terminal.color);
  const width = textWidth(effects.terminal.columns);
  const blocks = recipes.map(({ name, recipe: { title, teaches, design } }) =>
    [style.bold(name), ...wrap(`  ${title} (${design}). ${teaches}`, width, '  ')].join('\n'),
  );
  effects.print(`${blocks.join('\n')}\n\nSee one with: lind recipes <name>\n`);
}

function pageOf({ name, recipe }: ReadyRecipe, { terminal }: Effects): string {
  const style = paint(terminal.color);
  const width = textWidth(terminal.columns);
  const section = (title: string, lines: readonly string[]) =>
    [
      style.bold(title),
      ...lines.flatMap((line) => wrap(line, width, line.startsWith(' ') ? '    ' : '')),
    ].join('\n');
  const variables = recipe.variables.map((variable) => {
    const about = [...kindsOf(variable), ...(variable.hidden ? ['hidden'] : [])].join(', ');
    return `  ${variable.name} (${about})${variable.label ? `: ${variable.label}` : ''}`;
  });
  const missing = (recipe.missing ?? []).map(
    ({ variables: names, mechanism }) => `  ${names.join(', ')}: missing ${mechanism.replaceAll('-', ' ')}`,
  );
  const flaws = (recipe.flaws ?? []).map(
    (flaw) => `  ${flaw.kind}${'column' in flaw ? ` in ${flaw.column}` : ''}`,
  );
  const analyses = recipe.analyses.map(
    ({ id, stand, method, terms, why }) => `  ${id} (${stand}): ${method}, ${terms.join(', ')}. ${why}`,
  );
  const sections = [
    section(`${recipe.title} (${name})`, [
      recipe.teaches,
      `Design: ${recipe.design}. Rows: ${recipe.people}.`,
    ]),
    section('Variables', variables),
    ...(missing.length > 0 ? [section('Missing', missing)] : []),
    ...(flaws.length > 0 ? [section('Flaws', flaws)] : []),
    section('Analyses of the key', analyses),
    section('What students are told', [recipe.brief.trim().replaceAll('\n', ' ')]),
  ];
  return `${sections.join('\n\n')}\n`;
}
