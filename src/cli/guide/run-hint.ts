import { didYouMean } from '../../data/suggest.js';
import type { Effects } from '../../effects/effects.js';
import { LindError } from '../../errors.js';
import { nextHint } from '../../guide/hints.js';
import { type Placed, placedPrompts, stepStates } from '../../guide/progress.js';
import { list } from '../../methods/kit/wording.js';
import { printLines } from '../terminal/print.js';
import { deskOf } from './desk.js';

interface Asked {
  readonly folder: string;
  /** A step or a question; undefined for the one that is next. */
  readonly step: string | undefined;
}

/** `lind hint`: the next hint on the step at hand, or on the one named. */
export async function runHint({ folder, step }: Asked, effects: Effects): Promise<void> {
  const desk = await deskOf(effects, folder);
  const state = await desk.read();
  const { prompt, at } = hinted(placedPrompts(stepStates(state)), step);
  const { rung, text } = nextHint(state.journal, { step: at.step, prompt });
  await desk.note({ event: 'hinted', question: prompt.id, rung });
  printLines(effects, [`${at.step.title}. ${prompt.asks}`, text]);
}

/** @throws LindError `unknown-step`, `all-done` */
function hinted(placed: readonly Placed[], step: string | undefined): Placed {
  const named = placed.filter(
    ({ prompt, at }) => step === undefined || prompt.id === step || at.step.id === step,
  );
  const open = named.find(({ prompt }) => !prompt.answered);
  if (open ?? (step !== undefined && named[0])) return open ?? named[0]!;
  if (step === undefined)
    throw new LindError(
      'all-done',
      'Every question is answered; name a step to get a hint on it all the same.',
    );
  const steps = [...new Set(placed.map(({ at }) => at.step.id))];
  throw new LindError(
    'unknown-step',
    `There is no step "${step}" in this study as it stands.${didYouMean(step, steps)} The steps are ${list(steps)}.`,
  );
}
