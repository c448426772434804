/**
 * Names separated by commas; one that holds a comma or a colon is written in backticks.
 *
 * @example splitNames('age, arm') // => ['age', 'arm']
 * @example splitNames('`dose, mg`,arm') // => ['dose, mg', 'arm']
 */
export function splitNames(text: string): string[] {
  return [...text.matchAll(/\s*(?:`([^`]*)`|([^,]*))\s*(?:,|$)/g)]
    .map(([, quoted, plain]) => quoted ?? plain!.trim())
    .filter((name) => name !== '');
}
