import type { Row } from '../../../methods/kit/result.js';
import type { FieldName } from '../../../methods/kit/vocabulary.js';
import type { Asked, Mistake, Suspect } from '../mistake.js';
import { numberOf } from '../target.js';
import { type Arm, type Fourfold, fourfoldOf, ofTotal } from './fourfold.js';

/** The group that a risk belongs to, and the other one; null when what is asked for is no risk of a group. */
function armsOf(asked: Asked): { readonly own: Arm; readonly other: Arm } | null {
  const cells = asked.result.method === 'risk' ? fourfoldOf(asked) : null;
  if (cells === null) return null;
  if (asked.row.term === 'risk' || asked.row.group === cells.group.name) return ordered(cells);
  if (asked.row.term === 'risk-reference' || asked.row.group === cells.reference.name)
    return { own: cells.reference, other: cells.group };
  return null;
}

const ordered = ({ group, reference }: Fourfold) => ({ own: group, other: reference });

const shareFields: readonly FieldName[] = ['estimate', 'proportion'];

/** A mistake about the risk of one group, from the counts of both. */
const ofArms = (code: string, suspects: (own: Arm, other: Arm) => Suspect): Mistake => ({
  code,
  methods: ['risk'],
  fields: shareFields,
  wrong(asked) {
    const arms = armsOf(asked);
    return arms && asked.kind === 'proportion' ? [suspects(arms.own, arms.other)] : [];
  },
});

const columnForRow = ofArms('column-for-row-percentage', (own, other) => ({
  value: own.events / (own.events + other.events),
  seems: `the share of those with the event who were in ${own.name}, ${own.events} of ${own.events + other.events}`,
  why: `A risk is a share of the people in a group (${own.total} in ${own.name}); of those with the event, how many were in a group depends on how large the groups are.`,
}));

const totalForRow = ofArms('total-for-row-percentage', (own, other) => ({
  value: own.events / (own.total + other.total),
  seems: `the share of everyone, ${own.events} of ${own.total + other.total}`,
  why: `A risk is a share of the people in its own group (${own.total} in ${own.name}); those of the other group could not have had the event there.`,
}));

const oddsForShare = ofArms('odds-for-risk', (own) => ({
  value: own.events / (own.total - own.events),
  seems: `the odds, ${own.events} to ${own.total - own.events}`,
  why: 'The odds set those with the event against those without it; the risk sets them against everyone in the group.',
}));

const complement = ofArms('other-event', (own) => ({
  value: 1 - own.events / own.total,
  seems: `the share without the event, ${own.total - own.events} of ${own.total}`,
  why: 'The two shares add up to 100%; say which of them is the event.',
}));

const otherGroup = ofArms('other-group', (_own, other) => ({
  value: other.events / other.total,
  seems: `the risk in ${other.name}, ${ofTotal(other)}`,
  why: 'With the groups exchanged, every comparison that is made of these risks turns round.',
}));

const tables = ['rows', 'categorical'] as const;

/** Rows of describe and table-one about the same variable. */
function rowsBeside({ result, row, target }: Asked): readonly Row[] {
  const name = 'table' in target ? tables.find((table) => table === target.table) : undefined;
  const rows = name ? (result.tables[name] ?? []) : [];
  return rows.filter((one) => one.variable === row.variable && one.level != null);
}

const countOf = (row: Row): number => numberOf(row.count ?? row.n) ?? 0;
const sum = (rows: readonly Row[]): number => rows.reduce((total, row) => total + countOf(row), 0);

const otherPercentage: Mistake = {
  code: 'column-for-row-percentage',
  methods: ['describe', 'table-one'],
  fields: ['proportion'],
  wrong(asked) {
    const rows = rowsBeside(asked);
    const sameLevel = rows.filter(({ level }) => level === asked.row.level);
    if (sameLevel.length < 2) return [];
    const own = countOf(asked.row);
    return [
      {
        value: own / sum(sameLevel),
        seems: `the share of all with "${asked.row.level}" who were in ${asked.row.group}, ${own} of ${sum(sameLevel)}`,
        why: `To compare groups, take each as the whole: of the people in ${asked.row.group}, how many had "${asked.row.level}"? The other percentage also depends on how large the groups are.`,
      },
      {
        value: own / sum(rows),
        seems: `the share of everyone, ${own} of ${sum(rows)}`,
        why: `To compare groups, take each as the whole: percentages of everyone mix the size of ${asked.row.group} with what is in it.`,
      },
    ];
  },
};

const missingCounted: Mistake = {
  code: 'missing-in-denominator',
  methods: ['describe', 'table-one'],
  fields: ['proportion'],
  wrong(asked) {
    const { row } = asked;
    const missing = numberOf(row.missing) ?? 0;
    const own = rowsBeside(asked).filter(({ group }) => group === row.group);
    if (missing === 0 || own.length === 0) return [];
    const total = sum(own);
    return [
      {
        value: countOf(row) / (total + missing),
        seems: `a share of all ${total + missing} rows, the ${missing} with no value for "${row.variable}" among them`,
        why: 'That counts everyone with a missing value as not having it. Take the share of those who are known, and say how many are not.',
      },
    ];
  },
};

const eventsForTotal: Mistake = {
  code: 'events-for-total',
  fields: ['events', 'total', 'n', 'observed', 'atRisk'],
  wrong({ row, field }) {
    const others = (['events', 'total', 'n'] as const).filter(
      (one) => one !== field && row[one] !== undefined,
    );
    return others.map((other) => ({
      value: numberOf(row[other]),
      seems: other === 'events' ? 'the number of events' : 'the number of people',
      why: 'How many had the event, and how many could have had it, are the two halves of every risk; exchange them and each percentage goes wrong.',
    }));
  },
};

const excludedCounted: Mistake = {
  code: 'excluded-rows-counted',
  fields: ['n', 'total'],
  wrong({ result: { input }, value }) {
    if (input.excluded === 0 || value !== input.used) return [];
    return [
      {
        value: input.rows,
        seems: `all ${input.rows} rows of the data`,
        why: `${input.excluded} of them have a missing value in a column in use and are not in this analysis, which rests on the others.`,
      },
    ];
  },
};

/** A share of the wrong whole, and counts exchanged. */
export const shareMistakes: readonly Mistake[] = [
  columnForRow,
  totalForRow,
  oddsForShare,
  complement,
  otherGroup,
  otherPercentage,
  missingCounted,
  eventsForTotal,
  excludedCounted,
];
