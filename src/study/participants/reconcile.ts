import { didYouMean } from '../../data/suggest.js';
import { whole } from '../../methods/kit/format.js';
import type { KeyPath } from '../problem.js';
import type { Followed, Loss, Participants, Records } from '../reporting.js';
import type { Study } from '../study.js';
import type { InData } from './in-data.js';

/** Numbers of a flow that do not fit together, or do not fit the data. */
export interface Mismatch {
  readonly path: KeyPath;
  readonly message: string;
}

/** How many left at one point; null when nothing was said of it. */
export const totalOf = (losses: readonly Loss[] | undefined): number | null =>
  losses === undefined ? null : losses.reduce((sum, { n }) => sum + n, 0);

/** Every place where what the study says of its people, or of its records, does not add up or does not fit the data. */
export function reconcile(
  { participants, records }: Pick<Study, 'participants' | 'records'>,
  data: InData | null,
): readonly Mismatch[] {
  return [
    ...(participants ? [...ofParticipants(participants), ...againstData(participants, data)] : []),
    ...(records ? ofRecords(records, data) : []),
  ];
}

function ofParticipants(participants: Participants): Mismatch[] {
  const { assessed, excluded, arms = {} } = participants;
  const perArm = Object.entries(arms).flatMap(([arm, one]) =>
    ofFollowed(one, ['participants', 'arms', arm], `in "${arm}"`),
  );
  return [
    ...steps(['participants', 'entered'], assessed, totalOf(excluded), participants.entered, [
      'were assessed',
      'were excluded',
      'entered',
    ]),
    ...ofFollowed(participants, ['participants'], 'in all'),
    ...sumOfArms(participants, 'entered'),
    ...sumOfArms(participants, 'analysed'),
    ...perArm,
  ];
}

/** Those not analysed are said with their reasons, or are among those lost, who stopped or got nothing. */
function ofFollowed(one: Followed, path: KeyPath, where: string): Mismatch[] {
  const { entered, analysed } = one;
  if (entered === undefined || analysed === undefined) return [];
  const left = totalOf(one['not-analysed']);
  const at = [...path, 'analysed'];
  if (left !== null) {
    return steps(at, entered, left, analysed, [`entered ${where}`, 'were not analysed', 'were analysed']);
  }
  const gone =
    (totalOf(one.lost) ?? 0) + (totalOf(one.discontinued) ?? 0) + (totalOf(one['not-received']) ?? 0);
  if (analysed <= entered && entered - analysed <= gone) return [];
  return [
    {
      path: at,
      message: `Of ${whole(entered)} who entered ${where}, ${whole(analysed)} were analysed and ${whole(gone)} are accounted for as lost, stopped or not treated; say under "not-analysed" who is missing, and why.`,
    },
  ];
}

function sumOfArms({ arms = {}, ...all }: Participants, key: 'entered' | 'analysed'): Mismatch[] {
  const each = Object.values(arms).map((arm) => arm[key]);
  const known = each.filter((n) => n !== undefined);
  const sum = known.reduce((total, n) => total + n, 0);
  if (all[key] === undefined || known.length === 0 || known.length < each.length || sum === all[key])
    return [];
  return [
    {
      path: ['participants', key],
      message: `The arms have ${whole(sum)} ${key} together, and the study says ${whole(all[key])}.`,
    },
  ];
}

/** One number less another must be the third; nothing is said where one of them is not known. */
function steps(
  path: KeyPath,
  before: number | undefined,
  left: number | null,
  after: number | undefined,
  [were, gone, are]: readonly [string, string, string],
): Mismatch[] {
  if (before === undefined || left === null || after === undefined || before - left === after) return [];
  return [
    {
      path,
      message: `${whole(before)} ${were}, ${whole(left)} ${gone}: that leaves ${whole(before - left)}, and the study says that ${whole(after)} ${are}.`,
    },
  ];
}

function againstData(participants: Participants, data: InData | null): Mismatch[] {
  if (data === null) return [];
  const all =
    participants.analysed === undefined
      ? []
      : analysedInData(['participants', 'analysed'], participants.analysed, data.used, '');
  const levels = data.groups.map(({ level }) => level);
  const arms = Object.entries(participants.arms ?? {}).flatMap(([arm, one]): Mismatch[] => {
    const path = ['participants', 'arms', arm];
    const found = data.groups.find(({ level }) => level === arm);
    if (!found) return levels.length === 0 ? [] : [unknownArm(path, arm, levels)];
    return one.analysed === undefined
      ? []
      : analysedInData([...path, 'analysed'], one.analysed, found.used, ` in "${arm}"`);
  });
  return [...all, ...arms];
}

const analysedInData = (path: KeyPath, said: number, used: number, where: string): Mismatch[] =>
  said === used
    ? []
    : [
        {
          path,
          message: `The study says that ${whole(said)} were analysed${where}; the primary analysis uses ${whole(used)}.`,
        },
      ];

const unknownArm = (path: KeyPath, arm: string, levels: readonly string[]): Mismatch => ({
  path,
  message: `There is no arm "${arm}" in the data of the primary analysis.${didYouMean(arm, levels)} Its groups are ${levels.map((level) => `"${level}"`).join(', ')}.`,
});

function ofRecords(records: Records, data: InData | null): Mismatch[] {
  const { identified, screened, excluded, sought, assessed, included } = records;
  const at = (key: keyof Records): KeyPath => ['records', key];
  const left = totalOf(records['reports-excluded']);
  // One study may have several reports, so there may be fewer studies than reports, never more.
  const tooMany =
    assessed !== undefined && left !== null && included !== undefined && included > assessed - left;
  return [
    ...steps(at('screened'), identified, totalOf(records['removed-before-screening']), screened, [
      'records were found',
      'were removed',
      'were screened',
    ]),
    ...steps(at('sought'), screened, excluded ?? null, sought, [
      'were screened',
      'were excluded',
      'were sought',
    ]),
    ...steps(at('assessed'), sought, records['not-retrieved'] ?? null, assessed, [
      'were sought',
      'were not retrieved',
      'were assessed',
    ]),
    ...(tooMany
      ? [
          {
            path: at('included'),
            message: `${whole(assessed)} reports were assessed and ${whole(left)} excluded: that leaves ${whole(assessed - left)}, fewer than the ${whole(included)} studies included.`,
          },
        ]
      : []),
    ...(included !== undefined && data !== null && data.used > included
      ? [
          {
            path: at('included'),
            message: `The study says that ${whole(included)} studies were included; the primary analysis uses ${whole(data.used)}.`,
          },
        ]
      : []),
  ];
}
