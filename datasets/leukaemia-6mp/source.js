import { category, identifier, measured, withIds, yesNo } from '../kit.js';

/** Weeks in remission as published; a plus sign marks a remission that had not ended when last seen. */
const remissions = {
  placebo: '1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23',
  '6-MP': '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+',
};

const rows = Object.entries(remissions).flatMap(([arm, weeks]) =>
  weeks.split(' ').map((written) => ({
    arm,
    weeks: Number.parseInt(written, 10),
    relapse: written.endsWith('+') ? 'no' : 'yes',
  })),
);

export default {
  file: 'trial',
  title: '6-mercaptopurine to keep acute leukaemia in remission, 1963',
  description:
    'Weeks in remission of 42 young people with acute leukaemia, one row a person, as published. The pairs in which they were randomised are not in these data.',
  sources: [
    {
      title:
        'Freireich EJ, Gehan E, Frei E, et al. The effect of 6-mercaptopurine on the duration of steroid-induced remissions in acute leukemia. Blood 1963;21:699-716.',
      path: 'https://doi.org/10.1182/blood.V21.6.699.699',
    },
  ],
  fields: [
    identifier('Patient'),
    category('arm', 'Treatment', {
      description:
        'Allocated at random in pairs, neither family nor doctor knowing which: placebo, or 6-mercaptopurine (6-MP).',
      levels: { placebo: 'placebo', '6-MP': '6-mercaptopurine' },
    }),
    measured('weeks', 'Time in remission', {
      unit: 'weeks',
      description: 'From randomisation to relapse, or to the last time the person was seen in remission.',
    }),
    yesNo(
      'relapse',
      'Relapse',
      'Whether the time ended with a relapse; if not, the person was still in remission when last seen (censored).',
    ),
  ],
  rows: withIds(rows),
};
