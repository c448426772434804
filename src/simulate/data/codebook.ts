import type { PlannedVariable } from '../draw/plan.js';
import type { Sample } from '../draw/sample.js';
import type { Recipe } from '../recipe/recipe.js';

/**
 * The codebook of a recipe's data (Data Package v2) as JSON text. It says what was meant to be recorded: the flaws are
 * for the student to find.
 *
 * @param path of the data file, from the folder of the codebook
 */
export function codebookText({ title }: Pick<Recipe, 'title'>, { shown }: Sample, path: string): string {
  const codebook = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: path.replace(/\.[^.]*$/, ''),
    title,
    resources: [
      {
        name: path.replace(/\.[^.]*$/, ''),
        path,
        format: 'csv',
        encoding: 'utf-8',
        schema: { fields: shown.map(({ planned }) => fieldOf(planned)), missingValues: [''] },
      },
    ],
  };
  return `${JSON.stringify(codebook, null, 2)}\n`;
}

function fieldOf(planned: PlannedVariable) {
  const { name, label = name, description, unit } = planned.variable;
  return {
    name,
    title: label,
    ...(description === undefined ? {} : { description }),
    ...typeOf(planned),
    ...(unit === undefined ? {} : { unit }),
    ...(planned.variable.identifier ? { constraints: { required: true, unique: true } } : {}),
  };
}

function typeOf({ type, levels, variable }: PlannedVariable) {
  if (type === 'number' || type === 'date') return { type };
  if (levels === null) return { type: 'string' };
  const categories = levels.map((value) => ({ value, label: variable.labels?.[value] ?? value }));
  return { type: 'string', categories, categoriesOrdered: variable.ordinal !== undefined };
}
