/** A number as it is printed in an example: the digits say how near a value must be. */
class Shown {
  constructor(private readonly digits: string) {}

  /** Half a unit of the last decimal; a number without decimals is meant exactly, up to rounding error. */
  agrees(value: unknown): boolean {
    if (typeof value !== 'number') return false;
    const shown = Number(this.digits.replaceAll('_', ''));
    const [, decimals = '', exponent = '0'] = /(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(this.digits)!;
    const half = decimals === '' ? 0 : 0.5 * 10 ** (Number(exponent) - decimals.length);
    return Math.abs(value - shown) <= half + 1e-9 * Math.abs(shown);
  }
}

/** Strings are passed over, so that digits in them stay as they are; so are digits in names. */
const stringOrNumber = /'[^']*'|"[^"]*"|`[^`]*`|(?<![\w$.])-?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?(?![\w$])/gi;

/** The value that an example shows, each number as its digits. */
export function readShown(text: string): unknown {
  const code = text.replace(stringOrNumber, (token) =>
    /^['"`]/.test(token) ? token : `new Shown('${token}')`,
  );
  return new Function('Shown', `return (${code});`)(Shown);
}

/** Whether a value is the one shown: arrays and objects by their parts, typed arrays as arrays, the rest alike. */
export function agrees(value: unknown, shown: unknown): boolean {
  if (shown instanceof Shown) return shown.agrees(value);
  if (Array.isArray(shown)) {
    const items = ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
    return (
      Array.isArray(items) &&
      items.length === shown.length &&
      shown.every((one, at) => agrees(items[at], one))
    );
  }
  if (shown !== null && typeof shown === 'object') return agreesInParts(value, shown);
  return Object.is(value, shown);
}

function agreesInParts(value: unknown, shown: object): boolean {
  if (value === null || typeof value !== 'object') return false;
  const names = Object.keys(shown);
  const parts = new Map(Object.entries(value));
  return (
    parts.size === names.length && Object.entries(shown).every(([name, one]) => agrees(parts.get(name), one))
  );
}
