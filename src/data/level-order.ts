const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Levels in the contract's order: by number when all are numbers, else by code point.
 *
 * @example inLevelOrder(['10', '9']).join() // => '9,10'
 * @example inLevelOrder(['b', 'B', 'a']).join() // => 'B,a,b'
 */
export function inLevelOrder(levels: readonly string[]): string[] {
  const numeric = levels.every((level) => NUMBER.test(level));
  return [...levels].sort(numeric ? byNumber : byCodePoint);
}

const byNumber = (a: string, b: string): number => Number(a) - Number(b) || byCodePoint(a, b);

/** JavaScript compares 16-bit units; they differ from code points only where one of the two is a surrogate. */
export function byCodePoint(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return astralLast(left) - astralLast(right);
  }
  return a.length - b.length;
}

/** Surrogates (which stand for code points above U+FFFF) after the units U+E000 to U+FFFF. */
const astralLast = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
