import { nodeEffects } from '../effects/node-effects.js';
import { exitStatus, run } from './run.js';

process.stdout.on('error', outputLost);

// Not awaited at the top: what a command loads may lie in one file with this, which must have ended by then.
run(process.argv.slice(2), nodeEffects()).then((status) => {
  process.exitCode = status;
});

/**
 * A reader that has gone (`lind run | head -1`) is no fault: the work goes on and is written to disk. A full disk
 * behind a redirection is said.
 */
function outputLost(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`lind: What Lind says cannot be written to where the output goes (${error.code}).\n`);
  process.exit(exitStatus.unusableInput);
}
