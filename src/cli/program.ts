import { Command } from 'commander';
import type { Effects } from '../effects/effects.js';
import { version } from '../version.js';
import { addAnalyze } from './commands/analyze.js';
import { addApply } from './commands/apply.js';
import { addAppraise } from './commands/appraise.js';
import { addAppraiseModel } from './commands/appraise-model.js';
import { addAssign } from './commands/assign.js';
import { addCalc } from './commands/calc.js';
import { addCheck } from './commands/check.js';
import { addDeidentify } from './commands/deidentify.js';
import { addDemo } from './commands/demo.js';
import { addDiagnose } from './commands/diagnose.js';
import { addExercises } from './commands/exercises.js';
import { addExplain } from './commands/explain.js';
import { addExport } from './commands/export.js';
import { addGenerate } from './commands/generate.js';
import { addGrade } from './commands/grade.js';
import { addHint } from './commands/hint.js';
import { addLock } from './commands/lock.js';
import { addMethods } from './commands/methods.js';
import { addNew } from './commands/new.js';
import { addPower } from './commands/power.js';
import { addRecipes } from './commands/recipes.js';
import { addReport } from './commands/report.js';
import { addRun } from './commands/run.js';
import { addStart } from './commands/start.js';
import { addStatus } from './commands/status.js';
import { addSubmit } from './commands/submit.js';
import { addSuggest } from './commands/suggest.js';
import { addVerify } from './commands/verify.js';

/** The `lind` program with all its commands; each loads what it needs when it runs. */
export function buildProgram(effects: Effects): Command {
  const program = new Command('lind')
    .description('Research skills of evidence-based medicine, from question to report, offline.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .enablePositionalOptions()
    // The columns of help wrap down to this width, so that a terminal of 60 columns holds them.
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => effects.print(text),
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(effects.terminal.columns, 96),
    });
  addAnalyze(program, effects);
  addSuggest(program, effects);
  addPower(program, effects);
  addCalc(program, effects);
  addAppraiseModel(program, effects);
  addApply(program, effects);
  addMethods(program, effects);
  addExplain(program, effects);
  addAppraise(program, effects);
  addExercises(program, effects);
  addStart(program, effects);
  addHint(program, effects);
  addNew(program, effects);
  addCheck(program, effects);
  addDeidentify(program, effects);
  addLock(program, effects);
  addRun(program, effects);
  addReport(program, effects);
  addExport(program, effects);
  addSubmit(program, effects);
  addStatus(program, effects);
  addDemo(program, effects);
  addRecipes(program, effects);
  addGenerate(program, effects);
  addAssign(program, effects);
  addDiagnose(program, effects);
  addGrade(program, effects);
  addVerify(program, effects);
  return program;
}
