import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { withKey } from './grade-outputs.js';
import { examplesText } from './study-command.js';

/** `lind grade agreement <first> <second>` */
export function addAgreement(grade: Command, effects: Effects): void {
  withKey(
    grade
      .command('agreement')
      .summary('how far two graders agree, and which criteria to mend')
      .description(
        'Compare the marks of two graders on the same students: weighted kappa for each criterion (or the intraclass correlation, where points between the levels were given), with its interval.',
      )
      .argument('<first>', 'a file of marks, or the folder that holds marks.yaml')
      .argument('<second>', 'that of the other grader'),
  )
    .option('--json', 'print every number as JSON')
    .addHelpText('after', examplesText(examples))
    .action(async (first: string, second: string, { key, json = false }: { key: string; json?: boolean }) => {
      const { runAgreement } = await import('../grade/run-agreement.js');
      await runAgreement({ first, second, key, json }, effects);
    });
}

const examples = ['lind grade agreement marks second.yaml --key course/key'];
