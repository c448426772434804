import type { JudgementLevel } from '../../study/judgement-levels.js';
import {
  type Answer,
  type Condition,
  type Domain,
  questionsOf,
  type Rule,
  type SignallingQuestion,
  sideOf,
  type Worksheet,
} from '../worksheets/worksheet.js';
import { holds, type Standing, type Standings } from './condition.js';

/** Answers by the id of their question. */
export type Answers = { readonly [question: string]: Answer };

/** What the rules say of a domain, and the questions whose answers decided. */
export interface Proposal {
  readonly level: JudgementLevel;
  readonly because: readonly string[];
}

/** How each question stands. One that is asked only after certain answers stays open until those are there. */
export function standingsOf(worksheet: Pick<Worksheet, 'domains'>, answers: Answers): Standings {
  const standings = new Map<string, Standing>();
  for (const { id, 'asked-if': condition } of questionsOf(worksheet)) {
    const asked = condition === undefined ? true : holds(condition, standings, []);
    const answer = answers[id];
    const answered = answer === undefined ? 'open' : sideOf[answer];
    standings.set(id, asked === null ? 'open' : asked ? answered : 'not-asked');
  }
  return standings;
}

/** The questions that the answers so far ask for: not those that other answers make needless, or may yet. */
export function askedQuestions(worksheet: Worksheet, answers: Answers): readonly SignallingQuestion[] {
  const standings = standingsOf(worksheet, answers);
  return questionsOf(worksheet).filter(
    ({ 'asked-if': condition }) => condition === undefined || holds(condition, standings, []) === true,
  );
}

/** What the rules propose for a domain; null while a question of it is open. */
export function proposeDomain(
  worksheet: Pick<Worksheet, 'levels'>,
  domain: Domain,
  standings: Standings,
): Proposal | null {
  if (domain.questions.some(({ id }) => standings.get(id) === 'open')) return null;
  const parts = domain.judged.map((rules) => firstRule(rules, domain, standings));
  if (parts.some((part) => part === null)) return null;
  const { levels } = worksheet;
  return (parts as Proposal[]).reduce((worst, one) =>
    levels.indexOf(one.level) > levels.indexOf(worst.level) ? one : worst,
  );
}

function firstRule(rules: readonly Rule[], { questions }: Domain, standings: Standings): Proposal | null {
  for (const { when = {}, is } of rules) {
    const truth = holds(when, standings, questions);
    if (truth === null) return null;
    if (truth) return { level: is, because: deciding(when, questions, standings) };
  }
  throw new Error('a list of rules ends with one that always holds');
}

/** The questions by which a condition holds. */
function deciding(
  condition: Condition,
  questions: readonly SignallingQuestion[],
  standings: Standings,
): readonly string[] {
  const found = Object.entries(condition).flatMap(([key, wanted]) => {
    if (key === 'any') {
      const holding = (wanted as readonly Condition[]).filter((one) => holds(one, standings, questions));
      return holding.flatMap((one) => deciding(one, questions, standings));
    }
    if (key !== 'some' && key !== 'every') return [key];
    return questions
      .filter(({ id, neutral }) => !neutral && [wanted].flat().some((one) => one === standings.get(id)))
      .map(({ id }) => id);
  });
  return [...new Set(found)];
}

/**
 * What the rules propose for the whole.
 *
 * @param domains the judgements of the domains, as settled; null while one is open
 */
export function proposeOverall(
  { levels, overall }: Pick<Worksheet, 'levels' | 'overall'>,
  domains: readonly (JudgementLevel | null)[],
): JudgementLevel | null {
  const known = domains.filter((level) => level !== null);
  if (known.length < domains.length) return null;
  if (overall.by === 'worst') return levels[Math.max(...known.map((level) => levels.indexOf(level)))]!;
  const count = (level: string) => known.filter((one) => one === level).length;
  const rule = overall.judged.find(({ when = {} }) =>
    Object.entries(when).every(([level, least]) => count(level) >= least),
  );
  return rule!.is;
}
