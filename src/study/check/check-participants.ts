import { countedInData } from '../participants/in-data.js';
import { reconcile } from '../participants/reconcile.js';
import { type Analysed, analysesOf } from './analyses-of.js';
import { type Found, warning } from './found.js';

/** Whether the numbers of people, or of records, add up and fit the data of the primary analysis. */
export function checkParticipants(given: Analysed): readonly Found[] {
  const { study, table } = given;
  const entry = study.plan.analyses.find(({ purpose }) => purpose === 'primary');
  const primary = analysesOf(given).find(({ id }) => id === entry?.id);
  const data = entry && primary ? countedInData({ ...primary, entry }, table) : null;
  return reconcile(study, data).map(({ path, message }) =>
    warning('numbers-do-not-reconcile', path, message),
  );
}
