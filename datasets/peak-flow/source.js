import { fromColumns, identifier, measured, withIds } from '../kit.js';

const readings = fromColumns({
  wright_first: [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427],
  wright_second: [490, 397, 512, 401, 470, 611, 415, 431, 638, 429, 420, 633, 275, 492, 165, 372, 421],
  mini_first: [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451],
  mini_second: [525, 415, 508, 444, 500, 625, 460, 390, 642, 432, 420, 605, 227, 467, 268, 370, 443],
});

const unit = 'L/min';

export default {
  file: 'readings',
  title: 'Two meters of peak expiratory flow, 1986',
  description: 'Two readings with each of two meters from 17 people, one row a person, as published.',
  sources: [
    {
      title:
        'Bland JM, Altman DG. Statistical methods for assessing agreement between two methods of clinical measurement. Lancet 1986;1:307-310.',
      path: 'https://doi.org/10.1016/S0140-6736(86)90837-8',
    },
  ],
  fields: [
    identifier(),
    measured('wright_first', 'Wright meter, first reading', {
      unit,
      description: 'Peak expiratory flow with the Wright meter.',
    }),
    measured('wright_second', 'Wright meter, second reading', {
      unit,
      description: 'The same, a second time.',
    }),
    measured('mini_first', 'Mini meter, first reading', {
      unit,
      description: 'Peak expiratory flow with the mini Wright meter.',
    }),
    measured('mini_second', 'Mini meter, second reading', { unit, description: 'The same, a second time.' }),
  ],
  rows: withIds(readings),
};
