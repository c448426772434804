import { category, identifier, people, withIds, yesNo } from '../kit.js';

/** People by rating 1 to 5. */
const counts = { no: [33, 6, 6, 11, 2], yes: [3, 2, 2, 11, 33] };

const rows = Object.entries(counts).flatMap(([abnormal, ratings]) =>
  ratings.flatMap((count, at) => people(count, { abnormal, rating: at + 1 })),
);

export default {
  file: 'images',
  title: 'Reading of CT images, 1982',
  description:
    'One reader’s rating of 109 CT images, 51 of them abnormal, one row an image, rebuilt from the published counts.',
  sources: [
    {
      title:
        'Hanley JA, McNeil BJ. The meaning and use of the area under a receiver operating characteristic (ROC) curve. Radiology 1982;143:29-36.',
      path: 'https://doi.org/10.1148/radiology.143.1.7063747',
    },
  ],
  fields: [
    identifier('Image'),
    yesNo(
      'abnormal',
      'Abnormality',
      'Whether the person was truly abnormal, by other means than this image.',
    ),
    category('rating', 'Rating', {
      description: 'How sure the reader was, from the image alone.',
      levels: {
        1: 'definitely normal',
        2: 'probably normal',
        3: 'questionable',
        4: 'probably abnormal',
        5: 'definitely abnormal',
      },
      ordered: true,
      type: 'integer',
    }),
  ],
  rows: withIds(rows, 'C'),
};
