import type { GuideState } from './state.js';
import type { Prompt, Step } from './step.js';
import { steps } from './steps/index.js';

/** A step of one study, with its questions as they stand. */
export interface StepState {
  readonly step: Step;
  /** From 1, among the steps that this study has. */
  readonly number: number;
  readonly prompts: readonly Prompt[];
  readonly done: boolean;
}

/** The steps that a study has, each done or not. A step without questions waits for an earlier one. */
export function stepStates(state: GuideState): readonly StepState[] {
  return steps
    .filter((step) => step.applies(state))
    .map((step, at) => {
      const prompts = step.prompts(state);
      const done = prompts.length > 0 && prompts.every(({ answered }) => answered);
      return { step, number: at + 1, prompts, done };
    });
}

/** A question with the step it belongs to. */
export interface Placed {
  readonly prompt: Prompt;
  readonly at: StepState;
}

/** Every question that can be asked now, in order. */
export const placedPrompts = (states: readonly StepState[]): readonly Placed[] =>
  states.flatMap((at) => at.prompts.map((prompt) => ({ prompt, at })));

/**
 * Where a study stands, in a sentence.
 *
 * @returns null when everything is done
 */
export function standing(states: readonly StepState[]): string | null {
  const next = states.find(({ done }) => !done);
  return next === undefined ? null : `Step ${next.number} of ${states.length}: ${next.step.todo}.`;
}
