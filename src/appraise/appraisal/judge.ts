import type { JudgementLevel } from '../../study/judgement-levels.js';
import { proposeDomain, proposeOverall, standingsOf } from '../judgement/propose.js';
import type { Domain, Worksheet } from '../worksheets/worksheet.js';
import { type Appraisal, answersOf } from './appraisal.js';

/** The judgement of a domain or of the whole: proposed by rule, and settled by the reader where they say so. */
export interface Judgement {
  /** Null while a question is open. */
  readonly proposed: JudgementLevel | null;
  /** The questions whose answers decided the proposal. */
  readonly because: readonly string[];
  /** What holds: the reader's own judgement, else the proposal. */
  readonly level: JudgementLevel | null;
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
  proposed: JudgementLevel | null,
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
