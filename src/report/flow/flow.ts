import type { FlowBox, FlowDiagram } from '../../charts/flow-diagram.js';
import type { InData } from '../../study/participants/in-data.js';
import type { Design, Study } from '../../study/study.js';
import type { Drawn } from './boxes.js';
import { isTrial, peopleFlow } from './people-flow.js';
import { recordsFlow } from './records-flow.js';

/** A flow of people or records, in the form of the guideline that goes with the design; null where there is none to show. */
export function flowOf(study: Study, data: InData | null): FlowDiagram | null {
  const { participants, records, design } = study;
  if (records) return described('Records of the review', recordsFlow(records));
  if (participants) return described('Participants', peopleFlow(participants, data, design));
  if (data === null || !hasFlow(data, design)) return null;
  return described('Participants', peopleFlow({}, data, design));
}

/** Without anything said of the people, the data alone make a flow where they were allocated, or where some are left out. */
const hasFlow = (data: InData, design: Design): boolean =>
  (isTrial(design) && data.groups.length > 1) || (data.used < data.rows && data.gaps.length > 0);

/** In words from the top down: what a reader who cannot see it is told. */
function described(title: string, drawn: Drawn): FlowDiagram {
  const boxText = ({ title: head, lines }: FlowBox) => [head, ...lines].join(', ');
  const trunk = drawn.trunk.flatMap(({ box, out }) => [boxText(box), ...(out ? [boxText(out)] : [])]);
  const arms = drawn.arms.map((boxes) => boxes.map(boxText).join('; '));
  return { ...drawn, description: `${title} from the top down. ${[...trunk, ...arms].join('. ')}.` };
}
