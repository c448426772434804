import type { TableDeclaration } from '../kit/method.js';

export const metaTables = {
  studies: { title: 'Studies', fields: ['study', 'group', 'estimate', 'confLow', 'confHigh', 'weight'] },
  subgroups: {
    title: 'Heterogeneity within subgroups',
    fields: ['group', 'studies', 'tauSquared', 'iSquared', 'statistic', 'df', 'pValue'],
  },
} as const satisfies { readonly [name: string]: TableDeclaration };
