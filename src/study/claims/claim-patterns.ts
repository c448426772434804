import type { ClaimKind } from './claim.js';

/** Names of measures, as they are written; abbreviations in capitals only. */
export const names: readonly { readonly kind: ClaimKind; readonly words: string; readonly short: string }[] =
  [
    { kind: 'relative-risk-reduction', words: 'relative risk (?:reduction|increase)', short: 'RRR' },
    {
      kind: 'risk-difference',
      words: 'risk difference|absolute risk (?:reduction|difference|increase)',
      short: 'ARR|ARI|RD',
    },
    { kind: 'nnt', words: 'numbers? needed to (?:treat|harm|benefit)', short: 'NNT[BH]?|NNH' },
    { kind: 'risk-ratio', words: 'risk ratio|relative risk', short: 'a?RR' },
    { kind: 'odds-ratio', words: 'odds ratio', short: 'a?OR' },
    { kind: 'hazard-ratio', words: 'hazards? ratio', short: 'a?HR' },
    { kind: 'rate-ratio', words: '(?:incidence )?rate ratio', short: 'IRR' },
    {
      kind: 'mean-difference',
      words: 'mean difference|difference (?:in|of|between)(?: the)? means',
      short: 'MD',
    },
    { kind: 'sensitivity', words: 'sensitivity', short: 'Se' },
    { kind: 'specificity', words: 'specificity', short: 'Sp' },
    { kind: 'ppv', words: 'positive predictive value', short: 'PPV' },
    { kind: 'npv', words: 'negative predictive value', short: 'NPV' },
    { kind: 'auc', words: 'area under the (?:ROC )?curve|c-statistic', short: 'AUC|AUROC' },
    { kind: 'kappa', words: 'kappa', short: 'κ' },
  ];

const magnitude = '(?:\\d{1,3}(?:[,\u2009\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,·]\\d+)?|\\.\\d+)';
const end = '(?![\\d\\p{L}]|[.,·]\\d|-\\p{L})';
const percent = '(?:\\s?%|\\s?(?:pp|per cent|percent|percentage points?)(?!\\p{L}))?';

/** A number that begins anew: nothing of a word or a number stands before it. */
export const number = `(?<![\\p{L}\\d.,·/-])[-−–]?${magnitude}${end}${percent}`;
/** A number after another and a sign between them. */
const nextNumber = `[-−]?${magnitude}${end}${percent}`;
const between =
  '\\s*(?:to|through|and|and (?:as (?:many|large|high|much) as)|–|—|-|,|;)\\s*(?:as (?:many|large|high|much) as )?';

/** Two numbers, the limits of an interval. */
export const pair = `(?<low>${number})${between}(?<high>${nextNumber})`;

/** Words between the name of a measure and its number: they end in a verb or a sign. */
const toNumber =
  '(?:[^.;:!?\\d()\\[\\]=<>]{0,60}?(?:\\b(?:is|was|were|are|of|be|at|equals?|about|around|nearly|almost|roughly|only)|[=:≈,(])\\s*(?:about |around |nearly |almost |roughly |only )?|\\s+)';

export const namedPattern = ({ words, short }: { readonly words: string; readonly short: string }): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:(?:${anyCase(words)})s?(?:\\s*\\((?:${short})\\))?|(?:${short})(?!\\p{L}))${toNumber}(?<value>${number})`,
    'gu',
  );

/** Names of measures begin a sentence too. */
const anyCase = (words: string): string =>
  words.replace(/(?<=^|\|)(?:\(\?:)?([a-z])/g, (found, first: string) =>
    found.replace(first, `[${first}${first.toUpperCase()}]`),
  );

const levelWords =
  '(?<level>\\d{2}(?:\\.\\d+)?)\\s?%\\s*(?:CI|CrI|confidence (?:interval|limits?)|credible interval|interval|limits)s?';
const lead =
  '[\\s:,=]*(?:\\(|\\[)?\\s*(?:(?:is|was|of|from|between|runs from|ran from|ranges? from|ranged from|went from)\\s+)*(?:about )?';

/** Intervals: with their level, after the word, or in brackets after an estimate. */
export const intervalPatterns: readonly RegExp[] = [
  new RegExp(`${levelWords}${lead}${pair}`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:[Ii]nterval|CI)${lead}${pair}`, 'gu'),
  new RegExp(
    `compatible with (?:anything |any \\p{L}+ |values |a \\p{L}+ )?(?:from |between |as (?:few|small|low|little) as )?${pair}`,
    'gu',
  ),
];

/** `2.11 (1.37 to 3.26)`, `36% more (18 to 52)`: what precedes has decimals or a percent sign, as a count or a year has not. */
export const bracketedInterval = new RegExp(
  `(?<=(?:\\d[.,·]\\d+|\\d\\s?%|\\d\\s?pp|percentage points?)(?:\\s\\p{L}+){0,3}\\s?)[(\\[]\\s*(?:${levelWords}[\\s:,]*)?${pair}[^()\\[\\]]{0,12}[)\\]]`,
  'gu',
);

/** A level that stands alone: `95% CI`, `at the 5% level`. */
export const levelAlone =
  /\d{1,2}(?:\.\d+)?\s?%\s*(?:-\s?)?(?:CI|CrI|confidence|credible|prediction|significance|level|limits|power)|(?:level|power) of \d{1,2}(?:\.\d+)?\s?%/gi;

export const pValuePattern = new RegExp(
  `(?<!\\p{L})[pP](?:[- ]?values?)?(?:\\s*(?:=|<|>|≤|≥)\\s*|\\s+(?:of|was|is|were)\\s+(?:about )?(?:<|>)?\\s*)(?<value>${magnitude})${end}`,
  'gu',
);

/** `38 of 55 people (69%)`. */
export const countPattern = new RegExp(
  `(?<count>(?<![\\p{L}\\d.,·/-])\\d{1,3}(?:,\\d{3})*|(?<![\\p{L}\\d.,·/-])\\d+)(?:\\s+\\p{L}+){0,2}?\\s*(?:of|out of|\\/)\\s*(?:the |these |all |those )?(?<total>\\d{1,3}(?:,\\d{3})+|\\d+)${end}(?!\\s?%)(?:(?:\\s+\\p{L}+){0,4}\\s*[([](?<percent>\\d+(?:\\.\\d+)?)\\s?%[)\\]]?)?`,
  'gu',
);

const round = '(?<of>100|1,?000|10,?000|100,?000)(?![\\d,.]*\\d)';

/** So many in every 100: the number before the hundred, or after it. */
export const frequencyPatterns: readonly RegExp[] = [
  new RegExp(
    `(?<value>${number})(?:\\s+\\p{L}+){0,4}?\\s+(?:in|per|of|out of|from|for)\\s+(?:every |each )?${round}`,
    'gu',
  ),
  new RegExp(
    `\\b(?:[Oo]f|[Ii]n|[Ff]or|[Oo]ut of)\\s+(?:every |each )?${round}\\s[^.;!?\\d]{0,60}?(?<value>${number})`,
    'gu',
  ),
];

export const sharePattern = new RegExp(
  `(?<![\\p{L}\\d.,·/-])[-−–]?${magnitude}\\s?(?:%|pp(?!\\p{L})|per cent|percent(?!\\p{L})|percentage points?)`,
  'gu',
);

/** Words before a number that take its last digit less strictly. */
export const vagueBefore =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|over|under|below|above|than|least|most|up to|circa|ca\.)\s*$|[~≈]\s*$/i;
