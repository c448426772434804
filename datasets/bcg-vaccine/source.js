import { category, whole } from '../kit.js';

/** Trial, year; vaccinated with and without tuberculosis, controls likewise; absolute latitude; allocation. */
const trials = [
  ['Aronson', 1948, 4, 119, 11, 128, 44, 'random'],
  ['Ferguson & Simes', 1949, 6, 300, 29, 274, 55, 'random'],
  ['Rosenthal', 1960, 3, 228, 11, 209, 42, 'random'],
  ['Hart & Sutherland', 1977, 62, 13536, 248, 12619, 52, 'random'],
  ['Frimodt-Moller', 1973, 33, 5036, 47, 5761, 13, 'alternate'],
  ['Stein & Aronson', 1953, 180, 1361, 372, 1079, 44, 'alternate'],
  ['Vandiviere', 1973, 8, 2537, 10, 619, 19, 'random'],
  ['TPT Madras', 1980, 505, 87886, 499, 87892, 13, 'random'],
  ['Coetzee & Berjak', 1968, 29, 7470, 45, 7232, 27, 'random'],
  ['Rosenthal', 1961, 17, 1699, 65, 1600, 42, 'systematic'],
  ['Comstock', 1974, 186, 50448, 141, 27197, 18, 'systematic'],
  ['Comstock & Webster', 1969, 5, 2493, 3, 2338, 33, 'systematic'],
  ['Comstock', 1976, 27, 16886, 29, 17825, 33, 'systematic'],
];

const rows = trials.map(([name, year, sick, well, controlSick, controlWell, latitude, allocation]) => ({
  trial: `${name} ${year}`,
  year,
  vaccinated_cases: sick,
  vaccinated_total: sick + well,
  control_cases: controlSick,
  control_total: controlSick + controlWell,
  latitude,
  allocation,
}));

export default {
  file: 'trials',
  title: 'BCG vaccine against tuberculosis, 1994',
  description: 'Thirteen trials of a meta-analysis, one row a trial, as published.',
  sources: [
    {
      title:
        'Colditz GA, Brewer TF, Berkey CS, et al. Efficacy of BCG vaccine in the prevention of tuberculosis: meta-analysis of the published literature. JAMA 1994;271:698-702.',
      path: 'https://doi.org/10.1001/jama.1994.03510330076038',
    },
  ],
  fields: [
    {
      name: 'trial',
      title: 'Trial',
      description: 'First authors and year of publication.',
      type: 'string',
      constraints: { required: true, unique: true },
    },
    whole('year', 'Year', { description: 'Year of publication.', minimum: 1948 }),
    whole('vaccinated_cases', 'Cases, vaccinated', {
      description: 'Vaccinated people who developed tuberculosis.',
    }),
    whole('vaccinated_total', 'Vaccinated', { description: 'Number vaccinated.' }),
    whole('control_cases', 'Cases, controls', { description: 'Controls who developed tuberculosis.' }),
    whole('control_total', 'Controls', { description: 'Number of controls.' }),
    whole('latitude', 'Latitude', {
      unit: 'degrees',
      description: 'Distance of the place from the equator, in degrees of latitude.',
    }),
    category('allocation', 'Allocation', {
      description: 'How people were allocated to vaccine or control.',
      levels: { random: 'random', alternate: 'alternate', systematic: 'systematic' },
    }),
  ],
  rows,
};
