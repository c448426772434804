import { loadAllMethods, methodNames } from '../../methods/index.js';
import { studySchema } from './study-schema.js';

/** The schema as it is published, for editors: with the keys of every method. JSON text. */
export async function publishedSchema(): Promise<string> {
  return `${JSON.stringify(studySchema(await loadAllMethods(), methodNames), null, 2)}\n`;
}
