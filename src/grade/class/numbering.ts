import type { PresentedTable } from '../../methods/kit/present.js';
import type { FigureBlock, TableBlock } from '../../report/document.js';

interface Table extends Pick<PresentedTable, 'columns' | 'rows'> {
  readonly id: string;
  readonly caption: string;
  readonly footnotes?: readonly string[];
}

/** Numbers the tables and figures of a page as they come. */
export class Numbering {
  #tables = 0;
  #figures = 0;

  table({ id, caption, columns, rows, footnotes = [] }: Table): TableBlock {
    this.#tables += 1;
    const table = { title: caption, columns, rows, footnotes };
    return { kind: 'table', number: this.#tables, id, caption, table };
  }

  figure(figure: Omit<FigureBlock, 'kind' | 'number'>): FigureBlock {
    this.#figures += 1;
    return { kind: 'figure', number: this.#figures, ...figure };
  }
}
