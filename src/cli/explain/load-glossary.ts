import { join } from 'node:path';
import type { Effects } from '../../effects/effects.js';
import { type Glossary, openGlossary } from '../../guide/glossary/glossary.js';

/** The bundled glossary. */
export async function loadGlossary(effects: Effects): Promise<Glossary> {
  const file = join(effects.packageRoot, 'templates', 'glossary', 'en.yaml');
  return openGlossary(new TextDecoder().decode(await effects.readFile(file)));
}
