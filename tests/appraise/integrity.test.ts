import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReported } from '../../src/appraise/integrity/check-reported.js';
import { readProse } from '../../src/appraise/integrity/read-prose.js';
import { readReportedRows } from '../../src/appraise/integrity/read-reported.js';
import { isPossibleSd } from '../../src/stats/reported/granularity.js';
import { lind } from '../support/lind.js';
import { folderWith } from '../support/study-folder.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const codesOf = (csv: string): string[] =>
  checkReported(readReportedRows(bytes(csv), 'paper.csv'), 'paper.csv').map(({ code }) => code);
const inProse = (text: string): string[] => checkReported(readProse(text), 'a.md').map(({ code }) => code);

describe('GRIM', () => {
  // Brown & Heathers 2017: 28 people cannot have a mean of 5.19, as 145/28 is 5.18 and 146/28 is 5.21.
  test('the example of Brown and Heathers', () => {
    expect(codesOf('mean,n,items\n5.19,28,1\n')).toEqual(['mean-impossible']);
    expect(codesOf('mean,n,items\n5.18,28,1\n5.21,28,1\n')).toEqual([]);
  });

  // The first rows of `pigs1`, the example data of the R package scrutiny, with its verdicts.
  test.each([
    ['7.22', 32, true],
    ['4.74', 25, false],
    ['5.23', 29, false],
    ['2.57', 24, false],
    ['6.77', 27, false],
  ])('pigs1: %s of %i is possible: %s', (mean, n, possible) => {
    expect(codesOf(`mean,n,items\n${mean},${n},1\n`)).toEqual(possible ? [] : ['mean-impossible']);
  });

  test('more items allow more means, and without items nothing is said', () => {
    expect(codesOf('mean,n,items\n5.19,28,3\n')).toEqual([]);
    expect(codesOf('mean,n,items\n5.19,28,\n')).toEqual([]);
  });
});

/** All samples of so many whole numbers up to the largest, each once. */
function samples(n: number, largest: number, least = 0): number[][] {
  if (n === 0) return [[]];
  return Array.from({ length: largest - least + 1 }, (_, at) => least + at).flatMap((first) =>
    samples(n - 1, largest, first).map((rest) => [first, ...rest]),
  );
}

const momentsOf = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
};

describe('standard deviations of whole numbers', () => {
  test('a sample that exists is never accused', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 3 }), (values, decimals) => {
        const { mean, sd } = momentsOf(values);
        const row = `${mean.toFixed(decimals)},${sd.toFixed(decimals)},${values.length},1,0,7`;
        expect(codesOf(`mean,sd,n,items,min,max\n${row}\n`)).toEqual([]);
      }),
    );
  });

  // The example of Anaya (2016) and Allard (2018): 18 people, a mean of 3.44 and a standard deviation of 2.47.
  test('the example of GRIMMER', () => {
    expect(codesOf('mean,sd,n,items\n3.44,2.47,18,1\n')).toEqual(['sd-impossible']);
  });

  // Every mean and standard deviation, to two decimals, of five answers from 1 to 5, against all 126 samples.
  test('what is accused has no sample, and most of what has none is accused', () => {
    const seen = new Set(
      samples(5, 5, 1).map((values) => {
        const { mean, sd } = momentsOf(values);
        return `${mean.toFixed(2)} ${sd.toFixed(2)}`;
      }),
    );
    let impossible = 0;
    let accused = 0;
    for (let total = 5; total <= 25; total++) {
      for (let hundredths = 0; hundredths <= 250; hundredths++) {
        const [mean, sd] = [total / 5, hundredths / 100];
        const near = (value: number) => ({ low: value - 0.005, high: value + 0.005 });
        const possible = isPossibleSd(
          { mean: near(mean), sd: near(sd) },
          { n: 5, items: 1 },
          { min: 1, max: 5 },
        );
        const exists = seen.has(`${mean.toFixed(2)} ${sd.toFixed(2)}`);
        if (exists) expect(possible).toBe(true);
        else impossible++;
        if (!possible) accused++;
      }
    }
    expect(accused / impossible).toBeGreaterThan(0.98);
  });

  test('beyond the range, and beside its standard error', () => {
    expect(codesOf('mean,sd,n,min,max\n5,9,20,0,10\n')).toEqual(['sd-too-large']);
    expect(codesOf('mean,sd,n,min,max\n5,5.13,20,0,10\n')).toEqual([]);
    expect(codesOf('mean,sd,n,min,max\n12,1,20,0,10\n')).toEqual(['mean-outside-range']);
    expect(codesOf('sd,se,n\n10,2,25\n')).toEqual([]);
    expect(codesOf('sd,se,n\n10,3,25\n')).toEqual(['se-impossible']);
  });
});

describe('shares', () => {
  test('of their counts, and of no count', () => {
    expect(codesOf('count,n,percent\n12,40,30\n12,40,30%\n1,3,33.3\n')).toEqual([]);
    expect(codesOf('count,n,percent\n12,40,31%\n')).toEqual(['percent-wrong']);
    expect(codesOf('n,percent\n20,34\n')).toEqual(['percent-impossible']);
    expect(codesOf('count,n\n41,40\n')).toEqual(['count-beyond-total']);
  });

  test('a share that exists is never accused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat(),
        fc.integer({ min: 0, max: 2 }),
        (n, any, decimals) => {
          const count = any % (n + 1);
          const percent = ((100 * count) / n).toFixed(decimals);
          expect(codesOf(`count,n,percent\n${count},${n},${percent}\n,${n},${percent}\n`)).toEqual([]);
        },
      ),
    );
  });
});

describe('intervals and p-values', () => {
  test('those of papers hold', () => {
    // Altman & Bland 2003 (BMJ 326:219), Medical Research Council 1948 by Lind, VanderWeele & Ding 2017.
    expect(
      codesOf(
        'estimate,low,high,scale,p\n0.67,0.46,0.98,ratio,0.03\n0.88,0.71,1.08,ratio,\n2.11,1.38,3.24,ratio,<0.001\n3.9,1.8,8.7,ratio,\n',
      ),
    ).toEqual([]);
  });

  test('a verdict against the interval cannot be, another p is to be looked at', () => {
    expect(codesOf('estimate,low,high,scale,p\n0.83,0.70,0.98,ratio,0.2\n')).toEqual(['interval-against-p']);
    expect(codesOf('estimate,low,high,scale,p\n0.87,0.70,1.08,ratio,<0.05\n')).toEqual([
      'interval-against-p',
    ]);
    expect(codesOf('estimate,low,high,scale,p\n0.83,0.70,0.98,ratio,0.001\n')).toEqual(['p-unlike-interval']);
    expect(codesOf('estimate,low,high,scale\n0.9,0.70,0.98,ratio\n')).toEqual(['interval-leans']);
    expect(codesOf('estimate,low,high\n6,1,4\n')).toEqual(['estimate-outside']);
    expect(codesOf('estimate,low,high\n5,6,4\n')).toEqual(['interval-turned']);
  });

  test('rounding and other levels are allowed for', () => {
    expect(codesOf('estimate,low,high,p,level\n2,0.4,3.6,0.04,90\n')).toEqual([]);
    expect(codesOf('estimate,low,high,p\n2,0.0,4.0,0.050\n')).toEqual([]);
  });
});

describe('test statistics', () => {
  // The example of the manual of statcheck (Epskamp & Nuijten): t(100) = 1 reported as p < 0.001.
  test('the example of statcheck', () => {
    expect(inProse('the effect was very strong (t(100)=1, p < 0.001)')).toEqual(['p-against-statistic']);
  });

  // P-values by R: 2 * pt(-2.2, 28) = 0.0362; pf(4.3, 1, 28, lower = FALSE) = 0.0474; pchisq(6.7, 2, lower = FALSE) = 0.0351.
  test.each([
    ['t(28) = 2.20, p = .036', []],
    ['t(28) = -2.20, p = .04', []],
    ['t(28) = 2.20, p = .03', ['p-unlike-statistic']],
    ['t(28) = 2.20, p = .018', ['p-one-sided']],
    ['F(1, 28) = 4.3, p = .047', []],
    ['χ2(2, N = 90) = 6.7, p = .035', []],
    ['χ²(2) = 6.7, p = .35', ['p-against-statistic']],
    ['z = 1.96, p = 0.05', []],
    ['r(55) = .49, p < .001', []],
  ])('%s', (text, codes) => {
    expect(inProse(text)).toEqual(codes);
  });
});

test('prose: ratios, differences and shares, with the line', () => {
  const text =
    'First.\nThe RR was 0.83 (95% CI 0.70 to 0.98; P = 0.2); 12 of 40 people (31%) died.\nMean 3 (95% CI -1 to 7), P = 0.14.';
  expect(checkReported(readProse(text), 'a.md').map(({ code, line }) => [code, line])).toEqual([
    ['interval-against-p', 2],
    ['percent-wrong', 2],
  ]);
});

describe('on the command line', () => {
  test('what cannot be, with its line, and status 3', async () => {
    const folder = await folderWith({ 'paper.csv': 'label,mean,n,items\nPain,5.19,28,1\nAge,31.5,20,1\n' });
    const { status, stdout } = await lind(['check', join(folder, 'paper.csv')]);
    expect(status).toBe(3);
    expect(stdout.replaceAll(folder, '').replaceAll(/\s+/g, ' ')).toMatchSnapshot();
    const json = await lind(['check', join(folder, 'paper.csv'), '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      holds: false,
      problems: [{ code: 'mean-impossible', line: 2 }],
    });
  });

  test('files that cannot be read', async () => {
    const said = async (content: string, name = 'paper.csv') => {
      const folder = await folderWith({ [name]: content });
      const { status, stderr } = await lind(['check', join(folder, name)]);
      expect(status).toBe(2);
      return stderr.replaceAll(`${folder}/`, '');
    };
    expect([
      await said('age,sex\n3,f\n'),
      await said('mean,n,itms\n3,4,1\n'),
      await said('mean,n\nabout 3,4\n'),
      await said('mean,n\n3,4.5\n'),
      await said('statistic,test,p\n3,u,0.1\n'),
      await said('There is nothing here.', 'paper.md'),
      (await lind(['check', 'none.csv'])).stderr,
      (await lind(['check', 'none.csv', '--least', '5'])).stderr,
    ]).toMatchSnapshot();
  });
});
