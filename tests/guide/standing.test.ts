// What the other commands say of a study that is being walked through.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadGlossary } from '../../src/cli/explain/load-glossary.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { findTerm } from '../../src/guide/glossary/find-term.js';
import { steps } from '../../src/guide/steps/index.js';
import { lind } from '../support/lind.js';
import { temporaryFolder } from '../support/study-folder.js';

async function begun(): Promise<string> {
  const folder = join(await temporaryFolder(), 'study');
  await lind(['start', 'streptomycin', '--folder', folder, '--answer', 'question-type=therapy']);
  return folder;
}

it('lind status and lind check say the step that is next', async () => {
  const folder = await begun();
  const next = /Step 2 of 21: write the parts of the question \(PICO\)\.\s+Next:\s+lind\s+start/;
  expect((await lind(['status', folder])).stdout).toMatch(next);
  expect((await lind(['check', folder])).stdout).toMatch(next);
  const { next: step } = JSON.parse((await lind(['status', folder, '--json'])).stdout);
  expect(step).toMatchObject({ step: 'question-parts', done: false });
});

it('lind hint gives the next rung each time, on the step at hand or on one that is named', async () => {
  const folder = await begun();
  const hint = async (...step: readonly string[]) =>
    (await lind(['hint', ...step, '--folder', folder])).stdout;
  expect(await hint()).toMatch(/P: Who is the question about\?.*A nudge \(1 of 3\)/s);
  expect(await hint()).toMatch(/The idea \(2 of 3\)/);
  expect(await hint('design')).toMatch(/How the data were gathered.*A nudge \(1 of 3\)/s);
  const { status, stderr } = await lind(['hint', 'desing', '--folder', folder]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/no step "desing".*Did you mean "design"\?/s);
});

it('every term that a step names stands in the glossary', async () => {
  const glossary = await loadGlossary(nodeEffects());
  const missing = steps
    .flatMap(({ terms }) => terms)
    .filter((term) => findTerm(glossary, term).entry === null);
  expect(missing).toEqual([]);
});
