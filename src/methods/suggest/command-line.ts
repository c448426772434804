/**
 * A word of a command line, quoted where a shell would else read it otherwise.
 *
 * @example shellWord('trial.csv') // => 'trial.csv'
 * @example shellWord('blood pressure') // => "'blood pressure'"
 */
export const shellWord = (word: string): string =>
  /^[\w.,/=:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/**
 * A column name as it is written after a flag: in backticks where it holds a comma or a colon.
 *
 * @example columnWord('dose, mg') // => '`dose, mg`'
 */
export const columnWord = (name: string): string => (/[,:]/.test(name) ? `\`${name}\`` : name);
