import { LindError } from '../../errors.js';

/** Where the files of a study are read from: its folder on the disk, or what was handed in. */
export interface StudyReader {
  /** The place in words, for messages. */
  readonly place: string;
  /**
   * @param file from the study's folder, with forward slashes
   * @returns null when there is none
   * @throws LindError `outside-study`
   */
  read(file: string): Promise<Uint8Array | null>;
  /** Names in a folder of the study; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** Whether a path, as it is written, leads out of the folder of a study, or is one of a single machine. */
export const looksOutside = (file: string): boolean =>
  /^\/|^[a-z]:|[\\\0]/i.test(file) || file.split('/').includes('..');

export const outsideStudy = (file: string): LindError =>
  new LindError(
    'outside-study',
    `"${file}" does not lie in the folder of the study. Copy the file into the study, and name it from there with forward slashes, such as data/trial.csv.`,
  );

/**
 * A text file of a study; null when it is not there.
 *
 * @throws LindError `not-utf-8`
 */
export async function readText(reader: StudyReader, file: string): Promise<string | null> {
  const bytes = await reader.read(file);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LindError(
      'not-utf-8',
      `${file} is not in UTF-8; open it in an editor and save it with that encoding.`,
    );
  }
}
