import { category, whole } from '../kit.js';

export default {
  file: 'counts',
  inline: true,
  title: 'Aspirin and cardiovascular disease: the Physicians’ Health Study, 1989',
  description: 'The published counts of two outcomes by arm; there is no data file of single people.',
  sources: [
    {
      title:
        'Steering Committee of the Physicians’ Health Study Research Group. Final report on the aspirin component of the ongoing Physicians’ Health Study. N Engl J Med 1989;321:129-135.',
      path: 'https://doi.org/10.1056/NEJM198907203210301',
    },
  ],
  fields: [
    category('arm', 'Treatment', {
      description: 'Allocated at random, double-blind: placebo, or 325 mg of aspirin every other day.',
      levels: { placebo: 'placebo', aspirin: 'aspirin' },
    }),
    whole('people', 'Physicians', { description: 'Number randomised to the arm.' }),
    whole('myocardial_infarction', 'Myocardial infarction', {
      description: 'Number with a first myocardial infarction during about five years.',
    }),
    whole('stroke', 'Stroke', { description: 'Number with a first stroke during about five years.' }),
  ],
  rows: [
    { arm: 'aspirin', people: 11037, myocardial_infarction: 139, stroke: 119 },
    { arm: 'placebo', people: 11034, myocardial_infarction: 239, stroke: 98 },
  ],
};
