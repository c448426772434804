/** How a judgement is coloured: its sign tells it without colour. */
export type Shade = 'good' | 'middle' | 'bad' | 'worst' | 'unknown';

interface Level {
  readonly name: string;
  /** The sign beside the colour. */
  readonly mark: string;
  readonly shade: Shade;
}

/** The judgements of all appraisal tools: of a risk of bias, of an item that a review meets, of the confidence in a review. */
export const judgementLevels = {
  low: { name: 'Low', mark: '+', shade: 'good' },
  'some-concerns': { name: 'Some concerns', mark: '−', shade: 'middle' },
  moderate: { name: 'Moderate', mark: '−', shade: 'middle' },
  unclear: { name: 'Unclear', mark: '?', shade: 'unknown' },
  'no-information': { name: 'No information', mark: '?', shade: 'unknown' },
  high: { name: 'High', mark: '×', shade: 'bad' },
  serious: { name: 'Serious', mark: '×', shade: 'bad' },
  critical: { name: 'Critical', mark: '!', shade: 'worst' },
  met: { name: 'Met', mark: '+', shade: 'good' },
  'not-applicable': { name: 'Does not apply', mark: '·', shade: 'unknown' },
  weakness: { name: 'Weakness', mark: '−', shade: 'middle' },
  'critical-flaw': { name: 'Critical flaw', mark: '×', shade: 'bad' },
  'high-confidence': { name: 'High confidence', mark: '+', shade: 'good' },
  'moderate-confidence': { name: 'Moderate confidence', mark: '−', shade: 'middle' },
  'low-confidence': { name: 'Low confidence', mark: '×', shade: 'bad' },
  'critically-low': { name: 'Critically low confidence', mark: '!', shade: 'worst' },
} as const satisfies { readonly [id: string]: Level };

export type JudgementLevel = keyof typeof judgementLevels;

export const judgementLevelNames = Object.keys(judgementLevels) as readonly JudgementLevel[];
