import type { Effects } from '../../effects/effects.js';
import { loadAllMethods, loadMethod } from '../../methods/index.js';
import { methodCard } from '../../methods/kit/card.js';
import { cardText } from './card-text.js';
import { listText } from './list-text.js';

interface Asked {
  readonly name: string | undefined;
  readonly json: boolean;
}

/** `lind methods [name]`: all methods with the question that each answers, or the card of one. */
export async function runMethods({ name, json }: Asked, effects: Effects): Promise<void> {
  const methods = name === undefined ? await loadAllMethods() : [await loadMethod(name)];
  const cards = methods.map(methodCard);
  if (json) return effects.print(`${JSON.stringify(name === undefined ? cards : cards[0], null, 2)}\n`);
  effects.print(
    name === undefined ? listText(cards, effects.terminal) : cardText(cards[0]!, effects.terminal),
  );
}
