import { rMatrix } from '../kit/cross-table-view.js';
import type { RCall } from '../kit/method.js';
import type { Options, Roles } from '../kit/parameters.js';

/** R's own odds ratio stops some digits early, so that the script solves for it and its limits to full precision. */
export function fisherLines({ roles, options, counts }: RCall<Roles, Options>): string[] {
  const cells = counts
    ? [`counts <- ${rMatrix(counts)}`]
    : [`counts <- table(${roles.group}, ${roles.outcome})`];
  const event = options['event-level']
    ? `${roles.outcome} == levels(${roles.outcome})[1]`
    : `tolower(${roles.outcome}) %in% c("1", "yes", "true", "y", "present", "positive")`;
  const twoByTwo = counts
    ? '  compared <- counts[1, ]; reference <- counts[2, ]'
    : `  both <- table(${roles.group}, factor(${event}, levels = c(TRUE, FALSE))); compared <- both[2, ]; reference <- both[1, ]`;
  return [
    ...cells,
    'print(counts)',
    'show("fisher", pValue = fisher.test(counts, workspace = 2e7)$p.value)',
    'if (all(dim(counts) == 2)) {',
    '  # events and non-events of the group and of the reference',
    twoByTwo,
    '  x <- compared[[1]]; events <- x + reference[[1]]',
    '  possible <- max(0, events - sum(reference)):min(events, sum(compared))',
    '  # probabilities of the counts with the totals fixed, for a given log odds ratio',
    '  null <- dhyper(possible, sum(compared), sum(reference), events, log = TRUE)',
    '  chance <- function(lor) { p <- null + lor * possible; p <- exp(p - max(p)); p / sum(p) }',
    '  solve.for <- function(f) exp(uniroot(f, c(-30, 30), tol = 1e-13, extendInt = "yes")$root)',
    `  tail <- (1 - ${options.level}) / 2`,
    '  atLow <- x == min(possible); atHigh <- x == max(possible)',
    '  show("odds-ratio",',
    '    estimate = if (atLow) 0 else if (atHigh) Inf else solve.for(function(lor) sum(possible * chance(lor)) - x),',
    '    confLow = if (atLow) 0 else solve.for(function(lor) sum(chance(lor)[possible >= x]) - tail),',
    '    confHigh = if (atHigh) Inf else solve.for(function(lor) sum(chance(lor)[possible <= x]) - tail))',
    '}',
  ];
}
