import type { FlowBox } from '../../charts/flow-diagram.js';
import type { Counted, InData } from '../../study/participants/in-data.js';
import type { Followed, Participants } from '../../study/reporting.js';
import type { Design } from '../../study/study.js';
import { box, counted, type Drawn, inLine, lossBox, step } from './boxes.js';

/** Designs in which people are put into arms. */
export const isTrial = (design: Design): boolean =>
  design === 'randomised-trial' || design === 'non-randomised-trial';

/** People from the first look at them to the primary analysis: as CONSORT draws them for a trial, else as STROBE does. */
export function peopleFlow(participants: Participants, data: InData | null, design: Design): Drawn {
  const arms = armsOf(participants, data);
  const split = arms.length > 1 && isTrial(design);
  const entered = participants.entered ?? sumOf(arms.map(({ followed }) => followed.entered)) ?? data?.rows;
  const trunk = [
    ...step('Assessed for eligibility', participants.assessed, lossBox('Excluded', participants.excluded)),
    ...step(enteredWords(design, participants), entered, split ? null : leftBox(participants, data)),
    ...(split ? [] : step('Analysed', participants.analysed ?? data?.used)),
  ];
  if (split) return { trunk, arms: arms.map((arm) => armBoxes(arm, design)) };
  return { trunk, arms: arms.length > 1 ? arms.map(groupBox) : [] };
}

function enteredWords(design: Design, { entered, assessed }: Participants): string {
  if (entered === undefined && assessed === undefined) return 'In the data';
  return design === 'randomised-trial' || design === 'crossover-trial' ? 'Randomised' : 'Included';
}

interface Arm {
  readonly name: string;
  readonly followed: Followed;
  readonly data: Counted | null;
}

/** The arms that the study describes and those that the data have, each once. */
function armsOf({ arms = {} }: Participants, data: InData | null): readonly Arm[] {
  const inData = (data?.groups ?? []).map((group) => ({
    name: group.label,
    followed: withData(arms[group.level] ?? {}, group),
    data: group,
  }));
  const others = Object.keys(arms).filter((name) => !data?.groups.some(({ level }) => level === name));
  return [...inData, ...others.map((name) => ({ name, followed: arms[name]!, data: null }))];
}

/** What the study leaves out and the data say. */
const withData = (followed: Followed, { rows, used }: Counted): Followed => ({
  ...followed,
  entered: followed.entered ?? rows,
  analysed: followed.analysed ?? used,
});

function armBoxes({ name, followed, data }: Arm, design: Design): readonly FlowBox[] {
  const allocated = design === 'randomised-trial' ? `Allocated to ${name}` : name;
  const boxes = [
    box(allocated, followed.entered, [lossBox('Did not receive it', followed['not-received'])]),
    followUpBox(followed),
    box('Analysed', followed.analysed, [
      lossBox('Not analysed', followed['not-analysed']),
      gapBox(followed, data),
    ]),
  ];
  return boxes.filter((one) => one !== null);
}

function followUpBox({ lost, discontinued }: Followed): FlowBox | null {
  const parts = [lossBox('Lost to follow-up', lost), lossBox('Stopped the intervention', discontinued)];
  const lines = parts.flatMap((one) => (one ? [inLine(one)] : []));
  return lines.length === 0 ? null : { title: 'Follow-up', lines };
}

/** Rows that the analysis left out because a value is missing, where the study does not say who is not analysed. */
function gapBox(followed: Followed, data: Counted | null): FlowBox | null {
  if (followed['not-analysed'] !== undefined || data === null || data.gaps.length === 0) return null;
  const losses = data.gaps.map(({ column, n }) => ({ n, reason: `no value of ${column}` }));
  return lossBox('Left out', losses);
}

/** Who leaves between entry and analysis, in a study without arms. */
function leftBox(participants: Participants, data: InData | null): FlowBox | null {
  const losses = [
    lossBox('Lost to follow-up', participants.lost),
    lossBox('Stopped the intervention', participants.discontinued),
    lossBox('Not analysed', participants['not-analysed']),
    gapBox(participants, data),
  ].filter((one) => one !== null);
  if (losses.length === 0) return null;
  const [first, ...others] = losses;
  return { title: first!.title, lines: [...first!.lines, ...others.map(inLine)] };
}

/** A group that is compared, at the end of a study that did not allocate. */
const groupBox = ({ name, followed, data }: Arm): readonly FlowBox[] => {
  const n = followed.analysed ?? data?.used;
  return n === undefined ? [] : [{ title: counted(name, n), lines: [] }];
};

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 || known.length < values.length ? undefined : known.reduce((a, b) => a + b, 0);
}
