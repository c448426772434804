/** A sentence with its place in a text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const abbreviations =
  /\b(?:e\.g|i\.e|vs|cf|al|Dr|Mr|Ms|Mrs|St|Fig|No|approx|ca|resp|etc|Eq|Ref|Refs|vol|pp|ed|eds|Inc)\.$/i;

/** Nobody writes a longer one; what is longer is not searched, so that no text takes long. */
const longestSentence = 2000;

/** The sentences of a text. A point in a number or an abbreviation ends none; an empty line does. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["”’)\]*_]*(?=\s)|\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.)\s)/g)) {
    const end = match.index + match[0].length;
    if (abbreviations.test(text.slice(Math.max(start, end - 12), end))) continue;
    found.push({ text: text.slice(start, end), start });
    start = end;
  }
  found.push({ text: text.slice(start), start });
  return found.filter(({ text: one }) => one.trim() !== '' && one.length <= longestSentence);
}

/** What holds digits but claims nothing of results: code, links, references, dates, names of things. */
const noClaims: readonly RegExp[] = [
  /```[\s\S]*?(?:```|$)/g,
  /`[^`\n]*`/g,
  /\{\{[^{}\n]{0,200}\}\}/g,
  /(?<=\]\()[^()\n]{0,500}(?=\))/g,
  /\b(?:https?:\/\/|www\.|doi:\s*|10\.\d{4,9}\/)\S+/gi,
  /\b(?:PMID|NCT|ISRCTN|PROSPERO|CRD|arXiv|ISBN)[\s:]*[\d-]+/g,
  /\[\^?\d+(?:\s*[,–-]\s*\d+)*\]/g,
  /\^\d+(?:[,–-]\d+)*\^?/g,
  /\b(?:19|20)\d\d\s*;\s*\d+\s*(?:\([^)]*\))?\s*:\s*[\w]+(?:\s*[-–]\s*\w+)?/g,
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g,
  /\b(?:tables?|tab\.|figures?|figs?\.?|sections?|chapters?|appendix|appendices|questions?|steps?|items?|pages?|p\.|pp\.|volumes?|versions?|boxes|box|equations?|references?|refs?\.?|lines?|phase|stage|grade|type|class|week|day|month|year|visit|R)\s+\d[\d.]*(?:\s*(?:[,–-]|and|to)\s*\d[\d.]*)*(?![\d.]*\s?%|[\d.]*\s+of\s)/gi,
];

/** The same text, as long, with blanks where digits claim nothing. */
export function withoutReferences(text: string): string {
  return noClaims.reduce((masked, pattern) => masked.replace(pattern, blanks), text);
}

const blanks = (found: string): string => found.replace(/[^\n]/g, '\u00a0');

/** What a sentence supposes, plans, or takes from others is no claim of these results. */
const elsewhere =
  /\b(?:would(?! (?:say|tell|advise|offer|suggest|recommend))|if|suppos\w*|assum\w*|hypothetical\w*|plan(?:ned|s)?|detect|power(?:ed)?|sample size|smallest|minimal\w*|clinically important|threshold|cut-?off|we (?:had )?set|alpha|significance level|et al|previous(?:ly)?|earlier (?:trials?|stud\w+|work|reports?|reviews?)|published|literature|(?:other|another|later|larger) (?:trials?|stud(?:y|ies)|reviews?)|systematic review|guidelines?|known from|for example|e\.g|generally|usually|worldwide|nationally|newspaper)\b/i;

/** Whether a sentence speaks of what was found here. */
export const speaksOfResults = (sentence: string): boolean => !elsewhere.test(sentence);
