import { judgementShares } from '../../charts/judgement-shares.js';
import type { ChartSpec } from '../../charts/spec.js';
import { trafficLight } from '../../charts/traffic-light.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import { left } from '../../methods/kit/table-rows.js';
import { list, plural } from '../../methods/kit/wording.js';
import { type JudgementLevel, judgementLevels } from '../../study/judgement-levels.js';
import { type BiasTable, levelsOf } from './bias-table.js';

/** A judgement as its sign and name. */
export const levelText = (level: JudgementLevel | null): string =>
  level === null ? 'open' : `${judgementLevels[level].mark} ${judgementLevels[level].name}`;

/** The judgements as a table for people. */
export function presentBias({ worksheet, rows }: BiasTable): PresentedTable {
  return {
    title: `Judgements by ${worksheet.tool.name}`,
    columns: [left('Study'), ...worksheet.domains.map(({ short }) => left(short)), left('Overall')],
    rows: rows.map(({ study, domains, overall }) => [study, ...[...domains, overall].map(levelText)]),
    footnotes: [],
  };
}

/** The judgements as dots, a row a study. */
export function trafficLightOf({ worksheet, rows }: BiasTable): ChartSpec {
  const draw = (level: JudgementLevel | null) => (level === null ? null : judgementLevels[level]);
  const used = rows.flatMap(({ domains, overall }) => [...domains, overall]);
  return trafficLight({
    columns: [...worksheet.domains.map(({ short }) => short), 'Overall'],
    rows: rows.map(({ study, domains, overall }) => ({ study, cells: [...domains, overall].map(draw) })),
    legend: levelsOf(worksheet)
      .filter((level) => worksheet.levels.includes(level) || used.includes(level))
      .map((level) => judgementLevels[level]),
    description: `Judgements by ${worksheet.tool.name}, a dot with a sign a judgement. ${rows
      .map(
        ({ study, domains, overall }) =>
          `${study}: ${list(worksheet.domains.map(({ short }, at) => `${short.toLowerCase()} ${wordsOf(domains[at]!)}`))}; overall ${wordsOf(overall)}.`,
      )
      .join(' ')}`,
  });
}

const wordsOf = (level: JudgementLevel | null): string =>
  level === null ? 'open' : judgementLevels[level].name.toLowerCase();

/** The share of the studies with each judgement, by their weights where all have one. */
export function sharesOf(table: BiasTable): ChartSpec {
  const { worksheet, rows } = table;
  const weighted = rows.every(({ weight }) => weight !== null) && rows.some(({ weight }) => weight! > 0);
  const weightOf = (at: number): number => (weighted ? rows[at]!.weight! : 1);
  const total = rows.reduce((sum, _, at) => sum + weightOf(at), 0);
  const levels = levelsOf(worksheet);
  const bar = (domain: string, judged: readonly (JudgementLevel | null)[]) => ({
    domain,
    shares: levels.map(
      (level) => judged.reduce((sum, one, at) => sum + (one === level ? weightOf(at) : 0), 0) / total,
    ),
  });
  const bars = [
    ...worksheet.domains.map(({ title }, d) =>
      bar(
        title,
        rows.map(({ domains }) => domains[d]!),
      ),
    ),
    bar(
      'Overall',
      rows.map(({ overall }) => overall),
    ),
  ];
  const used = bars.flatMap(({ shares }) => levels.filter((_, at) => shares[at]! > 0));
  const kept = levels.filter((level) => used.includes(level) || worksheet.levels.includes(level));
  return judgementShares({
    bars: bars.map(({ domain, shares }) => ({
      domain,
      shares: kept.map((level) => shares[levels.indexOf(level)]!),
    })),
    legend: kept.map((level) => judgementLevels[level]),
    axisTitle: weighted ? 'Share of the studies, by weight' : 'Share of the studies',
    description: `How ${plural(rows.length, 'study', 'studies')} ${rows.length === 1 ? 'is' : 'are'} judged by ${worksheet.tool.name}${weighted ? ', by weight' : ''}, a bar a domain. ${bars
      .map(
        ({ domain, shares }) =>
          `${domain}: ${list(
            levels.flatMap((level, at) =>
              shares[at]! > 0 ? [`${wordsOf(level)} ${Math.round(100 * shares[at]!)}%`] : [],
            ),
          )}.`,
      )
      .join(' ')}`,
  });
}
