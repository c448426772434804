import { checkLanguage } from '../study/claims/language/check-language.js';
import type { GuideState } from './state.js';
import type { Verdict } from './step.js';

/** The most remarks on one text; the others show when it is written anew. */
const most = 3;

/** What is said of a text in which words say more than the study can; null when none do. */
export function languageVerdict({ study, results, methods }: GuideState, text: string): Verdict | null {
  if (study === null) return null;
  const analyses = (results?.analyses ?? []).flatMap(({ id, result }) => {
    const method = methods.get(result?.method ?? '');
    return result && method ? [{ id, method, result }] : [];
  });
  const effect = study.plan['smallest-effect'];
  const remarks = checkLanguage(text, {
    design: study.design,
    results: analyses,
    ...(effect ? { smallestEffect: effect } : {}),
    ...(study.certainty ? { certainty: study.certainty.level } : {}),
  });
  if (remarks.length === 0) return null;
  const said = remarks.slice(0, most).map(({ words, why, better }) => `"${words}": ${why} ${better}`);
  return { right: false, feedback: said.join(' ') };
}
