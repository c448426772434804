import type { Design, PlannedAnalysis, Study } from '../study.js';
import { error, type Found, warning } from './found.js';

interface Rule {
  readonly designs: readonly Design[];
  /** The methods it is about. */
  readonly methods: readonly string[];
  readonly severity: Found['severity'];
  /** Completes "<method> ...", and says what to do. */
  readonly sentence: string;
}

const paired: readonly Design[] = ['crossover-trial', 'before-after'];

const instead = (method: string): string =>
  `takes its two groups as different people, but in this design the values of one person belong together; use ${method}, or say under "why" why the groups are independent here.`;

/** What a design does not allow of a method, or allows with care only. */
const rules: readonly Rule[] = [
  {
    designs: ['case-control'],
    methods: ['risk', 'rate'],
    severity: 'error',
    sentence:
      'compares risks, but in a case-control study the share of people with the event was chosen by the investigator; use fisher-exact or logistic-regression and read the odds ratio.',
  },
  {
    designs: ['case-control'],
    methods: ['mantel-haenszel'],
    severity: 'warning',
    sentence: 'gives risk ratios too; in a case-control study read the odds ratios only.',
  },
  {
    designs: ['case-control', 'cross-sectional'],
    methods: ['kaplan-meier', 'log-rank', 'cox-regression', 'rate'],
    severity: 'warning',
    sentence:
      'needs people followed over time, which this design does not do; say under "why" where the times come from.',
  },
  { designs: paired, methods: ['t-test'], severity: 'warning', sentence: instead('paired-t-test') },
  {
    designs: paired,
    methods: ['mann-whitney'],
    severity: 'warning',
    sentence: instead('wilcoxon-signed-rank'),
  },
  {
    designs: paired,
    methods: ['risk', 'chi-square', 'fisher-exact'],
    severity: 'warning',
    sentence: instead('mcnemar'),
  },
  {
    designs: paired,
    methods: ['anova', 'kruskal-wallis'],
    severity: 'warning',
    sentence: instead('friedman'),
  },
];

/** Each analysis against the design of the study. */
export function checkDesigns({ design, plan }: Pick<Study, 'design' | 'plan'>): readonly Found[] {
  return plan.analyses.flatMap((analysis, at) =>
    rules
      .filter((rule) => rule.designs.includes(design) && rule.methods.includes(analysis.method))
      .map((rule) => broken(rule, analysis, at)),
  );
}

function broken({ severity, sentence }: Rule, { id, method }: PlannedAnalysis, at: number): Found {
  const say = severity === 'error' ? error : warning;
  return say(
    'method-design',
    ['plan', 'analyses', at, 'method'],
    `In analysis "${id}", ${method} ${sentence}`,
  );
}
