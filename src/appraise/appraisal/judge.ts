import { proposeDomain, proposeOverall, standingsOf } from '../judgement/propose.js';
import { type Domain, type Level, overallLevels, type Worksheet } from '../worksheets/worksheet.js';
import { type Appraisal, answersOf } from './appraisal.js';

/** The judgement of a domain or of the whole: proposed by rule, and settled by the reader where they say so. */
export interface Judgement {
  /** Null while a question is open. */
  readonly proposed: string | null;
  /** The questions whose answers decided the proposal. */
  readonly because: readonly string[];
  /** What holds: the reader's own judgement, else the proposal. */
  readonly level: string | null;
  readonly reason: string | null;
  /** Whether the reader judges otherwise than the rule. */
  readonly departs: boolean;
}

export interface JudgedDomain extends Judgement {
  readonly domain: Domain;
}

/** An appraisal with its judgements. */
export interface JudgedAppraisal {
  readonly worksheet: Worksheet;
  readonly appraisal: Appraisal;
  readonly domains: readonly JudgedDomain[];
  readonly overall: Judgement;
}

/** The judgements of an appraisal. */
export function judge(worksheet: Worksheet, appraisal: Appraisal): JudgedAppraisal {
  const standings = standingsOf(worksheet, answersOf(appraisal));
  const domains = worksheet.domains.map((domain) => {
    const proposal = proposeDomain(worksheet, domain, standings);
    return { domain, ...settled(appraisal, domain.id, proposal?.level ?? null, proposal?.because ?? []) };
  });
  const proposed = proposeOverall(
    worksheet,
    domains.map(({ level }) => level),
  );
  return { worksheet, appraisal, domains, overall: settled(appraisal, 'overall', proposed, []) };
}

function settled(
  { judgements = {} }: Appraisal,
  id: string,
  proposed: string | null,
  because: readonly string[],
): Judgement {
  const { judgement, reason = null } = judgements[id] ?? {};
  return {
    proposed,
    because,
    level: judgement ?? proposed,
    reason,
    departs: judgement !== undefined && proposed !== null && judgement !== proposed,
  };
}

/** A judgement of a domain as it is named and drawn; null while it is open. */
export const levelOf = ({ worksheet }: JudgedAppraisal, { level }: Judgement): Level | null =>
  level === null ? null : (worksheet.levels[level] ?? null);

/** The judgement of the whole as it is named and drawn; null while it is open. */
export const overallLevelOf = ({ worksheet, overall }: JudgedAppraisal): Level | null =>
  overall.level === null ? null : (overallLevels(worksheet)[overall.level] ?? null);
