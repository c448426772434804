import { type Command, Option } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly by: 'topic' | 'letter';
  readonly json?: boolean;
}

/** `lind explain [term]` */
export function addExplain(program: Command, effects: Effects): void {
  program
    .command('explain')
    .summary('explain a term')
    .description(
      'Explain a term of research in a few sentences, with what it is often taken for and one number worked out; or list all terms.',
    )
    .argument('[term...]', 'the term, a synonym, or a name from a result')
    .addOption(
      new Option('--by <order>', 'how to list the terms').choices(['topic', 'letter']).default('topic'),
    )
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      examplesText(['lind explain', 'lind explain confidence interval', 'lind explain NNT --json']),
    )
    .action(async (words: string[], { by, json = false }: Given) => {
      const { runExplain } = await import('../explain/run-explain.js');
      await runExplain({ term: words.length > 0 ? words.join(' ') : null, by, json }, effects);
    });
}
