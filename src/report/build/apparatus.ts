import type { ChartSpec } from '../../charts/spec.js';
import type { PresentedTable } from '../../methods/kit/present.js';
import type { FigureBlock, Inline, TableBlock } from '../document.js';

/** Counts tables, figures and references in the order in which the text comes to them. */
export class Apparatus {
  readonly #references: string[] = [];
  #tables = 0;
  #figures = 0;

  /** The references cited so far, the first as number 1. */
  get references(): readonly string[] {
    return this.#references;
  }

  /** A mark for these sources; the same source keeps its number. */
  cite(sources: readonly string[]): Inline {
    const numbers = sources.map((source) => {
      const known = this.#references.indexOf(source);
      return known >= 0 ? known + 1 : this.#references.push(source);
    });
    return { cite: [...new Set(numbers)].sort((a, b) => a - b) };
  }

  table(caption: string, table: PresentedTable): TableBlock {
    const number = ++this.#tables;
    return { kind: 'table', number, id: `table-${number}`, caption, table };
  }

  figure(caption: string, spec: ChartSpec): FigureBlock {
    const number = ++this.#figures;
    return { kind: 'figure', number, id: `figure-${number}`, caption, alt: spec.description, spec };
  }
}
