import type { Study } from '../study.js';
import { error, type Found } from './found.js';

/** In the study of a team, each person's contribution is named, in the roles of CRediT (ANSI/NISO Z39.104-2022). */
export function checkAuthors({ authors = [] }: Pick<Study, 'authors'>): readonly Found[] {
  if (authors.length < 2) return [];
  return authors.flatMap(({ name, roles = [] }, at) =>
    roles.length > 0
      ? []
      : [
          error(
            'no-contribution',
            ['authors', at],
            `The study has several authors, and it is not said what ${name} did; add "roles", such as [Formal analysis, Writing – original draft].`,
          ),
        ],
  );
}
