import { category, identifier, severity, withIds, yesNo } from '../kit.js';

/** Two sailors to a treatment, each: gum rot, skin sores, weak knees, lassitude, fit for duty. */
const worst = ['severe', 'severe', 'severe', 'severe', 'no'];
const sailors = {
  cider: [
    ['moderate', 'moderate', 'moderate', 'moderate', 'no'],
    ['moderate', 'mild', 'moderate', 'severe', 'no'],
  ],
  vitriol: [
    ['mild', 'severe', 'severe', 'severe', 'no'],
    ['moderate', 'severe', 'severe', 'severe', 'no'],
  ],
  vinegar: [worst, worst],
  'sea-water': [worst, worst],
  paste: [worst, worst],
  citrus: [
    ['mild', 'mild', 'none', 'mild', 'no'],
    ['none', 'none', 'none', 'none', 'yes'],
  ],
};

const rows = Object.entries(sailors).flatMap(([treatment, pair]) =>
  pair.map(([gum_rot, skin_sores, weak_knees, lassitude, fit_for_duty]) => ({
    treatment,
    gum_rot,
    skin_sores,
    weak_knees,
    lassitude,
    fit_for_duty,
  })),
);

export default {
  file: 'sailors',
  title: 'Six treatments for scurvy on HMS Salisbury, 1747',
  description:
    'Twelve sailors, six treatments, two men to each: their state on the sixth day, one row a sailor. The grades are a later shorthand for what Lind described.',
  sources: [{ title: 'Lind J. A Treatise of the Scurvy. Edinburgh, 1753.' }],
  fields: [
    identifier('Sailor'),
    category('treatment', 'Daily treatment', {
      description: 'What two men each were given every day for two weeks, or while it lasted.',
      levels: {
        cider: 'a quart of cider',
        vitriol: 'elixir of vitriol',
        vinegar: 'vinegar',
        'sea-water': 'sea water',
        paste: 'purgative paste',
        citrus: 'two oranges and a lemon',
      },
    }),
    severity('gum_rot', 'Rot of the gums', 'State on day 6.'),
    severity('skin_sores', 'Sores of the skin', 'State on day 6.'),
    severity('weak_knees', 'Weakness of the knees', 'State on day 6.'),
    severity('lassitude', 'Lassitude', 'Tiredness on day 6.'),
    yesNo('fit_for_duty', 'Fitness for duty', 'Whether the man was fit for duty on day 6.'),
  ],
  rows: withIds(rows, 'S'),
};
