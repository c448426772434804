/** Everything a command may do to the world; tests pass their own. */
export interface Effects {
  /** Text for people or programs, as it is; a line ends with its own line break. */
  print(text: string): void;
  /** The same on the channel for progress and errors. */
  printError(text: string): void;
  /**
   * The bytes of a file.
   * @throws LindError `no-file`, `is-folder` or `not-readable`, naming the path
   */
  readFile(path: string): Promise<Uint8Array>;
  /** Whether a file or folder is there. */
  exists(path: string): Promise<boolean>;
  /** The path with symbolic links followed, as far as it is there. */
  realPath(path: string): Promise<string>;
  /** Names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes the whole file or leaves the old one: a temporary file beside it, then a rename. Makes its folder. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  /** The same for a file that is too large to be held: it is written as its parts come. */
  writeParts(path: string, parts: AsyncIterable<string | Uint8Array>): Promise<void>;
  /** Adds to the end of a file and waits until it is on the disk. Makes its folder. */
  appendFile(path: string, content: string): Promise<void>;
  /**
   * Asks the person at the terminal. Only where `terminal.interactive`.
   * @throws LindError `interrupted` when they break off
   */
  ask(question: Question): Promise<string>;
  now(): Date;
  /** The folder of the package: bundled exercises and templates are below it. */
  readonly packageRoot: string;
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
  readonly terminal: {
    /** Whether a person is there to answer. */
    readonly interactive: boolean;
    readonly columns: number;
    /** Lines that fit on it at once; left out when it is no terminal. */
    readonly rows?: number;
    readonly color: boolean;
  };
}

/** One of the things to choose from. */
export interface Option {
  readonly value: string;
  readonly name: string;
  /** How it stands behind the question once it was chosen; as its name unless given. */
  readonly short?: string;
  readonly description?: string;
}

/** What a person is asked: to write something, or to choose. */
export type Question =
  | {
      readonly kind: 'text';
      readonly message: string;
      readonly initial?: string;
      /** True, or a sentence that says what is wrong with the answer. */
      check?(answer: string): true | string;
    }
  /** One line, without moving the cursor: what was printed is left alone, as screen readers need it. */
  | { readonly kind: 'line'; readonly message: string }
  /** Longer text, in the person's own editor, with the message below it as a comment. */
  | { readonly kind: 'editor'; readonly message: string; readonly initial: string }
  | {
      readonly kind: 'choice';
      readonly message: string;
      readonly choices: readonly Option[];
      /** The value to begin at. */
      readonly initial?: string;
      /** Below the choices, set apart: what may be done in place of choosing. */
      readonly others?: readonly Option[];
    }
  /** The same for long lists, which are searched by typing. */
  | {
      readonly kind: 'search';
      readonly message: string;
      readonly choices: readonly Option[];
      /** Below whatever was found. */
      readonly others?: readonly Option[];
    };
