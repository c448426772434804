import { quoted } from '../../data/wording.js';
import { LindError } from '../../errors.js';
import { limits, megabytes } from './limits.js';

/** Why a hand-in is not opened, each in a sentence that stands beside the student's name. */
export const refusal = {
  notZip: (file: string) =>
    refused(`${quoted(file)} is no whole zip file; it may have been cut off while it was sent.`),
  damaged: (file: string) =>
    refused(`${quoted(file)} does not unpack to what its zip says; the zip is damaged.`),
  encrypted: (file: string) => refused(`${quoted(file)} is protected by a password.`),
  method: (file: string) =>
    refused(`${quoted(file)} is packed in a way that is not read; make the zip with "lind submit".`),
  path: (path: string, why: string) =>
    refused(`The path ${quoted(path)} ${why}, so the hand-in was not opened.`),
  link: (path: string) =>
    refused(`${quoted(path)} is a link to somewhere else; a hand-in holds the files themselves.`),
  twice: (path: string) =>
    refused(`The zip holds ${quoted(path)} twice, and nobody can tell which of them is meant.`),
  fileTooLarge: (path: string) =>
    refused(
      `${quoted(path)} is larger than ${megabytes(limits.fileBytes)}, which is more than a file may be.`,
    ),
  ratio: (path: string) =>
    refused(`${quoted(path)} is packed more than ${limits.ratio} to 1, as no data and no text are.`),
  tooLarge: (most: number) =>
    refused(`It holds more than ${megabytes(most)}, which is more than a hand-in may be.`),
  tooMany: () =>
    refused(`It lists more than ${limits.entries} files, which is more than a hand-in may hold.`),
  severalStudies: (folders: string) =>
    refused(`It holds several studies (${folders}), and nobody can tell which of them is meant.`),
  severalZips: (files: string) =>
    refused(`It holds several zips (${files}) and no study beside them, and nobody can tell which is meant.`),
  noStudy: (held: string) => refused(`There is no study.yaml in it; it holds ${held}.`),
};

const refused = (message: string): LindError => new LindError('refused', message);
