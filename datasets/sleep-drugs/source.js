import { fromColumns, identifier, measured, withIds } from '../kit.js';

const gains = fromColumns({
  drug_1: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
  drug_2: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
});

export default {
  file: 'sleep',
  title: 'Two sleeping drugs, 1908',
  description:
    'Extra hours of sleep of ten patients with each of two drugs, one row a person, as published; the data of Student’s paper on the t-test.',
  sources: [
    {
      title: 'Student. The probable error of a mean. Biometrika 1908;6:1-25.',
      path: 'https://doi.org/10.1093/biomet/6.1.1',
    },
    {
      title:
        'Cushny AR, Peebles AR. The action of optical isomers: II. Hyoscines. J Physiol 1905;32:501-510.',
      path: 'https://doi.org/10.1113/jphysiol.1905.sp001097',
    },
  ],
  fields: [
    identifier('Patient'),
    measured('drug_1', 'Extra sleep with drug 1', {
      unit: 'hours',
      description: 'Mean hours of sleep with the drug minus mean hours without any.',
    }),
    measured('drug_2', 'Extra sleep with drug 2', {
      unit: 'hours',
      description: 'Mean hours of sleep with the drug minus mean hours without any.',
    }),
  ],
  rows: withIds(gains),
};
