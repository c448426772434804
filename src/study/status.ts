import { list } from '../methods/kit/wording.js';
import type { LockState } from './lock.js';
import type { Problem } from './problem.js';
import type { ReportState } from './report-state.js';
import type { Study } from './study.js';

/** A step of a study: what it is, whether it is done, and how to do it. */
export interface Step {
  readonly step: 'question' | 'plan' | 'lock' | 'run' | 'findings' | 'conclusion' | 'report';
  readonly title: string;
  readonly done: boolean;
  /** It was not done in time, and cannot be made up for. */
  readonly missed: boolean;
  /** What there is, or what is missing. */
  readonly detail: string;
  /** What to do: a command, or what to write. */
  readonly todo: string;
}

/** What is known of a study when its status is asked for. */
export interface StatusInput {
  readonly study: Study;
  readonly problems: readonly Problem[];
  readonly lock: LockState;
  readonly results: 'none' | 'fresh' | 'stale';
  /** The ids of analyses that gave no result. */
  readonly failed: readonly string[];
  readonly report: ReportState;
}

/** The steps of a study in their order. The first that is not done, and not missed, is the next one. */
export function studySteps(input: StatusInput): readonly Step[] {
  const { study, problems, lock } = input;
  return [
    questionStep(study, problems),
    planStep(study, problems),
    lockStep(lock, problems),
    runStep(input),
    findingsStep(study, problems),
    conclusionStep(study),
    reportStep(input),
  ];
}

function reportStep({ report, results }: StatusInput): Step {
  const details = {
    none: 'not written yet',
    fresh: results === 'fresh' ? 'written' : 'the study has changed since',
    stale: 'the study has changed since',
    edited: 'the file is not one that Lind wrote of this study',
  };
  return {
    step: 'report',
    title: 'Report',
    done: report === 'fresh' && results === 'fresh',
    missed: false,
    detail: details[report],
    todo: 'lind report',
  };
}

const errorsIn = (problems: readonly Problem[], under: RegExp): number =>
  problems.filter(({ severity, path }) => severity === 'error' && under.test(path)).length;

const toMend = (errors: number): string => `${errors} ${errors === 1 ? 'thing does' : 'things do'} not hold`;

function questionStep({ question }: Study, problems: readonly Problem[]): Step {
  const errors = errorsIn(problems, /^(question|design)/);
  return {
    step: 'question',
    title: 'Question and design',
    done: errors === 0,
    missed: false,
    detail: errors === 0 ? `a question of ${question.type}` : toMend(errors),
    todo: 'lind check',
  };
}

function planStep({ plan }: Study, problems: readonly Problem[]): Step {
  const errors = errorsIn(problems, /^(plan|data)/);
  const count = plan.analyses.length;
  const analyses = `${count} ${count === 1 ? 'analysis' : 'analyses'}`;
  return {
    step: 'plan',
    title: 'Data and plan',
    done: errors === 0,
    missed: false,
    detail: errors === 0 ? analyses : toMend(errors),
    todo: count === 0 ? 'write the analyses into study.yaml, under plan' : 'lind check',
  };
}

/** What a check finds wrong with the records of a study, in the words of a step. */
const brokenRecords: { readonly [code: string]: string } = {
  'journal-changed': 'the journal was changed by hand',
  'journal-shorter': 'lines of the journal were taken away',
  'data-changed': 'the data were changed since',
};

/** A lock after the first look at outcomes cannot be made up for, so it is no step that is left to do. */
function lockStep(lock: LockState, problems: readonly Problem[]): Step {
  const broken = problems.find(({ code }) => Object.hasOwn(brokenRecords, code));
  const step = { step: 'lock', title: 'Plan locked' } as const;
  if (broken) {
    const detail = brokenRecords[broken.code]!;
    return { ...step, done: false, missed: false, detail, todo: 'lind check' };
  }
  return { ...step, ...lockedState(lock), todo: 'lind lock' };
}

function lockedState({ binding, outcomesSeenAt }: LockState): Pick<Step, 'done' | 'missed' | 'detail'> {
  if (binding !== null) return { done: true, missed: false, detail: `on ${binding.at.slice(0, 10)}` };
  if (outcomesSeenAt === null) return { done: false, missed: false, detail: 'not yet' };
  const detail = 'not before outcomes were shown; every analysis counts as exploratory';
  return { done: false, missed: true, detail };
}

function runStep({ study: { plan }, results, failed }: StatusInput): Step {
  const count = plan.analyses.length;
  const details = {
    none: 'not yet',
    fresh:
      failed.length === 0
        ? `${count} ${count === 1 ? 'result' : 'results'}`
        : `${count - failed.length} of ${count} gave a result; none from ${list(failed)}`,
    stale: 'the study has changed since',
  };
  return {
    step: 'run',
    title: 'Analyses run',
    done: results === 'fresh' && failed.length === 0,
    missed: false,
    detail: details[results],
    todo: results === 'fresh' ? 'lind check' : 'lind run',
  };
}

function findingsStep({ plan, findings = [] }: Study, problems: readonly Problem[]): Step {
  const errors = errorsIn(problems, /^findings/);
  const found = new Set(findings.filter(({ says }) => says !== undefined).map(({ analysis }) => analysis));
  const open = plan.analyses.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  return {
    step: 'findings',
    title: 'Findings',
    done: errors === 0 && open.length === 0 && plan.analyses.length > 0,
    missed: false,
    detail: errors > 0 ? toMend(errors) : findingsDetail(plan.analyses.length, open),
    todo: errors > 0 ? 'lind check' : 'write into study.yaml, under findings, what each analysis shows',
  };
}

function findingsDetail(analyses: number, open: readonly string[]): string {
  if (analyses === 0) return 'not yet';
  return open.length === 0 ? 'one for each analysis' : `none yet on ${list(open)}`;
}

function conclusionStep({ conclusion, limitations = [], certainty, application }: Study): Step {
  const parts = { conclusion, limitations: limitations[0], certainty, application };
  const open = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [name] : []));
  return {
    step: 'conclusion',
    title: 'Conclusion',
    done: open.length === 0,
    missed: false,
    detail: open.length === 0 ? 'with limitations, certainty and application' : `still open: ${list(open)}`,
    todo: `write into study.yaml: ${list(open)}`,
  };
}
