/** What digits say, and how exactly. */
export interface Digits {
  readonly value: number;
  /** What one is worth in the place of the last digit: 0.01 for `2.11`, 1 for `110`. */
  readonly step: number;
  /** How many digits carry meaning: 2 for `0.0031`, 3 for `110`. */
  readonly significant: number;
}

/** Digits that a comma makes readable in two ways: `2,113` is two thousand and more in English, and two and a bit in German. */
export interface Readings {
  readonly first: Digits;
  readonly other: Digits | null;
}

const groups = /(?<=\d)[\u00a0\u2009\u202f '’](?=\d{3}(?!\d))/g;
const power = /^(.+?)(?:e([+-]?\d+)|\s*[×x*]\s*10\^?([+-]?\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))$/i;

/**
 * Reads a number without sign or unit: a point or a comma as the decimal mark, thousands in groups, powers of ten.
 *
 * @returns null when it is no number, such as `1.2.3`
 * @example readDigits('12,345.60').first // => { value: 12345.6, step: 0.01, significant: 7 }
 * @example readDigits('0,691').first.value // => 0.691
 * @example readDigits('1.2 × 10^-5').first.value // => 0.000012
 */
export function readDigits(text: string): Readings | null {
  const scaled = power.exec(text.trim());
  const body = (scaled ? scaled[1]! : text).trim().replace(groups, '');
  const exponent = scaled ? Number(plainExponent(scaled[2] ?? scaled[3]!)) : 0;
  const [first, other] = decimalForms(body).map((form) => digitsOf(form, exponent));
  return first ? { first, other: other ?? null } : null;
}

const plainExponent = (text: string): string =>
  text.replace(/[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => '+-0123456789'['⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)]!);

/** The number with a point as its decimal mark and no groups, in each way it can be read; the likelier way first. */
function decimalForms(body: string): string[] {
  if (/^\d+[.,]?$/.test(body)) return [body.replace(/[.,]$/, '')];
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(body)) {
    const english = body.replaceAll(',', '');
    return /^[1-9]\d{0,2},\d{3}$/.test(body)
      ? [english, body.replace(',', '.')]
      : /^0/.test(body)
        ? [body.replace(',', '.')]
        : [english];
  }
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(body) || /^\d{1,3}(\.\d{3}){2,}$/.test(body)) {
    return [body.replaceAll('.', '').replace(',', '.')];
  }
  if (/^\d*[.,]\d+$/.test(body)) {
    const point = body.replace(',', '.');
    return /^[1-9]\d{0,2}\.\d{3}$/.test(body) ? [point, body.replace('.', '')] : [point];
  }
  return [];
}

function digitsOf(form: string, exponent: number): Digits {
  const decimals = form.split('.')[1]?.length ?? 0;
  return {
    value: Number(`${form}e${exponent}`),
    step: Number(`1e${exponent - decimals}`),
    significant: form.replace('.', '').replace(/^0+(?=\d)/, '').length,
  };
}
