import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { studyCommand } from './study-command.js';

/** `lind lock [folder]` */
export function addLock(program: Command, effects: Effects): void {
  studyCommand(program, {
    name: 'lock',
    summary: 'lock the plan before Lind shows outcomes',
    description:
      'Record the plan as it is, before Lind shows any outcome by group. Analyses that are added or changed later are called exploratory. A plan may be locked again; the last lock before the first look at outcomes counts.',
    examples: ['lind lock', 'lind lock my-study'],
  }).action(async (folder: string) => {
    const { runLock } = await import('../study/lock.js');
    await runLock({ folder }, effects);
  });
}
