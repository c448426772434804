import { describe, expect, test } from 'vitest';
import { flowDiagram } from '../../src/charts/flow-diagram.js';
import { flowOf } from '../../src/report/flow/flow.js';
import type { InData } from '../../src/study/participants/in-data.js';
import type { Participants } from '../../src/study/reporting.js';
import { smallReport, smallStudy, strictDraw } from './small-study.js';

const data: InData = {
  rows: 40,
  used: 39,
  gaps: [{ column: 'Pressure', n: 1 }],
  groups: [
    { level: 'a', label: 'Drug', rows: 20, used: 19, gaps: [{ column: 'Pressure', n: 1 }] },
    { level: 'b', label: 'Placebo', rows: 20, used: 20, gaps: [] },
  ],
};

const participants: Participants = {
  assessed: 50,
  excluded: [
    { n: 8, reason: 'did not want to' },
    { n: 2, reason: 'too young' },
  ],
  arms: { a: { lost: [{ n: 1, reason: 'moved away' }] } },
};

describe('the flow of participants', () => {
  test('of a trial is that of CONSORT: data fill in what the study leaves out', () => {
    const flow = flowOf({ ...smallStudy, participants }, data);
    expect(flow?.description).toBe(
      'Participants from the top down. Assessed for eligibility (n = 50). Excluded (n = 10), did not want to (n = 8), too young (n = 2). Randomised (n = 40). Allocated to Drug (n = 20); Follow-up, Lost to follow-up (n = 1): moved away; Analysed (n = 19), Left out (n = 1): no value of Pressure. Allocated to Placebo (n = 20); Analysed (n = 20).',
    );
  });

  test('of a study without allocation goes down to the groups that are compared', () => {
    const flow = flowOf({ ...smallStudy, design: 'cohort', participants: { assessed: 50 } }, data);
    expect(flow?.description).toBe(
      'Participants from the top down. Assessed for eligibility (n = 50). Included (n = 40). Left out (n = 1), no value of Pressure. Analysed (n = 39). Drug (n = 19). Placebo (n = 20).',
    );
  });

  test('of a review is that of PRISMA', () => {
    const records = { identified: 90, screened: 80, excluded: 60, sought: 20, assessed: 20, included: 7 };
    expect(flowOf({ ...smallStudy, design: 'meta-analysis', records }, null)?.description).toBe(
      'Records of the review from the top down. Records identified (n = 90). Records screened (n = 80). Records excluded (n = 60). Reports sought (n = 20). Reports assessed (n = 20). Studies included (n = 7).',
    );
  });

  test('is not drawn where there is nothing to show', () => {
    expect(flowOf({ ...smallStudy, design: 'cohort' }, { ...data, used: 40, gaps: [] })).toBeNull();
  });

  test('stands in the report, with what does not reconcile', async () => {
    const arms = { drugg: { entered: 20 }, placebo: { entered: 20, analysed: 18 } };
    const { body } = await smallReport({ ...smallStudy, participants: { assessed: 50, arms } });
    const at = body.findIndex((block) => block.kind === 'figure');
    expect(body[at]).toMatchObject({ caption: 'Flow of participants.' });
    expect(body[at + 2]).toMatchObject({
      items: [
        { text: [expect.stringContaining('Of 20 who entered in "placebo", 18 were analysed')] },
        { text: [expect.stringContaining('There is no arm "drugg"')] },
        { text: [expect.stringContaining('18 were analysed in "placebo"; the primary analysis uses 20')] },
      ],
    });
  });

  test('holds all its text inside the drawing, however long it is', async () => {
    const long = 'a reason of very many words that goes on and on '.repeat(4).trim();
    const flow = flowOf(
      {
        ...smallStudy,
        participants: {
          ...participants,
          lost: [],
          arms: {
            a: { discontinued: [{ n: 3, reason: long }] },
          },
        },
      },
      data,
    )!;
    const { svg } = await strictDraw(flowDiagram(flow));
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
    const places = [
      ...svg.matchAll(/<text [^>]*transform="translate\(([\d.-]+),([\d.-]+)\)"[^>]*textLength="([\d.]+)"/g),
    ];
    expect(places.length).toBeGreaterThan(8);
    for (const [, x, y, length] of places.map((one) => one.map(Number))) {
      expect(x! + length!).toBeLessThan(width!);
      expect(y!).toBeLessThan(height!);
    }
  });
});
