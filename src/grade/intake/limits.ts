const MB = 1_000_000;

/** What one hand-in may be. An honest one keeps far below all of them. */
export const limits = {
  /** Bytes as handed in, zipped or not. */
  handedInBytes: 64 * MB,
  /** Bytes once unpacked, all files together; what is unpacked is counted, whatever the zip says of itself. */
  unpackedBytes: 128 * MB,
  /** Bytes of one file. */
  fileBytes: 64 * MB,
  /** Files, folders and everything else that a zip or a folder lists. */
  entries: 2_000,
  /** Unpacked over packed, for a file of more than `ratioFrom` bytes: prose and tables stay below 50. */
  ratio: 250,
  ratioFrom: MB,
  /** Zips within zips: a zip that was put into a folder and zipped again is two. */
  nesting: 2,
  /** Characters of a path, and folders within folders. */
  pathLength: 300,
  pathDepth: 16,
  /** Time by the clock, and memory of the worker, from unpacking to marks. */
  seconds: 30,
  memoryMb: 512,
} as const;

/**
 * A number of bytes in words.
 *
 * @example megabytes(64_000_000) // => '64 MB'
 * @example megabytes(1_400) // => '0.0014 MB'
 */
export const megabytes = (bytes: number): string =>
  `${bytes < MB ? Number((bytes / MB).toPrecision(2)) : Math.round(bytes / MB)} MB`;
