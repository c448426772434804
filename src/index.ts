/** Lind as a library: the same methods that the command runs, called with values. */
export { LindError, StatError } from './errors.js';
export { loadMethod, methodNames } from './methods/index.js';
export { analyze } from './methods/kit/analyze.js';
export { toJson } from './methods/kit/json.js';
export type { Check, Computed, Estimate, Result, Row, Test } from './methods/kit/result.js';
export { version } from './version.js';
