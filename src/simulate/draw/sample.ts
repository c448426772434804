import type { Value } from '../formula/value.js';
import type { Drawing } from './draw.js';
import { type Blanks, drawBlanks } from './missing.js';
import type { DrawPlan, PlannedVariable } from './plan.js';
import { drawSelected } from './select.js';

/** One data set before anything goes wrong in it: who is in it, and what was recorded of them. */
export interface Sample {
  readonly plan: DrawPlan;
  readonly rows: number;
  /** The variables that are in the data. */
  readonly shown: readonly SampledVariable[];
}

/** A column of a data set; null is missing. */
export interface SampledVariable {
  readonly planned: PlannedVariable;
  readonly values: readonly Value[];
}

/** Draws one data set: people, who of them is selected, and what goes missing. */
export function drawSample(drawing: Drawing): Sample {
  const { plan } = drawing;
  const selected = drawSelected(drawing);
  const blanks = drawBlanks(drawing, selected);
  const shown = plan.variables.flatMap((planned, at) => {
    if (planned.variable.hidden) return [];
    const column = selected.people.columns[at]!;
    const values = planned.variable.identifier
      ? identifiers(planned.variable.identifier.prefix, selected.rows.length)
      : selected.rows.map((row, position) => (isBlank(blanks, planned, position) ? null : column[row]!));
    return [{ planned, values }];
  });
  return { plan, rows: selected.rows.length, shown };
}

const isBlank = (blanks: Blanks, { variable }: PlannedVariable, position: number): boolean =>
  blanks.get(variable.name)?.has(position) ?? false;

/**
 * Numbered names of one length.
 *
 * @example identifiers('P', 10)[0] // => 'P01'
 */
export function identifiers(prefix: string, rows: number): readonly string[] {
  const digits = Math.max(2, String(rows).length);
  return Array.from({ length: rows }, (_, row) => prefix + String(row + 1).padStart(digits, '0'));
}
