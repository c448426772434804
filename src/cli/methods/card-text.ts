import type { Effects } from '../../effects/effects.js';
import type { CardEntry, MethodCard } from '../../methods/kit/card.js';
import { paint } from '../terminal/paint.js';
import { textWidth, wrap } from '../terminal/wrap.js';

/** The card of one method as a page of the manual. */
export function cardText(card: MethodCard, { columns, color }: Effects['terminal']): string {
  const style = paint(color);
  const width = textWidth(columns);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? []
      : [[style.bold(title), ...lines.flatMap((line) => wrap(line, width, hanging(line)))].join('\n')];
  const flags = (list: readonly CardEntry[]) =>
    list.map(({ name, meaning, facts }) => `  --${name} (${facts.join(', ')}): ${meaning}`);
  const counts =
    card.counts === null ? [] : [`  --counts "${card.counts}": in place of a data file and columns.`];
  return `${[
    ...section(`${card.title} (${card.name})`, [card.question]),
    ...section('When to use it', [card.whenToUse]),
    ...section('When not to use it', [card.whenNotToUse]),
    ...section('Columns', [...flags(card.roles), ...counts]),
    ...section('Options', flags(card.options)),
    ...section('Estimates', card.estimates.map(resultLine)),
    ...section('Tests', card.tests.map(resultLine)),
    ...section('Tables', card.tables.flatMap(tableLines)),
    ...section('How it is computed', [card.formula]),
    ...section(
      'References',
      card.references.map((reference) => `  ${reference}`),
    ),
    ...section(
      'Examples',
      card.examples.map((example) => `  ${example}`),
    ),
  ].join('\n\n')}\n`;
}

/** Lines that go on stand further in than the first. */
const hanging = (line: string): string => (line.startsWith(' ') ? `${/^ */.exec(line)![0]}  ` : '');

const resultLine = ({ name, meaning, facts: [label, ...others] }: CardEntry): string =>
  [`  ${name} (${label}): ${meaning}`, ...others].join(' ');

const tableLines = ({ name, meaning, facts }: CardEntry): string[] => [
  `  ${name}: ${meaning}`,
  ...facts.map((fact) => `    ${fact}`),
];
