import { streamState } from './seed.js';
import { Xoshiro } from './xoshiro.js';

/** Uniform numbers of one variable, the first of them the same however many are asked for. */
export function uniforms(seed: string, variable: string, count: number): Float64Array {
  const generator = new Xoshiro(streamState(seed, variable));
  const values = new Float64Array(count);
  for (let at = 0; at < count; at++) values[at] = generator.uniform();
  return values;
}
