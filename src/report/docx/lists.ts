import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

/** The lists of a document: what a paragraph says to be an item, and the definitions that this needs. */
export interface Lists {
  bullets(depth: number): ListItem;
  /** A new list at each call, numbered from `start`. */
  numbers(start: number, depth: number): ListItem;
  definitions(): INumberingOptions;
}

interface ListItem {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

type Definition = INumberingOptions['config'][number];

const levels = [0, 1, 2, 3, 4, 5];

export function wordLists(): Lists {
  const starts = new Set<number>();
  let numbered = 0;
  return {
    bullets: (level) => ({ reference: 'bullets', level, instance: 0 }),
    numbers: (start, level) => {
      starts.add(start);
      numbered += 1;
      return { reference: numbersFrom(start), level, instance: numbered };
    },
    definitions: () => ({ config: [bullets, ...[...starts].map(numberedFrom)] }),
  };
}

const numbersFrom = (start: number): string => `numbers-from-${start}`;

const hanging = (level: number) => ({
  paragraph: { indent: { left: 400 + 400 * level, hanging: 400 }, spacing: { after: 60 } },
});

const bullets: Definition = {
  reference: 'bullets',
  levels: levels.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: level % 2 === 0 ? '•' : '–',
    alignment: AlignmentType.LEFT,
    style: hanging(level),
  })),
};

const numberedFrom = (start: number): Definition => ({
  reference: numbersFrom(start),
  levels: levels.map((level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: hanging(level),
  })),
});
