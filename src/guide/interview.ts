import type { PresentedTable } from '../methods/kit/present.js';

/** An answer as it was given: a text, the value of a choice, a number as typed, `yes` or `no`; or several choices. */
export type Answer = string | readonly string[];

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** A sentence that helps to choose. */
  readonly about?: string;
}

/** How a question is answered. */
export type Input =
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'multi'; readonly choices: readonly Choice[]; readonly least: number }
  | { readonly kind: 'text' }
  /** Several sentences. */
  | { readonly kind: 'prose' }
  | { readonly kind: 'number' }
  /** Words or phrases, with a sign between them. */
  | { readonly kind: 'words'; readonly least: number; readonly between: ',' | ';' }
  | { readonly kind: 'confirm'; readonly yes: string; readonly no: string };

/** Something to read: a paragraph to be wrapped, lines that stay as they are, or a table. */
export type Shown = string | { readonly lines: readonly string[] } | { readonly table: PresentedTable };

/** A question as it is put to a person. */
export interface Asked {
  /** The name by which flags and files of answers know it. */
  readonly id: string;
  readonly asks: string;
  readonly input: Input;
  /** What is there already; taken when nothing is typed. */
  readonly current: Answer | null;
  /** Why it is asked again: the answer could not be used, or it could and is not right. */
  readonly again: 'unusable' | 'wrong' | null;
  /** Whether it may be skipped, and its answer shown: not in graded work. */
  readonly free: boolean;
}

/** What a person does at a question. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'explain'; readonly term: string }
  | { readonly kind: 'back' | 'skip' | 'hint' | 'reveal' | 'show' | 'help' }
  | { readonly kind: 'quit' };

/** A conversation with one person: at a terminal, from a file of answers, or in a test. */
export interface Interview {
  /** Shows something, and sees to it that it can be read before it scrolls away. */
  say(shown: readonly Shown[]): Promise<void>;
  /** A heading over what follows. */
  head(heading: string): Promise<void>;
  ask(asked: Asked): Promise<Reply>;
}
