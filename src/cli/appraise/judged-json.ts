import { answersOf } from '../../appraise/appraisal/appraisal.js';
import type { JudgedAppraisal, Judgement } from '../../appraise/appraisal/judge.js';
import { askedQuestions } from '../../appraise/judgement/propose.js';

/** An appraisal with its judgements, as a program reads it. */
export const judgedJson = ({ worksheet, appraisal, domains, overall }: JudgedAppraisal) => {
  const given = answersOf(appraisal);
  return {
    paper: appraisal.paper,
    design: worksheet.design,
    tool: worksheet.tool.name,
    domains: domains.map(({ domain, ...judgement }) => ({ id: domain.id, ...plain(judgement) })),
    overall: plain(overall),
    open: askedQuestions(worksheet, given)
      .map(({ id }) => id)
      .filter((id) => given[id] === undefined),
  };
};

const plain = ({ proposed, because, level, departs, reason }: Judgement) => ({
  judgement: level,
  proposed,
  because,
  departs,
  reason,
});
