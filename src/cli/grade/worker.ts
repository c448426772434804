import { nodeEffects } from '../../effects/node-effects.js';
import { serve } from '../../effects/workers/serve.js';
import { type Graded, gradeHandIn, type Marking, type Unopened } from '../../grade/grade-hand-in.js';
import { rosterOf } from '../../grade/intake/layouts/roster.js';
import { loadCourseKey, loadDatasetKey } from './load-key.js';

/** What all jobs of a worker share. */
export interface Shared {
  /** The folder of the course's key. */
  readonly key: string;
}

let marking: Promise<Marking> | null = null;

/** Read once by each worker. */
async function readMarking(key: string): Promise<Marking> {
  const effects = nodeEffects();
  const { state, ready, rubric } = await loadCourseKey(effects, key);
  return {
    assignment: state.assignment,
    roster: rosterOf(state),
    rubric,
    recipe: ready,
    keyOf: (student) => loadDatasetKey(effects, key, student),
  };
}

serve<Unopened, Graded, Shared>(async (job, { key }) => {
  marking ??= readMarking(key);
  return gradeHandIn(job, await marking);
});
