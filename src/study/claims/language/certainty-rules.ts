import { openComparison } from './left-open.js';
import type { LanguageRule } from './rule.js';

const nothing =
  '(?:difference|effect|association|benefit|harm|improvement|change|relation(?:ship)?|increase|reduction|advantage)s?';

const noDifference: LanguageRule = {
  code: 'no-difference',
  patterns: [
    new RegExp(
      `(?<!\\b(?:of|means?|meaning|with|from|to|as|than|if there (?:is|was|were)|were|value|hypothesis|is that there is) )\\bno (?:statistically )?(?:significant |real |important |relevant |meaningful |apparent )?${nothing}\\b(?! (?:to|at baseline|at the start|that matters))`,
      'gi',
    ),
    /\b(?:did|does|do) not (?:differ|work|help|matter|make (?:a|any) difference)\b/gi,
    /\b(?:did|does) not (?:reduce|increase|affect|lower|raise|improve|change|prevent) (?:the |their )?(?:risk|rate|odds|chance|mortality|deaths?|survival|outcomes?|pain|blood)\b/gi,
    /\b(?:is|was|are|were) (?:ineffective|useless|equally effective|as effective as|no (?:better|worse|different))\b/gi,
  ],
  unless:
    /\b(?:interval|compatible|leaves? open|left open|cannot (?:say|tell|rule)|not (?:settle|show|mean)|whether|if|would|does not explain|at (?:baseline|the start)|before treatment|null hypothesis|explain)\b/i,
  negatable: false,
  applies: (context) => context.results === undefined || openComparison(context) !== null,
  why(context) {
    const open = openComparison(context);
    const { smallestEffect } = context;
    if (open === null)
      return 'That one was not seen does not show that there is none; the interval says what is left open.';
    const matters =
      smallestEffect?.term === open.term
        ? `, and an effect as large as the smallest that matters (${smallestEffect.value})`
        : '';
    return `The interval of ${open.name} runs from ${open.text}: it includes ${open.none}, no difference at all${matters}, so the data do not say that there is none.`;
  },
  better:
    'Say what the interval leaves open: "the data are compatible with anything from ... to ..., so they do not settle whether ...".',
};

const absenceOfEvidence: LanguageRule = {
  code: 'absence-of-evidence',
  patterns: [
    /\b(?:not|non-?)[ -]?(?:statistically )?significant(?:ly)?\b[^.;]{0,60}?\b(?:so|therefore|thus|hence|meaning|(?:which|this|that) (?:means|shows|proves|indicates|suggests))\b[^.;]{0,60}/gi,
    /\bno (?:statistically )?(?:significant (?:difference|effect|association)|evidence)\b[^.;]{0,60}?\b(?:so|therefore|thus|hence|meaning|(?:which|this|that) (?:means|shows|proves|indicates))\b[^.;]{0,60}/gi,
    /\bp\s*>\s*0?\.05\b[^.;]{0,40}?\b(?:so|therefore|thus|hence|meaning|(?:which|this|that) (?:means|shows|proves))\b[^.;]{0,60}/gi,
  ],
  unless: /\b(?:does|do|did) not (?:mean|show|prove|follow)\b|\bcannot\b/i,
  negatable: false,
  why: () =>
    'A large p-value says that the data do not rule out the null hypothesis. Small studies give large p-values whatever the truth is, so nothing follows from it about there being no difference.',
  better: 'Give the interval, and say which differences it leaves open.',
};

const chanceOfNull: LanguageRule = {
  code: 'p-as-probability-of-null',
  patterns: [
    /\b(?:probability|chance|likelihood|likely|unlikely|\d+(?:\.\d+)?\s?%)[^.;]{0,60}?\b(?:that|of) the null(?: hypothesis)?(?: (?:is|was|being|to be) (?:true|false|right|wrong|correct))?/gi,
    /\b(?:probability|chance|likelihood|\d+(?:\.\d+)?\s?%)[^.;]{0,70}?\b(?:due to|caused by|explained by|arose by|arisen by|occurred by|happened by|came about by|down to|the (?:result|product|work) of|(?:is|was|were|are) by) (?:pure |random |mere |simple )?chance\b/gi,
    /\b(?:results?|findings?|differences?|effects?)[^.;]{0,30}? (?:is|was|are|were|cannot be|could not be) (?:probably |very |most |likely |unlikely |not |to be )*(?:due to|caused by|explained by|because of|down to) (?:pure |random |mere )?chance\b/gi,
    /\bp(?:-value)?s?\b[^.;]{0,50}\b(?:probability|chance|likelihood)\b[^.;]{0,40}\b(?:hypothesis|drug|treatment|result) (?:is|being|was) (?:true|false|wrong|right|by chance)/gi,
  ],
  unless:
    /\b(?:if|assuming|supposing|given that|were true)\b|\b(?:not|never|no) (?:the |a |say |tell |mean )?(?:\w+ )?(?:probability|chance|likelihood)\b/i,
  why: () =>
    'A p-value is how often data at least as far from the null hypothesis would occur if that hypothesis held. It is computed as if chance alone were at work, so it cannot say how probable that is.',
  better:
    'Say "data like these would be rare (P = ...) if the two groups did not differ", or leave it at the interval.',
};

const trend: LanguageRule = {
  code: 'trend-towards-significance',
  patterns: [
    /\b(?:trend(?:s|ed|ing)?|tend(?:s|ed|ency)|approach(?:ed|ing|es)?|close|near(?:s|ed|ly)?|almost|border-?line|marginal(?:ly)?|border(?:ed|ing)|verg(?:ed|ing)|just (?:missed|failed|short of)|narrowly missed|failed to reach|did not quite reach)(?: \w+){0,3}? (?:statistical(?:ly)? )?significan(?:ce|t)\b/gi,
    /\btrend(?:s|ed|ing)? towards? (?:an? |the )?\w+/gi,
  ],
  unless: /\b(?:test for|Cochran|over the years|by year|per year)\b/i,
  why: () =>
    'A p-value above the level does not move towards anything; with more people it may as well go up. The words make a finding of one that was not made.',
  better: 'Give the estimate with its interval, and say what it leaves open.',
};

const significance: LanguageRule = {
  code: 'significant-as-important',
  patterns: [
    /\b(?:highly|very|extremely|strongly|more|most|hugely) (?:statistically )?significant(?:ly)?\b/gi,
    /(?<!\b(?:statistical(?:ly)?|clinical(?:ly)?|not|non|no|highly|very|extremely|strongly|more|most|hugely)[ -])\bsignificant(?:ly)?\b(?! (?:other|others|digits?|figures?|level))/gi,
    /\bstatistically significant(?:ly)?\b[^.;]{0,40}\b(?:so|therefore|thus|hence|and)\b[^.;]{0,30}\b(?:important|relevant|matters?|worthwhile|meaningful|recommend\w*|should)\b/gi,
  ],
  unless: /\bsignificance level\b|\bthe word\b/i,
  why: () =>
    'A reader takes "significant" for large or important; a small p-value is neither. A tiny difference has one when many people are studied, and a large one may not when few are.',
  better:
    'Say how large the difference is, with its interval, and set it beside the smallest one that matters.',
};

const proof: LanguageRule = {
  code: 'proof',
  patterns: [
    /\b(?:proves?|proved|proven|proving)\b(?! (?:to be |more |less |difficult|hard|useful))/gi,
    /\b(?:is|was|are|gives?|gave|as|have|has) (?:clear |final |strong |scientific |definite )?proof\b/gi,
    /\b(?:beyond (?:any |all )?doubt|conclusively|undeniabl[ey]|without (?:any )?doubt|definitively (?:shows?|showed|demonstrates?))\b/gi,
  ],
  why: () =>
    'One study estimates, with an interval and with whatever bias its design lets in; another may come out otherwise.',
  better: 'Say "the data show", "are compatible with" or "support".',
};

/** What a p-value and an interval do not say. */
export const certaintyRules: readonly LanguageRule[] = [
  absenceOfEvidence,
  noDifference,
  chanceOfNull,
  trend,
  significance,
  proof,
];
