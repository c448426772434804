import { type Tip, tipLines } from './tip.js';

const hint = 'The arrow keys go through the values.';

interface Stage {
  readonly svg: SVGElement;
  readonly tip: Tip;
}

/** A drawn mark: Vega keeps the item behind it on the element. */
type Mark = SVGElement & { readonly __data__?: { readonly tooltip?: unknown } };

/** Makes a chart one stop of the Tab key; within it the arrow keys go from value to value, Escape leaves them. */
export function stepThrough(holder: HTMLElement, { svg, tip }: Stage): void {
  const marks = [...svg.querySelectorAll<Mark>('*')].filter(
    (mark) => tipLines(mark.__data__?.tooltip).length > 0,
  );
  if (marks.length === 0) return;
  let at = -1;
  const leave = () => {
    marks[at]?.removeAttribute('data-at');
    at = -1;
    tip.hide();
  };
  const go = (to: number) => {
    leave();
    at = Math.min(marks.length - 1, Math.max(0, to));
    const mark = marks[at]!;
    mark.setAttribute('data-at', '');
    tip.show(tipLines(mark.__data__?.tooltip), middleOf(mark));
  };
  holder.tabIndex = 0;
  holder.setAttribute('role', 'group');
  holder.setAttribute('aria-label', `Chart. ${hint}`);
  holder.addEventListener('blur', leave);
  holder.addEventListener('focus', () => {
    if (holder.matches(':focus-visible')) tip.show([hint], middleOf(holder));
  });
  holder.addEventListener('keydown', (event) => {
    const step = steps(event.key, at, marks.length);
    if (step === null && event.key !== 'Escape') return;
    event.preventDefault();
    if (step === null) leave();
    else go(step);
  });
}

function middleOf(element: Element): { x: number; y: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Where a key leads from a place in the list; null for other keys. */
function steps(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
