import { nodeEffects } from '../effects/node-effects.js';
import { run } from './run.js';

// Not awaited at the top: what a command loads may lie in one file with this, which must have ended by then.
run(process.argv.slice(2), nodeEffects()).then((status) => {
  process.exitCode = status;
});
