import type { Study } from '../study.js';

/** A study with each text that a person writes about results changed. */
export function withTexts(study: Study, change: (text: string) => string): Study {
  const { findings, conclusion, limitations, certainty, application } = study;
  return {
    ...study,
    ...(findings && {
      findings: findings.map((one) => (one.says === undefined ? one : { ...one, says: change(one.says) })),
    }),
    ...(conclusion !== undefined && { conclusion: change(conclusion) }),
    ...(limitations && { limitations: limitations.map(change) }),
    ...(certainty?.why !== undefined && { certainty: { ...certainty, why: change(certainty.why) } }),
    ...(application !== undefined && { application: change(application) }),
  };
}
