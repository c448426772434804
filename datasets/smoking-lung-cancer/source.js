import { category, identifier, people, withIds, yesNo } from '../kit.js';

/** Men by most recent daily amount of cigarettes. */
const amounts = ['0', '1-4', '5-14', '15-24', '25-49', '50+'];
const men = { yes: [2, 33, 250, 196, 136, 32], no: [27, 55, 293, 190, 71, 13] };
/** Women: smokers and all. Their amounts are not in these data. */
const women = { yes: [41, 60], no: [28, 60] };

const man = (lung_cancer, daily_cigarettes) => ({
  sex: 'male',
  lung_cancer,
  smoker: daily_cigarettes === '0' ? 'no' : 'yes',
  daily_cigarettes,
});

const woman = (lung_cancer, smoker) => ({
  sex: 'female',
  lung_cancer,
  smoker,
  daily_cigarettes: smoker === 'no' ? '0' : null,
});

const rows = ['yes', 'no'].flatMap((lung_cancer) => [
  ...men[lung_cancer].flatMap((count, at) => people(count, man(lung_cancer, amounts[at]))),
  ...people(women[lung_cancer][0], woman(lung_cancer, 'yes')),
  ...people(women[lung_cancer][1] - women[lung_cancer][0], woman(lung_cancer, 'no')),
]);

export default {
  file: 'people',
  title: 'Smoking and carcinoma of the lung, 1950',
  description:
    'A case-control study in London hospitals: 709 people with lung cancer and 709 with other diseases, one row a person, rebuilt from the published counts.',
  sources: [
    {
      title: 'Doll R, Hill AB. Smoking and carcinoma of the lung: preliminary report. BMJ 1950;2:739-748.',
      path: 'https://doi.org/10.1136/bmj.2.4682.739',
    },
  ],
  fields: [
    identifier(),
    category('sex', 'Sex', {
      description: 'As recorded in hospital.',
      levels: { female: 'female', male: 'male' },
    }),
    yesNo(
      'lung_cancer',
      'Lung cancer',
      'Yes is a case: in hospital with carcinoma of the lung. No is a control: in hospital with another disease, of the same sex and age group.',
    ),
    yesNo('smoker', 'Smoking', 'Ever as much as one cigarette a day for a year.'),
    category('daily_cigarettes', 'Cigarettes a day', {
      description:
        'Most recent amount before the illness began. For women who smoked it is not in these data.',
      levels: {
        0: 'none',
        '1-4': '1 to 4',
        '5-14': '5 to 14',
        '15-24': '15 to 24',
        '25-49': '25 to 49',
        '50+': '50 or more',
      },
      ordered: true,
      required: false,
    }),
  ],
  rows: withIds(rows),
};
