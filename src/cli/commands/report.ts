import type { Command } from 'commander';
import type { Effects } from '../../effects/effects.js';
import { examplesText } from './study-command.js';

interface Given {
  readonly format?: string;
  readonly template?: string;
  readonly referenceDoc?: string;
  readonly out?: string;
  readonly watch?: boolean;
  readonly port?: string;
}

/** `lind report [folder]`: the report of a study that has been run. */
export function addReport(program: Command, effects: Effects): void {
  program
    .command('report')
    .summary('write the report of a study')
    .description(
      'Write the report of a study that has been run: one HTML file that works offline, a Word document, a PDF set for print, or Markdown with its charts beside it.',
    )
    .argument('[folder]', 'the folder of the study', '.')
    .option(
      '--format <formats>',
      'html, docx, pdf and md, or some of them, separated by commas (default: html)',
    )
    .option(
      '--template <path>',
      'a template (.liquid or .typ), or a folder of templates, in place of the bundled ones',
    )
    .option('--reference-doc <file>', 'a Word document whose styles and pages the report in DOCX takes')
    .option('--out <file>', 'where to write; report.html in the folder of the study unless given')
    .option(
      '--watch',
      'show it in a browser on this machine, anew whenever the study is saved; write nothing',
    )
    .option('--port <number>', 'for --watch: the port; any that is free unless given')
    .addHelpText(
      'after',
      examplesText([
        'lind report',
        'lind report my-study --format html,docx,pdf',
        'lind report --template course-templates --out hand-in.html',
        'lind report --reference-doc thesis.docx',
        'lind report --watch',
      ]),
    )
    .action(async (folder: string, given: Given) => {
      const { askedWatch } = await import('../report/asked-watch.js');
      const watched = askedWatch(given);
      if (watched) {
        const { watchReport } = await import('../report/watch-report.js');
        return watchReport(effects, { folder, ...watched });
      }
      const [{ makeReport }, { askedFormats, outputStem }, { requireOutput }] = await Promise.all([
        import('../report/make-report.js'),
        import('../report/asked-formats.js'),
        import('../output-file.js'),
      ]);
      const request = {
        formats: askedFormats(given),
        template: given.template,
        referenceDoc: given.referenceDoc,
        out: outputStem(folder, given.out),
      };
      if (given.out !== undefined) await requireOutput(effects, given.out, 'report.html');
      const { paths } = await makeReport(effects, folder, request);
      for (const path of paths) effects.print(`Wrote ${path}\n`);
    });
}
