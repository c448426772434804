import { category, whole } from '../kit.js';

/** Births and deaths, 1841 to 1846. */
const clinics = {
  midwives: [
    [2442, 86],
    [2659, 202],
    [2739, 164],
    [2956, 68],
    [3241, 66],
    [3754, 105],
  ],
  doctors: [
    [3036, 237],
    [3287, 518],
    [3060, 274],
    [3157, 260],
    [3492, 241],
    [4010, 459],
  ],
};

const rows = Object.entries(clinics).flatMap(([clinic, years]) =>
  years.map(([births, deaths], at) => ({ clinic, year: 1841 + at, births, deaths })),
);

export default {
  file: 'clinics',
  title: 'Childbed fever in two clinics in Vienna, 1841 to 1846',
  description: 'Births and deaths of mothers in two clinics of one hospital, one row a clinic and year.',
  sources: [
    {
      title:
        'Semmelweis I. Die Aetiologie, der Begriff und die Prophylaxis des Kindbettfiebers. Pest, Wien and Leipzig: Hartleben, 1861.',
    },
  ],
  fields: [
    category('clinic', 'Clinic', {
      description:
        'The first clinic taught doctors and students, who also dissected; the second taught midwives, who did not. Women were admitted to one or the other by the day of the week.',
      levels: { midwives: 'second clinic (midwives)', doctors: 'first clinic (doctors)' },
    }),
    whole('year', 'Year', { description: 'Calendar year.', minimum: 1841 }),
    whole('births', 'Births', {
      unit: 'births',
      description: 'Number of births in the clinic in that year.',
    }),
    whole('deaths', 'Deaths of mothers', {
      unit: 'deaths',
      description: 'Number of mothers who died in the clinic in that year.',
    }),
  ],
  rows,
};
