import jsep from 'jsep';
import { didYouMean } from '../../data/suggest.js';
import { list } from '../../methods/kit/wording.js';
import { FormulaError } from './errors.js';
import { functions } from './functions.js';
import { arithmetic, equalities, orderings } from './operators.js';
import type { Formula, Value } from './value.js';

type Node = jsep.CoreExpression;

/** The variables that a formula may name: those before it. The place in the list is that of the column. */
export interface Known {
  readonly names: readonly string[];
  /** The values that a variable of categories can have; null for others. */
  levels(name: string): readonly string[] | null;
}

/** A formula and what it reads. */
export interface Compiled {
  readonly formula: Formula;
  /** The variables in it. */
  readonly reads: readonly string[];
}

/**
 * A formula as a function of one row. Only numbers, text, the variables before it, the operators and the functions of
 * `functions` are known; there is no way to anything of JavaScript.
 *
 * @param text a number, or an expression such as `logistic(-2 + 0.05 * (age - 60))`
 * @throws FormulaError that says what is not understood
 */
export function compileFormula(text: string | number, known: Known): Compiled {
  if (typeof text === 'number') return { formula: () => text, reads: [] };
  const compiler = new Compiler(text, known);
  const formula = compiler.node(parsed(text) as Node);
  return { formula, reads: [...compiler.reads] };
}

function parsed(text: string): jsep.Expression {
  try {
    return jsep(text);
  } catch (error) {
    const { description, index } = error as { readonly description?: string; readonly index?: number };
    throw new FormulaError(text, `${description ?? 'it cannot be read'} at character ${(index ?? 0) + 1}.`);
  }
}

/** Words that stand for a value. */
export const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['missing', null],
]);

class Compiler {
  readonly reads = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly known: Known,
  ) {}

  node(node: Node): Formula {
    switch (node.type) {
      case 'Literal':
        return this.literal(node.value);
      case 'Identifier':
        return this.variable(node.name);
      case 'UnaryExpression':
        return this.unary(node.operator, this.node(node.argument as Node));
      case 'BinaryExpression':
        return this.binary(node);
      case 'ConditionalExpression':
        return this.choice([node.test, node.consequent, node.alternate] as Node[]);
      case 'CallExpression':
        return this.call(node);
      default:
        throw this.error(
          'it holds something that formulas do not know, such as brackets [ ] or a point between names.',
        );
    }
  }

  private literal(value: unknown): Formula {
    if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'boolean') {
      return () => null;
    }
    return () => value;
  }

  private variable(name: string): Formula {
    const constant = constants.get(name);
    if (constant !== undefined) return () => constant;
    const at = this.known.names.indexOf(name);
    if (at < 0) {
      throw this.error(
        `there is no variable "${name}" before it.${didYouMean(name, this.known.names)} A formula may use variables that stand above it.`,
      );
    }
    this.reads.add(name);
    return (columns, row) => columns[at]?.[row] ?? null;
  }

  private unary(operator: string, of: Formula): Formula {
    if (operator === '-') return onNumbers([of], ([value]) => -value!);
    if (operator === '+') return onNumbers([of], ([value]) => value!);
    if (operator !== '!') throw this.unknownOperator(operator);
    return (columns, row) => {
      const value = of(columns, row);
      return value === null ? null : value !== true;
    };
  }

  private binary({ operator, left, right }: jsep.BinaryExpression): Formula {
    const sides = [this.node(left as Node), this.node(right as Node)] as const;
    const compute = arithmetic.get(operator) ?? orderings.get(operator);
    if (compute) return onNumbers(sides, ([a, b]) => compute(a!, b!));
    const equal = equalities.get(operator);
    if (equal) {
      this.checkLevel(left as Node, right as Node);
      this.checkLevel(right as Node, left as Node);
      return onValues(sides, ([a, b]) => equal(a!, b!));
    }
    if (operator === '&&') return both(...sides, false);
    if (operator === '||') return both(...sides, true);
    throw this.unknownOperator(operator);
  }

  /** A comparison with a level that a variable cannot have is a slip of the pen. */
  private checkLevel(variable: Node, literal: Node): void {
    if (variable.type !== 'Identifier' || literal.type !== 'Literal') return;
    const levels = this.known.levels(variable.name);
    if (levels === null || levels.includes(String(literal.value))) return;
    throw this.error(
      `"${variable.name}" is never "${literal.value}".${didYouMean(String(literal.value), levels)} It may be ${list(levels, 'or')}.`,
    );
  }

  private choice(parts: readonly Node[]): Formula {
    const [test, yes, no] = parts.map((part) => this.node(part)) as [Formula, Formula, Formula];
    return (columns, row) => {
      const holds = test(columns, row);
      if (holds === null) return null;
      return holds === true ? yes(columns, row) : no(columns, row);
    };
  }

  private call({ callee, arguments: given }: jsep.CallExpression): Formula {
    const name = callee.type === 'Identifier' ? String(callee.name) : '';
    const args = given as Node[];
    if (name === 'if') return this.choice(this.counted(name, args, [3, 3]));
    if (name === 'is_missing') {
      const [of] = this.counted(name, args, [1, 1]).map((arg) => this.node(arg));
      return (columns, row) => of!(columns, row) === null;
    }
    const called = functions.get(name);
    if (!called) {
      const names = [...functions.keys(), 'if', 'is_missing'];
      throw this.error(
        `there is no function "${name}".${didYouMean(name, names)} The functions are ${list(names)}.`,
      );
    }
    const compiled = this.counted(name, args, [called.least, called.most]).map((arg) => this.node(arg));
    return onValues(compiled, called.apply);
  }

  private counted(
    name: string,
    args: readonly Node[],
    [least, most]: readonly [number, number],
  ): readonly Node[] {
    if (args.length >= least && args.length <= most) return args;
    throw this.error(
      `"${name}" takes ${least === most ? least : `${least} to ${most}`} values in its brackets.`,
    );
  }

  private unknownOperator(operator: string): FormulaError {
    const known = [...arithmetic.keys(), ...orderings.keys(), ...equalities.keys(), '&&', '||', '!'];
    return this.error(`"${operator}" is not one of the operators ${known.join(' ')} .`);
  }

  private error(reason: string): FormulaError {
    return new FormulaError(this.text, reason);
  }
}

/** Missing where one of the values is missing. */
const onValues =
  (parts: readonly Formula[], compute: (values: readonly Value[]) => Value): Formula =>
  (columns, row) => {
    const values = parts.map((part) => part(columns, row));
    return values.includes(null) ? null : compute(values);
  };

/** As `onValues`; what is no number counts as one that nothing takes, so that it is found out. */
const onNumbers = (
  parts: readonly Formula[],
  compute: (numbers: readonly number[]) => number | boolean,
): Formula =>
  onValues(parts, (values) =>
    compute(values.map((value) => (typeof value === 'number' ? value : Number.NaN))),
  );

/** "And" and "or": the first that settles it, else the second. */
const both = (left: Formula, right: Formula, settles: boolean): Formula => {
  return (columns, row) => {
    const first = left(columns, row);
    return first === settles || first === null ? first : right(columns, row);
  };
};
