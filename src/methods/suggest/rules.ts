import type { Rule } from './rule.js';
import { categoriesRules } from './rules/categories.js';
import { modelsRules } from './rules/models.js';
import { numbersRules } from './rules/numbers.js';
import { pairedRules } from './rules/paired.js';
import { singleRules } from './rules/single.js';
import { survivalRules } from './rules/survival.js';

/** What fits what, the better first. */
export const rules: readonly Rule[] = [
  ...survivalRules,
  ...pairedRules,
  ...modelsRules,
  ...categoriesRules,
  ...numbersRules,
  ...singleRules,
];

/** Methods that a design puts first where they fit, by the names that a study's design has. */
export const firstByDesign: { readonly [design: string]: readonly string[] } = {
  'diagnostic-accuracy': ['diagnostic-accuracy', 'roc'],
  agreement: ['bland-altman', 'kappa'],
};
