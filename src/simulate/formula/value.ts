/** What a variable or a formula holds; null is missing. Dates are days since 1970-01-01. */
export type Value = number | string | boolean | null;

/** The values of all variables so far, by their place in the recipe, each by row. */
export type Columns = readonly (ArrayLike<Value> | undefined)[];

/** A formula ready to be computed for one row. */
export type Formula = (columns: Columns, row: number) => Value;
