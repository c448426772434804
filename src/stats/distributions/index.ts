export { beta } from './beta.js';
export { binomial } from './binomial.js';
export { chiSquared } from './chi-squared.js';
export { fDistribution } from './f-distribution.js';
export { gamma } from './gamma.js';
export { hypergeometric, type Urn } from './hypergeometric.js';
export { kendallT } from './kendall-t.js';
export { noncentralChiSquared } from './noncentral-chi-squared.js';
export {
  type CountMasses,
  type FixedMargins,
  type FixedTable,
  noncentralHypergeometric,
} from './noncentral-hypergeometric.js';
export { noncentralT } from './noncentral-t.js';
export { type NoncentralityLimits, noncentralityAt, noncentralityLimits } from './noncentrality.js';
export { normal } from './normal.js';
export { poisson } from './poisson.js';
export { rankSum } from './rank-sum.js';
export { signedRank } from './signed-rank.js';
export { spearmanS } from './spearman-s.js';
export { studentT } from './student-t.js';
export { studentizedRange } from './studentized-range.js';
