import type { Effects } from '../../effects/effects.js';
import { gradersAgreement } from '../../grade/agreement/agreement.js';
import { agreementTable, agreementWords } from '../../grade/agreement/present.js';
import { resultPage } from '../terminal/result.js';
import { loadCourseKey } from './load-key.js';
import { loadPeopleMarks, peopleFile } from './people-marks.js';

interface Asked {
  /** Files of marks, or folders that hold one. */
  readonly first: string;
  readonly second: string;
  readonly key: string;
  readonly json: boolean;
}

/** `lind grade agreement`: how far two graders agree, and which criteria to mend. */
export async function runAgreement(
  { first, second, key: folder, json }: Asked,
  effects: Effects,
): Promise<void> {
  const key = await loadCourseKey(effects, folder);
  const [one, other] = await Promise.all(
    [first, second].map((given) => loadPeopleMarks(effects, peopleFile(given), key)),
  );
  const found = gradersAgreement(one!, other!, key.rubric);
  if (json) return effects.print(`${JSON.stringify({ criteria: found }, null, 2)}\n`);
  const page = {
    title: 'Agreement of two graders',
    opening: `Marks in ${peopleFile(first)} (first) and ${peopleFile(second)} (second).`,
    tables: found.length === 0 ? [] : [agreementTable(found)],
  };
  const said = { words: agreementWords(found, key.rubric), checks: [], notes: [] };
  effects.print(resultPage(page, said, effects.terminal));
}
