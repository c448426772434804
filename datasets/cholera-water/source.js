import { category, whole } from '../kit.js';

export default {
  file: 'supplies',
  title: 'Deaths from cholera by water supply, London 1854',
  description: 'Houses and deaths from cholera by the company that piped the water, one row a supply.',
  sources: [
    { title: 'Snow J. On the Mode of Communication of Cholera. 2nd edition. London: Churchill, 1855.' },
  ],
  fields: [
    category('supply', 'Water supply', {
      description:
        'Lambeth took its water from the Thames above London; Southwark and Vauxhall took it from the river within London, below its sewers.',
      levels: {
        lambeth: 'Lambeth',
        'southwark-vauxhall': 'Southwark and Vauxhall',
        'rest-of-london': 'rest of London',
      },
    }),
    whole('houses', 'Houses', { unit: 'houses', description: 'Number of houses supplied.' }),
    whole('deaths', 'Deaths from cholera', {
      unit: 'deaths',
      description: 'Deaths from cholera in these houses in the first seven weeks of the epidemic.',
    }),
  ],
  rows: [
    { supply: 'southwark-vauxhall', houses: 40046, deaths: 1263 },
    { supply: 'lambeth', houses: 26107, deaths: 98 },
    { supply: 'rest-of-london', houses: 256423, deaths: 1422 },
  ],
};
