import type { Table } from '../../data/table.js';
import type { AnyMethod } from '../../methods/kit/method.js';
import { list } from '../../methods/kit/wording.js';
import type { CertaintyLevel } from '../../study/appraising.js';
import { requestOf } from '../../study/request.js';
import type { Design, PlannedAnalysis, Purpose, QuestionType } from '../../study/study.js';

export const designWords: { readonly [D in Design]: string } = {
  'randomised-trial': 'Randomised trial',
  'crossover-trial': 'Crossover trial',
  'non-randomised-trial': 'Trial without random allocation',
  cohort: 'Cohort study',
  'case-control': 'Case-control study',
  'cross-sectional': 'Cross-sectional study',
  'before-after': 'Before-and-after study',
  'case-series': 'Case series',
  'diagnostic-accuracy': 'Study of diagnostic accuracy',
  agreement: 'Study of agreement',
  'prediction-model': 'Study of a prediction model',
  'meta-analysis': 'Meta-analysis',
};

export const questionWords: { readonly [Q in QuestionType]: string } = {
  therapy: 'Therapy',
  harm: 'Harm',
  diagnosis: 'Diagnosis',
  prognosis: 'Prognosis',
  prevalence: 'Prevalence',
  agreement: 'Agreement',
  prediction: 'Prediction',
  synthesis: 'Synthesis',
};

export const purposeWords: { readonly [P in Purpose]: string } = {
  primary: 'Primary analysis',
  secondary: 'Secondary analysis',
  sensitivity: 'Sensitivity analysis',
  descriptive: 'Description',
  exploratory: 'Exploratory analysis',
};

export const certaintyWords: { readonly [L in CertaintyLevel]: string } = {
  high: 'High',
  moderate: 'Moderate',
  low: 'Low',
  'very-low': 'Very low',
};

/** What the codebook calls a column; its own name where there is no codebook. */
export const columnLabel = (table: Table | null, name: string): string =>
  table?.columns.get(name)?.label ?? name;

/**
 * Which columns play which role, with the options that the plan sets: "outcome: Improvement; group: Treatment;
 * reference: control".
 */
export function choicesText(method: AnyMethod, planned: PlannedAnalysis, table: Table | null): string {
  const request = requestOf(method, planned, table);
  if (request.counts !== undefined) return 'from counts';
  const roles = Object.entries(request.roles).map(([name, columns]) => {
    const labels = columns.map((column) => columnLabel(table, column));
    return `${roleWords(method, name)}: ${list(labels)}`;
  });
  const options = Object.entries(request.options).map(
    ([name, value]) => `${name.replaceAll('-', ' ')}: ${optionText(value)}`,
  );
  return [...roles, ...options].join('; ');
}

function optionText(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return list(Object.entries(value).map(([key, one]) => `${key} = ${one}`));
  }
  return Array.isArray(value) ? list(value.map(String)) : String(value);
}

const roleWords = (method: AnyMethod, role: string): string => method.roles[role].title.toLowerCase();

/** A sentence that ends as one. */
export const sentence = (words: string): string =>
  /[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
