import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CourseInput, makeCourse } from '../../src/assign/course.js';
import { LeakScan, type Secrets } from '../../src/assign/scan.js';
import { commonFiles } from '../../src/assign/student-package.js';
import { variantRows, variantWarnings } from '../../src/assign/warnings.js';
import { dataFile } from '../../src/simulate/data/dataset.js';
import { sha256 } from '../../src/study/canonical.js';
import { zipFiles } from '../../src/study/zip.js';
import { smallRecipe } from '../simulate/recipes.js';

const variables = [
  { name: 'id', identifier: { prefix: 'P' } },
  { name: 'latent_health', hidden: true, normal: { mean: 0, sd: 1 } },
  { name: 'arm', assign: { arms: ['a', 'b'] } },
  { name: 'y', normal: { mean: '10 + 2 * latent_health + if(arm == "b", 3, 0)', sd: 1 } },
];
const analyses = [
  {
    id: 'main',
    stand: 'expected',
    method: 't-test',
    outcome: 'y',
    group: 'arm',
    reference: 'a',
    terms: ['mean-difference'],
    why: 'Two arms.',
    truth: { values: { 'mean-difference': 3 } },
  },
];
const students = ['s1', 's2', 's3'].map((id, at) => ({ id, name: `Student Number ${at + 1}`, line: at + 2 }));
const secret = 'a secret that nobody else has';

async function input(
  changed: { readonly [key: string]: unknown } = {},
  brief = 'A trial.',
): Promise<CourseInput> {
  const ready = await smallRecipe({
    variables,
    analyses,
    brief,
    flaws: [{ kind: 'duplicate-person', count: 1 }],
  });
  const skeleton = {
    opening: 'lind: 1\ntitle: T\nquestion:\n  type: therapy\ndesign: cohort\nplan:\n  analyses:\n',
    closing: 'findings:\n',
  };
  const common = commonFiles({
    recipe: ready.recipe,
    assignment: 'small',
    skeleton,
    rubric: '# Marks\n',
    schema: '{}',
  });
  return { ready, common, students, secret, attempts: new Map(), rows: 40, ...changed };
}

const course = makeCourse(await input());

describe('a course', () => {
  it('gives each student data of their own, with their hash, and the key what they are', async () => {
    const { packages } = course;
    expect(new Set(packages.map(({ key }) => key.dataHash)).size).toBe(3);
    for (const { files, key, student } of packages) {
      const record = JSON.parse(files.get('assignment.json')!);
      expect(record).toMatchObject({ student: student.id, attempt: 1, assignment: 'small', data: dataFile });
      expect(record.dataHash).toBe(sha256(files.get(dataFile)!));
      expect(record.dataHash).toBe(key.dataHash);
      const [term] = key.analyses[0]!.truth;
      expect(term!.parameter).toBeCloseTo(3, 1);
      expect(term!.tolerance.low).toBeLessThan(3);
      expect(term!.tolerance.high).toBeGreaterThan(3);
      expect(term!.sample.confLow).toBeLessThan(term!.sample.estimate!);
      expect(key.flaws).toHaveLength(1);
    }
  });

  it('is the same when it is made again, and replaces the data of one student alone', async () => {
    const first = course;
    const again = makeCourse(await input({ attempts: new Map([['s2', 2]]) }));
    const hashes = (one: typeof first) => one.packages.map(({ key }) => key.dataHash);
    expect(hashes(again)[0]).toBe(hashes(first)[0]);
    expect(hashes(again)[1]).not.toBe(hashes(first)[1]);
    expect(hashes(again)[2]).toBe(hashes(first)[2]);
    expect(hashes(first)).toMatchSnapshot();
  });

  it('does not depend on who else is in the roster', async () => {
    const alone = makeCourse(await input({ students: students.slice(1, 2) }));
    expect(alone.packages[0]!.files).toEqual(course.packages[1]!.files);
  });

  it('is refused when two students would get the same data', async () => {
    const few = [
      { name: 'y', formula: '1' },
      { name: 'z', formula: '2' },
    ];
    const ready = await smallRecipe({
      variables: few,
      analyses: [
        {
          ...analyses[0],
          method: 'one-sample-t-test',
          outcome: 'y',
          group: undefined,
          reference: undefined,
          terms: ['mean'],
          truth: { values: { mean: 1 } },
        },
      ],
    });
    const made = await input({ ready });
    expect(() => makeCourse(made)).toThrow(/same data/);
  });

  it('warns of variants that do not settle the question', async () => {
    const rows = variantRows(course);
    expect(rows.map(({ conclusion }) => conclusion)).toEqual(['same', 'same', 'same']);
    expect(variantWarnings(rows)).toEqual([]);
    const [warning] = variantWarnings([{ ...rows[0]!, conclusion: 'contrary' }]);
    expect(warning).toMatch(
      /^1 of the students have data that lead to another conclusion than the truth: s1\./,
    );
  });

  it('is refused when a text tells the truth', async () => {
    const made = await input({}, 'The mean is 10 + 2 * latent_health + if(arm == "b", 3, 0) here.');
    expect(() => makeCourse(made)).toThrow(
      /Nothing was written: brief\.md in every package would hold the formula/,
    );
  });
});

describe('the scan for leaks', () => {
  async function scan() {
    const made = await input();
    const { packages } = course;
    const secrets: Secrets = {
      secret,
      seeds: new Map(packages.map(({ student, key }) => [student.id, key.seed])),
      data: new Map(packages.map(({ student, files }) => [student.id, files.get(dataFile)!])),
      students,
      truth: [3.0123456, 0.1234],
      parameters: [-0.1403, 12.0004, 5, 0.657],
      recipe: made.ready.recipe,
    };
    const [own, other] = packages;
    const scanner = new LeakScan(secrets);
    const found = (file: string, text: string) =>
      scanner.leaks('s1', new Map([...own!.files, [file, text]])).map(({ what }) => what);
    return { own: own!, other: other!, found, scanner };
  }

  it('names a short number of the truth in the brief, which may be there by right', async () => {
    const { scanner } = await scan();
    const found = (text: string) =>
      scanner
        .suspicions(
          new Map([
            ['brief.md', text],
            ['rubric.md', text],
          ]),
        )
        .map(({ what }) => what);
    expect(found('It lowers the risk by 0.14, or 14 in 100; 5 mg, 66% and 60 people.')).toEqual([
      '0.14',
      '14',
      '66',
    ]);
    expect(found('A mean of 12 in 2012, at 12.5.')).toEqual(['12']);
  });

  it('finds nothing in a package as it is', async () => {
    const { own, found } = await scan();
    expect(found('brief.md', own.files.get('brief.md')!)).toEqual([]);
  });

  it('finds what is planted', async () => {
    const { own, other, found } = await scan();
    const data = own.files.get(dataFile)!;
    expect(found('brief.md', `Say ${secret}.`)).toEqual(['the secret']);
    expect(found('notes.txt', `seed: ${own.key.seed}`)).toEqual(['a seed']);
    expect(found('notes.txt', other.files.get(dataFile)!)).toContain('data of student s2');
    expect(found(dataFile, data + other.files.get(dataFile)!.split('\n').slice(5, 15).join('\n'))).toContain(
      'data of student s2',
    );
    expect(found('brief.md', 'The difference is 3.0123.')).toEqual(['the true value 3.0123']);
    expect(found('rubric.md', 'It is -0.123.')).toEqual(['the true value 0.123']);
    expect(found(dataFile, data.replace('id,', 'latent_health,'))).toContain(
      'the hidden variable latent_health',
    );
    expect(found('notes.txt', 'Ask Student Number 3')).toEqual(['student s3']);
    expect(found('study.yaml', '10 + 2 * latent_health + if(arm == "b", 3, 0)')).toHaveLength(1);
  });
});

describe('a zip', () => {
  it('holds the files in one folder, and is the same bytes always', async () => {
    const { files } = course.packages[0]!;
    const zip = zipFiles(files, 's1');
    const unzipped = unzipSync(zip);
    expect(Object.keys(unzipped).sort()).toEqual([...files.keys()].map((file) => `s1/${file}`).sort());
    expect(new TextDecoder().decode(unzipped[`s1/${dataFile}`])).toBe(files.get(dataFile));
    expect(zipFiles(files, 's1')).toEqual(zip);
  });
});
