// The walk of the streptomycin exercise from start to report, through the command line.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Effects } from '../../src/effects/effects.js';
import { nodeEffects } from '../../src/effects/node-effects.js';
import { StudyDocument } from '../../src/study/document.js';
import { parseJournal } from '../../src/study/journal.js';
import { lind } from '../support/lind.js';
import { edit, folderWith, readText, temporaryFolder, trialData } from '../support/study-folder.js';
import { readStreptomycinAnswers, streptomycinAnswers } from '../support/walk.js';

const start = async (folder: string, replaced: Partial<Effects> = {}) =>
  lind(['start', 'streptomycin', '--folder', folder, '--answers', streptomycinAnswers], replaced);

const eventsIn = async (folder: string) => {
  const journal = parseJournal(await readText(folder, '.lind/journal.jsonl'));
  expect(journal.brokenAt).toBeNull();
  return journal.events;
};

const answeredIn = async (folder: string): Promise<unknown[]> =>
  (await eventsIn(folder))
    .filter(({ event }) => event === 'answered')
    .map((event) => Reflect.get(event, 'question'));

describe('lind start with a file of answers', () => {
  it('goes from the question to the report, and uses every answer once', async () => {
    const folder = join(await temporaryFolder(), 'study');
    const { status, stdout, stderr } = await start(folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/Everything is done\. The report is in report\.html, and/);
    expect(await answeredIn(folder)).toHaveLength((await readStreptomycinAnswers()).size);
    expect(new Set(await answeredIn(folder))).toEqual(new Set((await readStreptomycinAnswers()).keys()));
    expect(await readText(folder, 'report.html')).toMatch(/69%/);
    const check = JSON.parse((await lind(['check', folder, '--json'])).stdout);
    expect(check.problems).toEqual([]);
    const args = ['start', folder, '--answers', streptomycinAnswers, '--answer', 'popluation=Adults'];
    const again = (await lind(args)).stdout;
    expect(again).toMatch(/Everything is done/);
    expect(again).toMatch(/Of the answers that were given, no question took "popluation"\./);
  });

  it('begins another study of an exercise in a folder that is named, and mixes up no two', async () => {
    const place = await temporaryFolder();
    const begin = (...args: readonly string[]) =>
      lind(['start', ...args, '--answer', 'question-type=therapy']);
    const [one, two] = [join(place, 'one'), join(place, 'two')];
    await begin('streptomycin', '--folder', one);
    await begin('streptomycin', '--folder', two);
    expect(await readText(two, 'study.yaml')).toBe(await readText(one, 'study.yaml'));
    expect((await begin(one, '--folder', two)).stderr).toMatch(
      /one is a study that was begun; leave out --folder/,
    );
  });

  it('asks for reasons that come to the certainty given', async () => {
    const folder = join(await temporaryFolder(), 'study');
    const low = ['start', 'streptomycin', '--folder', folder, '--answers', streptomycinAnswers];
    const given = ['--answer', 'certainty=low'];
    expect((await lind([...low, ...given])).stderr).toMatch(
      /These come to 1 level down, and your answer is 2 levels down; choose others/,
    );
    const both = ['--answer', 'certainty-reasons=imprecision-twice'];
    await lind(['start', folder, '--answers', streptomycinAnswers, ...both]);
    const { value } = StudyDocument.parse(await readText(folder, 'study.yaml'), 'study.yaml');
    expect(value.certainty).toEqual({
      level: 'low',
      down: { imprecision: { by: 2, why: 'The numbers are small and the interval is wide.' } },
    });
  });

  it('goes on with a study that was written with line ends of Windows', async () => {
    const folder = join(await temporaryFolder(), 'study');
    await lind(['start', 'streptomycin', '--folder', folder, '--answer', 'question-type=therapy']);
    const path = join(folder, 'study.yaml');
    await edit(path, (text) => text.replaceAll('\n', '\r\n'));
    await lind(['start', folder, '--answer', 'population=Adults']);
    const lines = (await readText(path)).split('\n').slice(0, -1);
    expect(lines.filter((line) => !line.endsWith('\r'))).toEqual([]);
    expect(lines).toContain('  population: Adults\r');
  });

  it('writes the study in the words of the answers', async () => {
    const folder = join(await temporaryFolder(), 'study');
    await start(folder);
    expect(StudyDocument.parse(await readText(folder, 'study.yaml'), 'study.yaml').value).toMatchSnapshot();
  });

  it('says everything that is to be read within 60 columns', async () => {
    const folder = join(await temporaryFolder(), 'study');
    const terminal = { interactive: false, columns: 60, color: false };
    const { status, stdout } = await start(folder, { terminal });
    expect(status).toBe(0);
    const wide = stdout.split('\n').filter((line) => line.length > 60);
    // A web address or a term of a search may be longer than the line.
    expect(wide.filter((line) => line.trim().includes(' '))).toEqual([]);
  });

  it('stops at a question without an answer, and keeps those before it', async () => {
    const folder = join(await temporaryFolder(), 'study');
    const args = ['start', 'streptomycin', '--folder', folder, '--answer', 'question-type=therapy'];
    const { status, stderr } = await lind(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no answer to "population" \(P: Who is the question about\?/);
    expect(await readText(folder, 'study.yaml')).toMatch(/type: therapy/);
  });

  it('refuses an answer that cannot be used, with the reason', async () => {
    const folder = join(await temporaryFolder(), 'study');
    const args = ['start', 'streptomycin', '--folder', folder, '--answer', 'question-type=terapy'];
    const { status, stderr } = await lind(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /"question-type" cannot be used: "terapy" is none of the choices\. Did you mean "therapy"\?/,
    );
  });

  it('says what to do instead where there is no terminal, and makes nothing', async () => {
    const folder = join(await temporaryFolder(), 'study');
    const { status, stderr } = await lind(['start', 'streptomycin', '--folder', folder]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no terminal to ask at\. Give the answers with --answers/);
    expect(await nodeEffects().exists(folder)).toBe(false);
  });

  it('knows what it can start from', async () => {
    const { status, stderr } = await lind(['start', 'streptomicin']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/"streptomicin" is no exercise, .*Did you mean "streptomycin"\?/);
  });

  it('begins with data of one’s own', async () => {
    const source = await folderWith({ 'trial.csv': trialData });
    const folder = join(source, 'mine');
    const given = [
      'question-type=prevalence',
      'population=Adults',
      'outcome=High blood pressure',
      'title=Pressure',
    ];
    const answers = given.flatMap((answer) => ['--answer', answer]);
    const { status, stderr } = await lind([
      'start',
      join(source, 'trial.csv'),
      '--folder',
      folder,
      ...answers,
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/no answer to "question-whole"/);
    expect(await readText(folder, 'data/trial.csv')).toBe(trialData);
    expect(await readText(folder, 'study.yaml')).toMatch(/title: Pressure/);
  });
});

/** A process that is killed at a moment: from then on nothing reaches the disk. */
class Killed extends Error {}

function killedAt(moment: number): Partial<Effects> & { moments(): number } {
  const real = nodeEffects();
  let count = 0;
  const orKilled =
    <A extends unknown[]>(write: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      count += 1;
      if (count >= moment) throw new Killed();
      await write(...args);
    };
  return { writeFile: orKilled(real.writeFile), appendFile: orKilled(real.appendFile), moments: () => count };
}

describe('a walk that is killed', () => {
  it('goes on with nothing lost, whenever it was', { timeout: 120_000 }, async () => {
    const whole = join(await temporaryFolder(), 'study');
    const counted = killedAt(Number.POSITIVE_INFINITY);
    await start(whole, counted);
    const study = await readText(whole, 'study.yaml');
    const moments = counted.moments();
    expect(moments).toBeGreaterThan(100);
    // One folder goes on from death to death: each walk is killed at its third write, so every write is one at some time.
    const folder = join(await temporaryFolder(), 'study');
    let walks = 0;
    let before: unknown[] = [];
    for (;;) {
      walks += 1;
      const { status } = await start(folder, killedAt(walks === 1 ? 7 : 4));
      if (status === 0) break;
      const answered = (await nodeEffects().exists(join(folder, 'study.yaml')))
        ? await answeredIn(folder)
        : [];
      expect(answered.slice(0, before.length)).toEqual(before);
      before = answered;
      expect(walks).toBeLessThan(moments);
    }
    expect(await readText(folder, 'study.yaml')).toBe(study);
    expect((await lind(['check', folder])).status).toBe(0);
  });
});
