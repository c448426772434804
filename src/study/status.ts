import { list } from '../methods/kit/wording.js';
import type { LockState } from './lock.js';
import type { Problem } from './problem.js';
import type { Study } from './study.js';

/** A step of a study: what it is, whether it is done, and how to do it. */
export interface Step {
  readonly step: 'question' | 'plan' | 'lock' | 'run' | 'findings' | 'conclusion' | 'report';
  readonly title: string;
  readonly done: boolean;
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
  readonly hasReport: boolean;
}

/** The steps of a study in their order. The first that is not done is the next one. */
export function studySteps(input: StatusInput): readonly Step[] {
  const { study, problems, lock, results, hasReport } = input;
  return [
    questionStep(study, problems),
    planStep(study, problems),
    lockStep(lock),
    runStep(study, results),
    findingsStep(study),
    conclusionStep(study),
    {
      step: 'report',
      title: 'Report',
      done: hasReport && results === 'fresh',
      detail: hasReport ? 'report.html is there' : 'not written yet',
      todo: 'lind report',
    },
  ];
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
    detail: errors === 0 ? analyses : toMend(errors),
    todo: count === 0 ? 'write the analyses into study.yaml, under plan' : 'lind check',
  };
}

/** A lock after the first look at outcomes cannot be made up for, so it is no step that is left to do. */
function lockStep({ binding, outcomesSeenAt }: LockState): Step {
  const late = binding === null && outcomesSeenAt !== null;
  return {
    step: 'lock',
    title: 'Plan locked',
    done: binding !== null || late,
    detail: late
      ? 'outcomes were seen before a lock; every analysis counts as exploratory'
      : binding === null
        ? 'not yet'
        : `on ${binding.at.slice(0, 10)}`,
    todo: 'lind lock',
  };
}

function runStep({ plan }: Study, results: StatusInput['results']): Step {
  const details = {
    none: 'not yet',
    fresh: `${plan.analyses.length} results`,
    stale: 'the study has changed since',
  };
  return {
    step: 'run',
    title: 'Analyses run',
    done: results === 'fresh',
    detail: details[results],
    todo: 'lind run',
  };
}

function findingsStep({ plan, findings = [] }: Study): Step {
  const found = new Set(findings.filter(({ says }) => says !== undefined).map(({ analysis }) => analysis));
  const open = plan.analyses.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  return {
    step: 'findings',
    title: 'Findings',
    done: open.length === 0 && plan.analyses.length > 0,
    detail:
      plan.analyses.length === 0
        ? 'not yet'
        : open.length === 0
          ? 'one for each analysis'
          : `none yet on ${list(open)}`,
    todo: 'write into study.yaml, under findings, what each analysis shows',
  };
}

function conclusionStep({ conclusion, limitations = [], certainty, application }: Study): Step {
  const parts = { conclusion, limitations: limitations[0], certainty, application };
  const open = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [name] : []));
  return {
    step: 'conclusion',
    title: 'Conclusion',
    done: open.length === 0,
    detail: open.length === 0 ? 'with limitations, certainty and application' : `still open: ${list(open)}`,
    todo: `write into study.yaml: ${list(open)}`,
  };
}
