/** The words in which a `source.js` says what its data are. Plain values only, so that a build gives the same bytes. */

/** So many rows alike, one a person. */
export const people = (count, facts) => Array.from({ length: count }, () => ({ ...facts }));

/** Numbers the rows P001, P002, ... (or with another letter), so that an exercise can speak of one of them. */
export const withIds = (rows, letter = 'P') => {
  const digits = Math.max(2, String(rows.length).length);
  return rows.map((row, at) => ({ id: letter + String(at + 1).padStart(digits, '0'), ...row }));
};

/** Rows from columns of equal length. */
export const fromColumns = (columns) => {
  const names = Object.keys(columns);
  const [first] = names;
  return columns[first].map((_, at) => Object.fromEntries(names.map((name) => [name, columns[name][at]])));
};

export const identifier = (title = 'Person') => ({
  name: 'id',
  title,
  type: 'string',
  constraints: { required: true, unique: true },
});

/** @param unit as printed after a number; null for a count or a year */
export const whole = (name, title, { unit = null, description, minimum = 0 }) => ({
  name,
  title,
  description,
  type: 'integer',
  ...(unit ? { unit } : {}),
  constraints: { required: true, minimum },
});

export const measured = (name, title, { unit, description }) => ({
  name,
  title,
  description,
  type: 'number',
  unit,
  constraints: { required: true },
});

/** @param levels value to label, the reference first, as methods compare with the first level */
export const category = (
  name,
  title,
  { description, levels, ordered = false, type = 'string', required = true },
) => ({
  name,
  title,
  description,
  type,
  categories: Object.entries(levels).map(([value, label]) => ({
    value: type === 'integer' ? Number(value) : value,
    label,
  })),
  categoriesOrdered: ordered,
  constraints: { required },
});

export const yesNo = (name, title, description) =>
  category(name, title, { description, levels: { no: 'no', yes: 'yes' } });

/** Severity as James Lind's words are commonly graded. */
export const severity = (name, title, description) =>
  category(name, title, {
    description,
    levels: { none: 'none', mild: 'mild', moderate: 'moderate', severe: 'severe' },
    ordered: true,
  });
