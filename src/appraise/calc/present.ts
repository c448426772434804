import { type PresentedTable, presentEstimates, presentTests } from '../../methods/kit/present.js';
import type { CalculatorResult } from './calculate.js';
import type { AnyCalculator } from './calculator.js';

/** The numbers of a calculation; a column of intervals only where there is one. */
export function presentCalculation(
  calculator: AnyCalculator,
  result: CalculatorResult,
): readonly PresentedTable[] {
  if (calculator.present) return calculator.present(result);
  return [...presentEstimates(calculator, result).map(withoutEmpty), ...presentTests(result)];
}

const withoutEmpty = (table: PresentedTable): PresentedTable => {
  const kept = table.columns.map((_, at) => table.rows.some((row) => row[at] !== ''));
  const only = <T>(cells: readonly T[]) => cells.filter((_, at) => kept[at]);
  return { ...table, columns: only(table.columns), rows: table.rows.map(only) };
};
