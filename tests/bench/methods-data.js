// A made-up trial, and made-up studies: the same on every machine.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Uniform numbers in (0, 1) by the 32-bit generator "mulberry32" of Tommy Ettinger (public domain). */
function uniform(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return (((word ^ (word >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

const normalFrom = (next) => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());

const header = 'id,arm,age,sex,smoker,severity,bmi,sbp,improved,time,died';

function person(id, next) {
  const drug = next() < 0.5;
  const age = 60 + 10 * normalFrom(next);
  const woman = next() < 0.5;
  const smoker = next() < 0.25;
  const bmi = 26 + 4 * normalFrom(next);
  const sbp = 140 + 0.3 * (age - 60) - (drug ? 5 : 0) + 15 * normalFrom(next);
  const odds = Math.exp(-0.5 + (drug ? 0.6 : 0) - 0.02 * (age - 60) - (smoker ? 0.4 : 0));
  const hazard = 0.1 * Math.exp(0.03 * (age - 60) + (smoker ? 0.5 : 0) - (drug ? 0.3 : 0));
  const toEvent = -Math.log(next()) / hazard;
  const followed = 1 + 9 * next();
  return [
    id,
    drug ? 'drug' : 'placebo',
    age.toFixed(1),
    woman ? 'female' : 'male',
    smoker ? 'yes' : 'no',
    ['mild', 'moderate', 'severe'][Math.floor(3 * next())],
    bmi.toFixed(1),
    sbp.toFixed(1),
    next() < odds / (1 + odds) ? 'yes' : 'no',
    Math.max(Math.min(toEvent, followed), 0.001).toFixed(3),
    toEvent <= followed ? 1 : 0,
  ].join();
}

export const writeTrial = (file, rows) => {
  const next = uniform(1747);
  return writeCsv(file, { header, rows, line: (row) => person(row + 1, next) });
};

export const writeStudies = (file, studies) => {
  const next = uniform(1948);
  const line = (row) => {
    const stdError = 0.1 + 0.4 * next();
    const effect = 0.3 + 0.2 * normalFrom(next) + stdError * normalFrom(next);
    return `S${row + 1},${effect.toFixed(4)},${stdError.toFixed(4)}`;
  };
  return writeCsv(file, { header: 'study,effect,se', rows: studies, line });
};

const linesAtOnce = 10_000;

async function writeCsv(file, { header, rows, line }) {
  const out = createWriteStream(file);
  out.write(`${header}\n`);
  for (let from = 0; from < rows; from += linesAtOnce) {
    const lines = Array.from({ length: Math.min(linesAtOnce, rows - from) }, (_, at) => line(from + at));
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
