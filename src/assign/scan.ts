import { dataFile } from '../simulate/data/dataset.js';
import type { Recipe, Variable } from '../simulate/recipe/recipe.js';
import type { Student } from './roster.js';
import { briefFile, type Files } from './student-package.js';

/** Something that a student must not have, in one of their files. */
export interface Leak {
  readonly student: string;
  readonly file: string;
  readonly what: string;
}

/** Everything of an assignment that students must not see. */
export interface Secrets {
  readonly secret: string;
  /** By student. */
  readonly seeds: ReadonlyMap<string, string>;
  /** By student. */
  readonly data: ReadonlyMap<string, string>;
  readonly students: readonly Student[];
  /** Parameters, tolerances, and values of samples. */
  readonly truth: readonly number[];
  /** The true effects alone. */
  readonly parameters: readonly number[];
  readonly recipe: Recipe;
}

/** Looks through packages for what does not belong in them. */
export class LeakScan {
  readonly #hidden: ReadonlyMap<string, string>;
  readonly #owners = new Map<string, string>();
  readonly #numbers: ReadonlySet<string>;
  readonly #formulas: readonly string[];
  readonly #hiddenVariables: ReadonlySet<string>;

  constructor(private readonly secrets: Secrets) {
    this.#hidden = new Map([
      [secrets.secret, 'the secret'],
      ...[...secrets.seeds.values()].map((seed) => [seed, 'a seed'] as const),
    ]);
    for (const [student, csv] of secrets.data) {
      for (const shingle of shingles(csv))
        this.#owners.set(shingle, this.#owners.has(shingle) ? several : student);
    }
    this.#numbers = new Set(secrets.truth.flatMap(writings));
    this.#formulas = formulasOf(secrets.recipe);
    this.#hiddenVariables = new Set(
      secrets.recipe.variables.filter(({ hidden }) => hidden).map(({ name }) => name),
    );
  }

  /**
   * What one package holds and must not.
   *
   * @param alike files that are the same in all packages and were looked through already
   */
  leaks(student: string, files: Files, alike: ReadonlySet<string> = new Set()): readonly Leak[] {
    const own = this.secrets.students.find(({ id }) => id === student);
    return [...files]
      .filter(([file]) => !alike.has(file))
      .flatMap(([file, text]) =>
        [
          ...this.#keys(text),
          ...this.#othersData(student, text),
          ...(file === dataFile ? this.#header(text) : this.#words(own, text)),
          ...this.#truths(file, text),
        ].map((what) => ({ student, file, what })),
      );
  }

  /** Short numbers of the truth in the brief: they may be there for another reason. */
  suspicions(files: Files): readonly Leak[] {
    const known = new Set(this.secrets.parameters.flatMap(shortWritings));
    return [...files]
      .filter(([file]) => file === briefFile)
      .flatMap(([file, text]) =>
        [...new Set(text.match(/\d+(\.\d+)?/g) ?? [])]
          .filter((token) => known.has(token))
          .map((token) => ({ student: '', file, what: token })),
      );
  }

  /** The secret and the seeds, however long the text is. */
  #keys(text: string): string[] {
    const tokens = text.match(/[0-9a-f]{64}/g) ?? [];
    const found = tokens.flatMap((token) => this.#hidden.get(token) ?? []);
    return text.includes(this.secrets.secret) ? [...found, 'the secret'] : found;
  }

  /** Three lines after each other that only one other student's data have. */
  #othersData(student: string, text: string): string[] {
    const owner = shingles(text)
      .map((shingle) => this.#owners.get(shingle))
      .find((one) => one !== undefined && one !== several && one !== student);
    return owner === undefined ? [] : [`data of student ${owner}`];
  }

  #header(csv: string): string[] {
    const names = csv.slice(0, csv.indexOf('\n')).split(',');
    return names
      .filter((name) => this.#hiddenVariables.has(name))
      .map((name) => `the hidden variable ${name}`);
  }

  /** Formulas, hidden variables and other students in what is meant to be read. */
  #words(own: Student | undefined, text: string): string[] {
    const formulas = this.#formulas
      .filter((formula) => text.includes(formula))
      .map((formula) => `the formula ${formula}`);
    const hidden = [...text.matchAll(/"name": "(\w+)"/g)].flatMap(([, name]) =>
      this.#hiddenVariables.has(name!) ? [`the hidden variable ${name}`] : [],
    );
    const others = this.secrets.students
      .filter((one) => one.id !== own?.id && one.name !== own?.name)
      .filter(
        ({ id, name }) => (name.length > 5 && text.includes(name)) || text.includes(`"student": "${id}"`),
      )
      .map(({ id }) => `student ${id}`);
    return [...formulas, ...hidden, ...others];
  }

  /** Numbers of the truth; in data only those so long that they are not there by chance. */
  #truths(file: string, text: string): string[] {
    const tokens = text.match(/\d+\.\d+/g) ?? [];
    const least = file === dataFile ? 6 : 3;
    return tokens
      .filter((token) => digitsOf(token) >= least && this.#numbers.has(token))
      .map((token) => `the true value ${token}`);
  }
}

/** Rows that several students have in common are nobody's. */
const several = '\u0000';

function shingles(text: string): string[] {
  const lines = text.split('\n');
  return lines
    .slice(1, -3)
    .map((_, at) => lines.slice(at + 1, at + 4).join('\n'))
    .filter((shingle) => shingle.includes(','));
}

const digitsOf = (token: string): number => token.replace(/^0\.0*|\./g, '').length;

/** A number without its sign, as it may be written: to three significant digits and more. */
function writings(value: number): string[] {
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return [];
  const rounded = [3, 4, 5, 6].map((digits) => String(Number(size.toPrecision(digits))));
  return [...new Set([String(size), ...rounded])].filter((text) => digitsOf(text) >= 3);
}

/** The same in two digits, also as a share of a hundred, where that is near it; a single digit stands in any text. */
function shortWritings(value: number): string[] {
  const size = Math.abs(value);
  const near = Number(size.toPrecision(2));
  if (Math.abs(near - size) > 0.02 * size) return [];
  const written = size < 1 ? [near, Number((100 * near).toPrecision(2))] : [near];
  return written.map(String).filter((text) => text.length > 1);
}

/** The formulas of a recipe that say something. */
function formulasOf({ variables }: Recipe): string[] {
  const texts = variables.flatMap((variable) => textsIn(variable));
  return texts.filter((text) => /[-+*/(]/.test(text) && text.length > 7);
}

/** All texts of a variable but those that students read. */
function textsIn({ label: _label, description: _description, ...made }: Variable): string[] {
  const walk = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(walk) : [];
  };
  return walk(made);
}
