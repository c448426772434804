import { textWidth } from './text-width.js';

/** A box: what it counts, and lines below it. */
export interface FlowBox {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A box of the way that all go, and who leaves after it. */
export interface FlowStep {
  readonly box: FlowBox;
  readonly out: FlowBox | null;
}

/** People on their way through a study. */
export interface FlowDiagram {
  /** The way that all go, from the top down. */
  readonly trunk: readonly FlowStep[];
  /** Then the arms, side by side: the boxes of each from the top down. */
  readonly arms: readonly (readonly FlowBox[])[];
  readonly description: string;
}

/** In pixels; x to x2 and y to y2 are its edges. */
export interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly text: readonly {
    readonly x: number;
    readonly y: number;
    readonly words: string;
    readonly bold: boolean;
  }[];
}

export interface Arrow {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly head: 'down' | 'right' | null;
}

interface Placed {
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
}

const trunkWidth = 250;
const outWidth = 250;
const smallestArm = 170;
const gap = 26;
const padding = 9;
const lineHeight = 16;

/** Places boxes and arrows: the trunk in the middle, who leaves beside it, the arms below. */
export function layOut({ trunk, arms }: FlowDiagram, fontSize: number): Placed {
  const width = Math.max(600, arms.length * (smallestArm + gap) - gap);
  const middle = arms.length === 0 || trunk.some(({ out }) => out !== null) ? trunkMiddle(width) : width / 2;
  const boxes: PlacedBox[] = [];
  const arrows: Arrow[] = [];
  let y = 1;
  let from: number | null = null;
  for (const { box, out } of trunk) {
    const placed = place(box, { x: middle - trunkWidth / 2, y, width: trunkWidth, fontSize });
    if (from !== null) arrows.push({ x: middle, y: from, x2: middle, y2: y, head: 'down' });
    boxes.push(placed);
    y = placed.y2 + gap;
    from = placed.y2;
    if (out === null) continue;
    const left = place(out, { x: width - outWidth, y: placed.y2 + gap / 2, width: outWidth, fontSize });
    const height = (left.y + left.y2) / 2;
    arrows.push({ x: middle, y: height, x2: left.x, y2: height, head: 'right' });
    boxes.push(left);
    y = left.y2 + gap / 2;
  }
  const end = placeArms({ arms, from, middle, width, y, fontSize });
  return {
    boxes: [...boxes, ...end.boxes],
    arrows: [...arrows, ...end.arrows],
    width,
    height: Math.max(...[...boxes, ...end.boxes].map(({ y2 }) => y2)) + 1,
  };
}

/** So far to the left that there is room for those who leave. */
const trunkMiddle = (width: number): number => Math.min(width / 2, width - outWidth - 32);

interface Below {
  readonly arms: FlowDiagram['arms'];
  /** The lower edge of the trunk. */
  readonly from: number | null;
  readonly middle: number;
  readonly width: number;
  readonly y: number;
  readonly fontSize: number;
}

/** Boxes of the same stage begin at the same height in all arms. */
function placeArms({ arms, from, middle, width, y, fontSize }: Below): Pick<Placed, 'boxes' | 'arrows'> {
  if (arms.length === 0) return { boxes: [], arrows: [] };
  const armWidth = (width - (arms.length - 1) * gap) / arms.length;
  const boxes: PlacedBox[] = [];
  const arrows: Arrow[] = [];
  const centre = (arm: number) => arm * (armWidth + gap) + armWidth / 2;
  const split = y + gap / 2;
  if (from !== null) {
    arrows.push({ x: middle, y: from, x2: middle, y2: split, head: null });
    const ends = [middle, centre(0), centre(arms.length - 1)];
    arrows.push({ x: Math.min(...ends), y: split, x2: Math.max(...ends), y2: split, head: null });
  }
  let top = from === null ? y : split + gap;
  const bottoms: (number | null)[] = arms.map(() => (from === null ? null : split));
  for (let stage = 0; stage < Math.max(...arms.map((arm) => arm.length)); stage++) {
    const placed = arms.map((arm, at) => {
      const box = arm[stage];
      return box ? place(box, { x: at * (armWidth + gap), y: top, width: armWidth, fontSize }) : null;
    });
    for (const [at, box] of placed.entries()) {
      if (box === null) continue;
      const above = bottoms[at];
      if (above !== null && above !== undefined)
        arrows.push({ x: centre(at), y: above, x2: centre(at), y2: top, head: 'down' });
      boxes.push(box);
      bottoms[at] = box.y2;
    }
    top = Math.max(...placed.map((box) => box?.y2 ?? 0)) + gap;
  }
  return { boxes, arrows };
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** A box as high as its text, which is broken into lines. */
function place({ title, lines }: FlowBox, { x, y, width, fontSize }: Spot): PlacedBox {
  const room = width - 2 * padding;
  const broken = [
    // Bold is wider than the metrics say.
    ...wrapped(title, room / 1.08, fontSize).map((words) => ({ words, bold: true, indent: 0 })),
    ...lines.flatMap((line) =>
      wrapped(line, room - 10, fontSize).map((words, at) => ({
        words,
        bold: false,
        indent: at === 0 ? 0 : 10,
      })),
    ),
  ];
  const text = broken.map(({ words, bold, indent }, at) => ({
    x: x + padding + indent,
    y: y + padding + (at + 0.5) * lineHeight,
    words,
    bold,
  }));
  return { x, y, x2: x + width, y2: y + 2 * padding + broken.length * lineHeight, text };
}

/** Words in lines no wider than the room; a longer word stands alone. */
function wrapped(text: string, room: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, fontSize) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
