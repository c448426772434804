import { distributionsChart } from '../charts/distributions-chart.js';
import { presentDescription } from './describe/present.js';
import { describeInWords } from './describe/words.js';
import { refuse } from './kit/messages/common.js';
import { defineMethod } from './kit/method.js';
import type { Row } from './kit/result.js';
import {
  about,
  codedCheck,
  leftOutNotes,
  missingCheck,
  panelOf,
  summaryFields,
} from './kit/variable-rows.js';
import {
  type CategoryVariable,
  countOf,
  type Described,
  type DescribedGroup,
  describeColumns,
  type NumberVariable,
} from './kit/variables.js';

/** More panels than this make a chart longer than a page. */
const mostPanels = 6;

export default defineMethod({
  name: 'describe',
  title: 'Description',
  family: 'describe',
  question: 'What do the data look like, variable by variable?',
  whenToUse:
    'Before anything else: to see centre, spread, range, shares and missing values of each variable, in all rows or by group.',
  whenNotToUse:
    'Groups are to be laid out side by side for a report (table-one), or a difference between groups is the question (t-test, risk and the like).',
  roles: {
    variables: {
      takes: 'columns',
      optional: true,
      allWhenAbsent: true,
      keepMissing: true,
      title: 'Variables',
      help: 'Name the columns to describe; all of them when left out.',
    },
    group: {
      takes: 'factor',
      levels: 'any',
      optional: true,
      title: 'Group',
      help: 'Name a column to describe the rows by.',
    },
  },
  options: {},
  estimates: {},
  tests: {},
  tables: {
    numeric: {
      title: 'Numbers',
      fields: ['variable', 'group', 'n', 'missing', 'mean', 'sd', 'min', 'q1', 'median', 'q3', 'max'],
    },
    categorical: {
      title: 'Categories',
      fields: ['variable', 'group', 'level', 'n', 'proportion', 'missing'],
    },
  },
  card: {
    formula:
      'Mean Σx/n; sample standard deviation √(Σ(x − mean)²/(n − 1)); quartiles by linear interpolation of the ordered values (type 7); shares of the values that are not missing.',
    references: ['hyndman-1996', 'altman-1983'],
  },

  prepare({ variables, group }, _options): Described {
    if (variables === null)
      throw refuse.missingRole('describe', 'variables', 'Name the columns to describe.');
    return describeColumns(variables, group);
  },

  compute(data) {
    const { variables, groups } = data;
    return {
      tables: {
        numeric: variables.flatMap((one) => (one.is === 'number' ? numberRows(one, groups) : [])),
        categorical: variables.flatMap((one) => (one.is === 'category' ? categoryRows(one, groups) : [])),
      },
      checks: [missingCheck(data), codedCheck(data)].filter((check) => check !== null),
      notes: leftOutNotes(data),
    };
  },

  words: (result, data) => describeInWords(result, data),

  present: presentDescription,

  chart(_result, { variables, groups }) {
    const panels = variables.map((variable) => panelOf(variable, groups)).filter((panel) => panel !== null);
    const drawn = panels.slice(0, mostPanels);
    if (drawn.length === 0) return null;
    const by = groups[0]!.name === null ? '' : ` by group (${groups.map((group) => group.label).join(', ')})`;
    const rest =
      panels.length > drawn.length ? ` The first ${mostPanels} of ${panels.length} are drawn.` : '';
    return distributionsChart(
      drawn,
      `Distribution of ${drawn.map((panel) => panel.axisTitle).join('; ')}${by}: numbers as boxes from the lower to the upper quartile with a line at the median, a diamond at the mean and a point for each value, categories as bars of shares.${rest}`,
    );
  },

  r({ roles }) {
    const variables = [roles.variables ?? []].flat();
    return [
      '# numbers: size, missing values, mean, SD and quartiles; categories: counts and shares',
      'describe <- function(x) {',
      '  if (is.numeric(x)) {',
      '    show("numeric", n = sum(!is.na(x)), missing = sum(is.na(x)), mean = mean(x, na.rm = TRUE), sd = sd(x, na.rm = TRUE))',
      '    print(quantile(x, c(0, 0.25, 0.5, 0.75, 1), na.rm = TRUE, type = 7))',
      '  } else print(cbind(n = table(x), proportion = prop.table(table(x))))',
      '}',
      ...variables.map((variable) =>
        roles.group === null ? `describe(${variable})` : `by(${variable}, ${roles.group}, describe)`,
      ),
    ];
  },
});

function numberRows(one: NumberVariable, groups: readonly DescribedGroup[]): Row[] {
  return groups.map((group, at) => ({
    ...about(one, group),
    n: one.samples[at]!.length,
    missing: one.missing[at]!,
    ...summaryFields(one.samples[at]!),
  }));
}

function categoryRows(one: CategoryVariable, groups: readonly DescribedGroup[]): Row[] {
  return groups.flatMap((group, at) => {
    const present = countOf(one.counts[at]!);
    return one.levels.map((level, code) => ({
      ...about(one, group),
      level,
      levelLabel: one.levelLabels[code]!,
      n: one.counts[at]![code]!,
      proportion: present === 0 ? null : one.counts[at]![code]! / present,
      missing: one.missing[at]!,
    }));
  });
}
