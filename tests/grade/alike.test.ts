import { describe, expect, it } from 'vitest';
import { alike } from '../../src/grade/assess/alike.js';
import { assess } from '../../src/grade/assess/assess.js';
import { smallCourse } from './course.js';
import { handIn, type StudentKind } from './students.js';

const course = await smallCourse('trial-binary', ['s1', 's2', 's3', 's4', 's5']);

async function classOf(kinds: readonly StudentKind[], change = (text: string, _at: number) => text) {
  const { recipe, rubric, packages } = course;
  return Promise.all(
    kinds.map(async (kind, at) => {
      const own = packages[at]!;
      const files = new Map(await handIn(kind, own, packages[(at + 1) % packages.length]));
      const study = files.get('study.yaml');
      if (study)
        files.set('study.yaml', new TextEncoder().encode(change(new TextDecoder().decode(study), at)));
      return assess({ files, key: own.key, rubric, recipe, student: own.student });
    }),
  );
}

const pairs = (questions: ReturnType<typeof alike>) =>
  questions.map(({ student, other }) => `${student} ${other}`);

describe('hand-ins that are alike', () => {
  it('ask nothing of students who each worked on their own data', async () => {
    expect(
      alike(await classOf(['right', 'wrong-reference', 'mistaken', 'as-it-is', 'edited-results'])),
    ).toEqual([]);
  });

  it('name the neighbour whose results or data are there, and the evidence', async () => {
    const questions = alike(await classOf(['copied-results', 'right', 'copied-all', 'right', 'nothing']));
    expect(questions).toEqual([
      {
        student: 's1',
        other: 's2',
        evidence: [expect.stringMatching(/^The same \d+ numbers in full digits, such as -?[\d.]+\.$/)],
      },
      { student: 's3', other: 's4', evidence: ['The same data file.', expect.stringMatching(/full digits/)] },
    ]);
  });

  it('find two who took results from one place, though nobody handed them in', async () => {
    const [copied] = await classOf(['copied-results']);
    const twice = [copied!, { ...copied!, student: 's9' }].map((one) => ({
      student: one.student,
      fingerprint: one.fingerprint.filter((mark) => mark.startsWith('has:')),
    }));
    expect(pairs(alike(twice))).toEqual(['s1 s9']);
  });

  it('find the same words in two texts, and let pass what many have from one source', async () => {
    const words =
      'We thought long about why so many people on both sides of the river came back to the clinic before the snow had gone and what that said of them.';
    const says = (ids: readonly number[]) => (text: string, at: number) =>
      ids.includes(at) ? text.replace(/^conclusion: .*$/m, `conclusion: ${words}`) : text;
    const kinds: StudentKind[] = ['right', 'right', 'right', 'right', 'right'];
    expect(pairs(alike(await classOf(kinds, says([0, 3]))))).toEqual(['s1 s4']);
    expect(alike(await classOf(kinds, says([0, 1, 2, 3, 4])))).toEqual([]);
  });

  it('look at ten thousand without comparing each with each', () => {
    const made = Array.from({ length: 10_000 }, (_, at) => ({
      student: `s${at}`,
      fingerprint: [
        `own:0.${at}1234567`,
        `own:1.${at}1234567`,
        ...(at === 77 ? ['has:0.51234567', 'has:1.51234567'] : []),
      ],
    }));
    expect(pairs(alike(made))).toEqual(['s77 s5']);
  });
});
