import { expect, it } from 'vitest';
import { lind } from '../support/lind.js';

const commands = [
  'new',
  'exercises',
  'check',
  'lock',
  'run',
  'status',
  'methods',
  'recipes',
  'generate',
  'assign',
  'diagnose',
  'calc',
  'appraise-model',
  'apply',
  'deidentify',
];

it.each(commands)('lind %s --help has examples and fits 60 columns', async (command) => {
  const { status, stdout } = await lind([command, '--help'], {
    terminal: { interactive: false, columns: 60, color: false },
  });
  expect(status).toBe(0);
  expect(stdout).toContain(`Examples:\n  lind ${command}`);
  expect(stdout.split('\n').filter((line) => line.length > 60)).toEqual([]);
});
