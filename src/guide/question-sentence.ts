import type { Question } from '../study/study.js';

/**
 * A question as one sentence, read back to the person who asks it.
 *
 * @example questionSentence({ type: 'therapy', population: 'Adults with gout', intervention: 'Colchicine', comparison: 'Naproxen', outcome: 'Pain', timeframe: 'One week' }) // => 'In adults with gout, does colchicine, compared with naproxen, change pain over one week?'
 * @example questionSentence({ type: 'prevalence', population: 'Nurses', outcome: 'Back pain' }) // => 'In nurses, how common is back pain?'
 */
export function questionSentence(question: Question): string {
  const { type, population, outcome, timeframe } = question;
  const people = `In ${inner(population)},`;
  const time = timeframe === undefined ? '' : ` over ${inner(timeframe)}`;
  const what = inner(question.intervention ?? question.exposure ?? question['index-test'] ?? 'it');
  const against = question.comparison === undefined ? '' : `, compared with ${inner(question.comparison)},`;
  const result = inner(outcome);
  switch (type) {
    case 'therapy':
    case 'synthesis':
      return `${people} does ${what}${against} change ${result}${time}?`;
    case 'harm':
      return `${people} does ${what}${against} go with another ${result}${time}?`;
    case 'diagnosis':
      return `${people} how well does ${what} tell who has ${result}${against.replace(/,$/, '')}?`;
    case 'agreement':
      return `${people} how well do the measurements of ${result} by ${what} agree${time}?`;
    case 'prevalence':
      return `${people} how common is ${result}${time}?`;
    case 'prognosis':
      return `${people} how often does ${result} happen${time}?`;
    case 'prediction':
      return `${people} how well can ${result}${time} be foretold?`;
  }
}

/** As it stands inside a sentence: an abbreviation such as `TB` keeps its capitals. */
function inner(text: string): string {
  const trimmed = text.trim().replace(/[.?]$/, '');
  return /^\p{Lu}\p{Ll}/u.test(trimmed) || /^\p{Lu}\s/u.test(trimmed)
    ? trimmed.charAt(0).toLowerCase() + trimmed.slice(1)
    : trimmed;
}
