import type { EstimateDeclaration, TableDeclaration } from '../kit/method.js';
import { type PresentedTable, presentEstimates, presentTable, presentTests } from '../kit/present.js';
import type { Result } from '../kit/result.js';

/** What the method `cox-regression` estimates. */
export const coxEstimates = {
  '*': {
    label: 'Hazard ratio',
    scale: 'ratio',
    meaning:
      'By what the hazard of the event is multiplied for one step of the predictor, among people alike in the others.',
    interval: 'Wald interval, symmetric on the log scale.',
  },
} as const satisfies { readonly [term: string]: EstimateDeclaration };

export const coxTables = {
  fit: { title: 'Fit', fields: ['n', 'events', 'logLik', 'concordance'] },
  'proportional-hazards': {
    title: 'Proportional hazards',
    fields: ['term', 'statistic', 'df', 'pValue'],
  },
} as const satisfies { readonly [name: string]: TableDeclaration };

/** Tests that come to the same with one predictor stand once: its own test of proportional hazards, one of the whole model. */
export function presentCox(result: Result): readonly PresentedTable[] {
  const hazards = result.tables['proportional-hazards']!;
  const lone = hazards.length === 2;
  const ownRows = lone ? hazards.filter(({ term }) => term !== 'GLOBAL') : hazards;
  const tables = { ...result.tables, 'proportional-hazards': ownRows };
  const tests = result.tests.filter(({ test }) => !lone || test === 'likelihood-ratio');
  const folded = { ...result, tables, tests };
  return [
    ...presentEstimates({ estimates: coxEstimates }, folded),
    ...Object.keys(tables).map((name) => presentTable({ tables: coxTables }, folded, name)),
    ...presentTests(folded),
  ];
}
