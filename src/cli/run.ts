import { CommanderError } from 'commander';
import type { Effects } from '../effects/effects.js';
import { LindError } from '../errors.js';
import { buildProgram } from './program.js';
import { forTerminal } from './terminal/wrap.js';
import { usageSentence } from './usage-sentence.js';

/** Exit statuses, the same for every command. */
export const exitStatus = { done: 0, fault: 1, unusableInput: 2, doesNotHold: 3 } as const;

/** Ends a command with a status when everything to say has been printed. */
export class Ended extends Error {
  constructor(readonly status: number) {
    super();
  }
}

/** Ends a command that made a check which does not hold. */
export class CheckFailed extends Ended {
  constructor() {
    super(exitStatus.doesNotHold);
  }
}

/**
 * Runs one command line and tells its exit status. Nothing else ends the process.
 *
 * @param args what follows `lind`
 */
export async function run(args: readonly string[], effects: Effects): Promise<number> {
  try {
    await buildProgram(effects).parseAsync(args.length === 0 ? ['--help'] : [...args], { from: 'user' });
    return exitStatus.done;
  } catch (error) {
    return report(error, args.includes('--json'), effects);
  }
}

function report(error: unknown, json: boolean, effects: Effects): number {
  if (error instanceof Ended) return error.status;
  if (error instanceof CommanderError) return reportUsage(error, json, effects);
  const known = error instanceof LindError;
  const message = known ? error.message : faultMessage(error);
  sayError({ code: known ? error.code : 'fault', message }, json, effects);
  return known ? exitStatus.unusableInput : exitStatus.fault;
}

/** Help and version end through here too, with status 0 and nothing more to say. */
function reportUsage(error: CommanderError, json: boolean, effects: Effects): number {
  if (error.exitCode === 0) return exitStatus.done;
  if (error.code === 'commander.help') return exitStatus.unusableInput;
  sayError({ code: 'usage', message: usageSentence(error) }, json, effects);
  return exitStatus.unusableInput;
}

function sayError(error: { code: string; message: string }, json: boolean, effects: Effects): void {
  if (json) effects.print(`${JSON.stringify({ error }, null, 2)}\n`);
  effects.printError(`${forTerminal(`lind: ${error.message}`, effects.terminal)}\n`);
}

function faultMessage(error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  return `This is a fault of Lind itself, not of your input: ${detail}. Please report it, with the command that you gave.`;
}
