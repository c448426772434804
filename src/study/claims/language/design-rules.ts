import type { Design } from '../../study.js';
import type { LanguageRule } from './rule.js';

/** Designs in which nobody was allocated at random, as a sentence names them. */
const observational: { readonly [D in Design]?: string } = {
  'non-randomised-trial': 'trial',
  cohort: 'cohort study',
  'case-control': 'case-control study',
  'cross-sectional': 'cross-sectional study',
  'before-after': 'before-after study',
  'case-series': 'case series',
};

const amount =
  '(?:risks?|odds|rates?|chances?|hazards?|mortality|deaths?|survival|incidence|likelihood|probability|blood pressure|pain|symptoms?)';

const causal: LanguageRule = {
  code: 'causal-language',
  patterns: [
    /(?<!\b(?:the|a|each|any|all|known|other|common|main|leading|root|underlying) )\b(?:causes|caused|causing)\b(?! of\b)/gi,
    /\b(?:leads?|led|leading) to (?!the (?:question|conclusion))/gi,
    /\bresult(?:s|ed) in (?=an? |more|fewer|less|lower|higher|better|worse|death|disease|increased|reduced)/gi,
    new RegExp(
      `\\b(?:increases|reduces|lowers|raises|decreases|doubles|halves|cuts|increased|reduced|lowered|raised|decreased|doubled|halved|improved) (?:the |their |his |her |your |a person’s )?(?:\\w+ )?${amount}\\b`,
      'gi',
    ),
    /\b(?:prevents|prevented|protects|protected|is protective|are protective)\b/gi,
    /\b(?:has|had|have) an? (?:\w+ ){0,2}(?:effect|impact|influence) on\b/gi,
    /\bthe (?:effect|impact|influence) of \w+(?: \w+){0,3} on\b/gi,
    /\b(?:affects|influences)\b/gi,
    /\b(?:is|was|are|were) (?:due to|caused by|attributable to|the result of|responsible for|a consequence of)\b/gi,
    /\b(?:works|is effective|are effective|was effective|saves lives|saved lives|benefit(?:s|ed)? from)\b/gi,
    /\b(?:because of|thanks to|as a result of) (?:the |their )?(?:drug|treatment|exposure|smoking|therapy|vaccin\w+|intervention|surgery)\b/gi,
  ],
  unless: /\b(?:confound\w*|would have to|exclud\w*|missing|left out|withdr\w*)\b/i,
  applies: ({ design }) => design in observational,
  why: ({ design }) =>
    `Nobody was allocated at random in this ${observational[design]}, so those exposed may differ from the others in more than the exposure; the data show that the two go together, not that one brings about the other.`,
  better:
    'Say "was associated with", "went with", or "was more frequent in ... than in ...", and name what may explain it.',
};

const people =
  '(?:everyone|everybody|anyone|anybody|all (?:people|patients|adults|women|men|children|humans|persons)|every (?:patient|person|adult|woman|man|child))';

const overGeneral: LanguageRule = {
  code: 'over-general',
  patterns: [
    new RegExp(
      `\\b${people}\\b[^.;]{0,50}\\b(?:should|must|will|benefits?|ought|needs? to|can expect|has to|have to)\\b`,
      'gi',
    ),
    new RegExp(
      `\\b(?:works|helps|safe|effective|recommended|should be (?:given|used|offered|taken)) (?:for|in|by|to|with) ${people}\\b`,
      'gi',
    ),
    /\b(?:always|never) (?:works|helps|harms|prevents|cures|fails)\b/gi,
  ],
  why: () =>
    'A study speaks of people like those who were in it, treated and followed as they were; others may differ in risk and in what they gain.',
  better:
    'Name the people: "in adults with ..., treated in hospital, ...", and say for whom the study is silent.',
};

const subgroup: LanguageRule = {
  code: 'subgroup-claim',
  patterns: [
    /\b(?:significant|effective|worked|works|benefit(?:s|ed)?|associated|p\s*[<=]\s*[\d.]+)[^;.]*?(?:\.\d+[^;.]*?)*\b(?:in|among|for) [^;]{1,60}?\b(?:but not|whereas not|and not|while not)\b (?:in|among|for)? ?[^;.]{1,40}/gi,
    /\b(?:only|especially|particularly) (?:in|among|for) (?:wom[ae]n|m[ae]n|older|younger|the elderly|those|people|patients|smokers|non-smokers)\b[^;]{0,60}?\bp\s*[<=]\s*[\d.]+/gi,
  ],
  unless: /\b(?:interaction|test of (?:the )?difference|differ(?:ence|ed)? between the (?:sub)?groups)\b/i,
  why: () =>
    'That one group has a small p-value and another a large one does not show that the two differ: with fewer people, or by chance, one of two equal groups often misses the level.',
  better:
    'Compare the groups with each other: give the interaction with its interval, and say whether it was planned.',
};

/** What a design, and the people in it, do not allow. */
export const designRules: readonly LanguageRule[] = [causal, overGeneral, subgroup];
