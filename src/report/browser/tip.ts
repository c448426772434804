/** The one box of the page in which a chart tells the values of a mark. */
export interface Tip {
  /** Shows lines of text near a point of the window, and reads them to a screen reader. */
  show(lines: readonly string[], at: { readonly x: number; readonly y: number }): void;
  hide(): void;
}

const distance = 12;

export function makeTip(): Tip {
  const box = document.createElement('div');
  box.className = 'tip';
  box.setAttribute('role', 'status');
  box.hidden = true;
  document.body.append(box);
  return {
    show(lines, { x, y }) {
      box.replaceChildren(...lines.map(line));
      box.hidden = false;
      const { width, height } = box.getBoundingClientRect();
      const left = x + distance + width > window.innerWidth ? x - distance - width : x + distance;
      const top = y + distance + height > window.innerHeight ? y - distance - height : y + distance;
      box.style.left = `${Math.max(0, left)}px`;
      box.style.top = `${Math.max(0, top)}px`;
    },
    hide() {
      box.hidden = true;
    },
  };
}

function line(text: string): HTMLElement {
  const element = document.createElement('div');
  element.textContent = text;
  return element;
}

/** What a chart gives as a tooltip, a value or named values, as lines of text. */
export function tipLines(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.entries(value).map(([name, one]) => `${name}: ${one}`);
}
