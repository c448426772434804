import { category, identifier, people, withIds, yesNo } from '../kit.js';

/** Successes and people by treatment and size of stone. */
const counts = [
  ['open-surgery', 'small', 81, 87],
  ['open-surgery', 'large', 192, 263],
  ['percutaneous', 'small', 234, 270],
  ['percutaneous', 'large', 55, 80],
];

const rows = counts.flatMap(([treatment, stone_size, successes, total]) => [
  ...people(successes, { treatment, stone_size, success: 'yes' }),
  ...people(total - successes, { treatment, stone_size, success: 'no' }),
]);

export default {
  file: 'patients',
  title: 'Treatment of kidney stones, 1986',
  description:
    'Open surgery and percutaneous nephrolithotomy in 700 patients, one row a person, rebuilt from the published counts. Treatment was not allocated at random.',
  sources: [
    {
      title:
        'Charig CR, Webb DR, Payne SR, Wickham JE. Comparison of treatment of renal calculi by open surgery, percutaneous nephrolithotomy, and extracorporeal shockwave lithotripsy. BMJ 1986;292:879-882.',
      path: 'https://doi.org/10.1136/bmj.292.6524.879',
    },
  ],
  fields: [
    identifier('Patient'),
    category('treatment', 'Treatment', {
      description: 'As chosen by surgeon and patient.',
      levels: { 'open-surgery': 'open surgery', percutaneous: 'percutaneous nephrolithotomy' },
    }),
    category('stone_size', 'Size of the stone', {
      description: 'Mean diameter: small is under 2 cm, large is 2 cm or more.',
      levels: { small: 'small (under 2 cm)', large: 'large (2 cm or more)' },
      ordered: true,
    }),
    yesNo(
      'success',
      'Success of treatment',
      'No stone left, or particles under 2 mm, three months after treatment.',
    ),
  ],
  rows: withIds(rows),
};
