import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalLine, parseJournal } from '../../src/study/journal.js';

const at = '2026-01-15T10:00:00.000Z';

const written = (details: readonly string[]): string =>
  details.reduce((text, detail) => text + journalLine(text, { event: 'noted', at, detail }), '');

const detail = fc.string({ maxLength: 40, unit: 'binary' });

describe('a journal', () => {
  it('reads back what was written, its chain whole', () => {
    fc.assert(
      fc.property(fc.array(detail, { maxLength: 8 }), (details) => {
        const journal = parseJournal(written(details));
        expect(journal.brokenAt).toBeNull();
        expect(journal.truncatedAt).toBeNull();
        expect(journal.events.map((event) => (event as unknown as { detail: string }).detail)).toEqual(
          details,
        );
      }),
    );
  });

  it('notices any line that is changed, the last one too', () => {
    fc.assert(
      fc.property(
        fc.array(detail, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        detail,
        (details, pick, other) => {
          const line = pick % details.length;
          fc.pre(other !== details[line]);
          const lines = written(details).trimEnd().split('\n');
          lines[line] = JSON.stringify({ ...JSON.parse(lines[line]!), detail: other });
          expect(parseJournal(`${lines.join('\n')}\n`).brokenAt).toBe(line + 1);
        },
      ),
    );
  });

  it('notices a line that is taken out, unless it is at the end', () => {
    fc.assert(
      fc.property(fc.array(detail, { minLength: 2, maxLength: 6 }), fc.nat(), (details, pick) => {
        const line = pick % (details.length - 1);
        const lines = written(details).trimEnd().split('\n').toSpliced(line, 1);
        expect(parseJournal(`${lines.join('\n')}\n`).brokenAt).toBe(line + 1);
      }),
    );
  });

  it('notices a line that is put in, or two that are exchanged', () => {
    const lines = written(['a', 'b', 'c']).trimEnd().split('\n');
    const forged = JSON.stringify({ event: 'noted', at, previous: null, hash: 'x' });
    expect(parseJournal(`${lines.toSpliced(1, 0, forged).join('\n')}\n`).brokenAt).toBe(2);
    expect(parseJournal(`${[lines[1], lines[0], lines[2]].join('\n')}\n`).brokenAt).toBe(1);
    expect(parseJournal(`${lines.toSpliced(1, 0, 'not JSON').join('\n')}\n`).brokenAt).toBe(2);
  });

  it('leaves out a last line that was cut off anywhere, and goes on after it', () => {
    fc.assert(
      fc.property(fc.array(detail, { minLength: 1, maxLength: 4 }), fc.nat(), (details, pick) => {
        const whole = written(details);
        const start = whole.lastIndexOf('\n', whole.length - 2) + 1;
        const cut = whole.slice(0, start + 1 + (pick % (whole.length - start - 2)));
        const journal = parseJournal(cut);
        expect(journal).toMatchObject({ brokenAt: null, truncatedAt: details.length });
        expect(journal.events).toHaveLength(details.length - 1);
        const mended = parseJournal(cut + journalLine(cut, { event: 'noted', at }));
        expect(mended).toMatchObject({ brokenAt: null, truncatedAt: null });
        expect(mended.events).toHaveLength(details.length);
      }),
    );
  });

  it('takes a last line that lacks only its line break', () => {
    const text = written(['a', 'b']).trimEnd();
    expect(parseJournal(text)).toMatchObject({ brokenAt: null, truncatedAt: null });
    expect(parseJournal(text + journalLine(text, { event: 'noted', at })).events).toHaveLength(3);
  });

  it('stands the line ends of Windows', () => {
    expect(parseJournal(written(['a', 'b']).replaceAll('\n', '\r\n')).brokenAt).toBeNull();
  });
});
