import { category, identifier, people, withIds, yesNo } from '../kit.js';

/** People by radiological state 1 to 6 at six months, from the tables of the report. */
const counts = {
  control: { good: [0, 0, 0, 0, 6, 2], fair: [0, 0, 9, 2, 7, 2], poor: [14, 6, 3, 1, 0, 0] },
  streptomycin: { good: [0, 0, 0, 0, 0, 8], fair: [0, 2, 1, 0, 4, 10], poor: [4, 4, 4, 2, 6, 10] },
};

const person = (arm, condition, state) => ({
  arm,
  condition,
  radiological_state: state,
  improved: state >= 5 ? 'yes' : 'no',
  died: state === 1 ? 'yes' : 'no',
});

const rows = Object.entries(counts).flatMap(([arm, conditions]) =>
  Object.entries(conditions).flatMap(([condition, states]) =>
    states.flatMap((count, at) => people(count, person(arm, condition, at + 1))),
  ),
);

export default {
  file: 'trial',
  title: 'Streptomycin for pulmonary tuberculosis, 1948',
  description:
    'The 107 patients of the Medical Research Council trial, one row a person, rebuilt from the published counts.',
  sources: [
    {
      title:
        'Medical Research Council. Streptomycin treatment of pulmonary tuberculosis. BMJ 1948;2:769-782.',
      path: 'https://doi.org/10.1136/bmj.2.4582.769',
    },
  ],
  fields: [
    identifier('Patient'),
    category('arm', 'Treatment', {
      description:
        'Allocated at random, from sealed envelopes: bed rest alone, or streptomycin and bed rest.',
      levels: { control: 'control', streptomycin: 'streptomycin' },
    }),
    category('condition', 'Condition at the start', {
      description: 'General condition on admission, before treatment.',
      levels: { good: 'good', fair: 'fair', poor: 'poor' },
      ordered: true,
    }),
    category('radiological_state', 'State of the lungs on X-ray at six months', {
      description:
        'Chest X-ray at six months against the first one, read by two radiologists and a clinician who did not know the treatment.',
      levels: {
        1: 'death',
        2: 'considerable deterioration',
        3: 'moderate deterioration',
        4: 'no change',
        5: 'moderate improvement',
        6: 'considerable improvement',
      },
      ordered: true,
      type: 'integer',
    }),
    yesNo(
      'improved',
      'Improvement on X-ray at six months',
      'Radiological state 5 or 6: moderate or considerable improvement.',
    ),
    yesNo('died', 'Death within six months', 'Radiological state 1.'),
  ],
  rows: withIds(rows),
};
