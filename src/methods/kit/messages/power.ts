import { LindError } from '../../../errors.js';
import { list } from '../wording.js';

const flags = (options: readonly string[], join: 'and' | 'or' = 'and'): string =>
  list(
    options.map((option) => `--${option}`),
    join,
  );

/** The messages by which a plan of a study's size is refused; the others are in messages.ts. */
export const refusePower = {
  missingOption: (design: string, option: string, help: string) =>
    new LindError('missing-option', `${design} needs --${option}. ${help}`),

  nothingToSolve: (unknowns: readonly string[]) =>
    new LindError(
      'nothing-to-solve',
      `${flags(unknowns)} are all given, so there is nothing to solve for; leave one of them out.`,
    ),

  tooMuchLeftOut: (missing: readonly string[], unknowns: readonly string[]) =>
    new LindError(
      'too-much-left-out',
      unknowns.length === 2
        ? `Give --${missing[0]} or --${missing[1]}; the other is solved for.`
        : `${flags(missing)} are left out, and only one of ${flags(unknowns)} can be solved for; give the others.`,
    ),

  powerNotAboveAlpha: (power: number, alpha: number) =>
    new LindError(
      'power-not-above-alpha',
      `--power ${power} is not above --alpha ${alpha}, which is what a study has without any difference to find; give a power such as 0.8.`,
    ),

  noDifference: (given: string, remedy: string) =>
    new LindError('no-difference', `${given}, so there is no difference to find; ${remedy}.`),

  tooFew: (option: string, least: number) =>
    new LindError(
      'too-few',
      `--${option} must be at least ${least}, the fewest that the test can be made with.`,
    ),

  unknownDesign: (given: string, suggestion: string, known: readonly string[]) =>
    new LindError(
      'unknown-design',
      `There is no design "${given}".${suggestion} The designs are ${list(known)}.`,
    ),
};
