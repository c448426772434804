/**
 * The area of a postcode: what stands before the last part in Britain, Canada and the like, else the first three signs.
 *
 * @example areaOf('KA7 2LR') // => 'KA7'
 * @example areaOf('90210-1234') // => '902'
 * @example areaOf('1011') // => '101'
 */
export function areaOf(postcode: string): string {
  const text = postcode.trim().toUpperCase();
  const outward =
    /^([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}$/.exec(text) ?? /^([A-Z]\d[A-Z])\s*\d[A-Z]\d$/.exec(text);
  return outward?.[1] ?? text.slice(0, 3);
}

/** From here on ages stand in one band, as very old people are few (the rule of 45 CFR 164.514(b)(2)). */
const oldest = 90;

/**
 * The band that an age lies in.
 *
 * @param width in years, a whole number of 1 or more
 * @example ageBand(47, 10) // => '40-49'
 * @example ageBand(93.5, 10) // => '90+'
 * @example ageBand(7, 5) // => '5-9'
 */
export function ageBand(age: number, width: number): string {
  if (age >= oldest) return `${oldest}+`;
  const from = Math.floor(age / width) * width;
  const to = Math.min(from + width, oldest) - 1;
  return from === to ? String(from) : `${from}-${to}`;
}
