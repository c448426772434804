import { fillText } from '../named/fill-text.js';
import type { Problem } from '../problem.js';
import { analysesOf } from './analyses-of.js';
import { type ProseInput, problemAt } from './check-prose.js';
import { error } from './found.js';
import { nameable, proseOf } from './prose.js';

/** Results that a text calls by a name that stands for nothing. Without results nothing can be said of names. */
export function checkNames(input: ProseInput): readonly Problem[] {
  const { study, results, document } = input;
  if (results === null) return [];
  const analyses = nameable({ study, analyses: analysesOf(input) });
  return proseOf(study).flatMap(({ path, text }) =>
    fillText(text, analyses).unknown.map((one) =>
      problemAt(document, error('unknown-result-name', path, one.message), one.text),
    ),
  );
}
