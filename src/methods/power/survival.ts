import { survivalEvents, survivalPower } from '../../stats/power/survival-power.js';
import { ratio, whole } from '../kit/format.js';
import { refusePower } from '../kit/messages/power.js';
import { alpha, defineDesign, power } from './design.js';
import { briefPercent, checkPower, leftOut, planOf, roundedUp } from './problem.js';

export default defineDesign({
  name: 'survival',
  title: 'Size of a study that compares two hazards',
  question: 'How many events, and people, does it take to find a hazard ratio?',
  whenToUse:
    'Two groups are compared on the time to an event, by a log-rank test or a Cox model with proportional hazards.',
  options: {
    'hazard-ratio': { is: 'number', above: 0, help: 'The hazard ratio nearest to 1 that matters.' },
    events: { is: 'number', above: 0, help: 'Events in all.' },
    power,
    'event-probability': {
      is: 'number',
      above: 0,
      below: 1,
      help: 'The share of all people who will have the event during the study; gives the number of people.',
    },
    allocation: {
      is: 'number',
      default: 0.5,
      above: 0,
      below: 1,
      help: 'The share of people in one of the two groups.',
    },
    alpha,
  },
  unknowns: ['events', 'power'],
  optional: ['event-probability'],
  estimates: {
    events: {
      label: 'Events',
      scale: 'count',
      meaning: 'How many must have the event, in both groups together.',
    },
    n: { label: 'People', scale: 'count', meaning: 'How many people will have so many events.' },
    power: {
      label: 'Power',
      scale: 'proportion',
      meaning: 'The chance to find the hazard ratio if it is there.',
    },
  },
  card: {
    formula:
      'Events = (z₁₋α/₂ + z₁₋β)² / (q(1 − q)(ln HR)²), q the share in one group; people = events / event probability.',
    references: ['schoenfeld-1983'],
  },
  plan(given) {
    const { alpha: level, allocation, 'hazard-ratio': hazardRatio, 'event-probability': probability } = given;
    if (hazardRatio === 1)
      throw refusePower.noDifference(
        '--hazard-ratio is 1',
        'give the hazard ratio nearest to 1 that matters',
      );
    const unknown = leftOut(given, ['events', 'power']);
    if (unknown === 'events') checkPower(given.power, level);
    const plan = { hazardRatio, allocation, alpha: level };
    const events = unknown === 'events' ? survivalEvents(plan, given.power) : given.events;
    const reached = unknown === 'events' ? given.power : survivalPower(plan, events);
    const further = (factor: number) => ({ ...plan, hazardRatio: hazardRatio ** factor });
    const people = Number.isNaN(probability) ? null : (size: number) => size / probability;
    return planOf(
      {
        unknown: unknown === 'events' ? 'size' : 'power',
        size: events,
        power: reached,
        alpha: level,
        fewest: 1,
        counted: 'events',
        sizeWords: (size) =>
          people === null
            ? `${whole(roundedUp(size))} events`
            : `${whole(roundedUp(size))} events, which ${whole(roundedUp(people(size)))} people have if ${briefPercent(probability)} of them do`,
        effectName: 'log hazard ratio',
        effectWords: `a true hazard ratio of ${ratio(hazardRatio)}`,
        powerAt: (size, factor) => survivalPower(further(factor), size),
        sizeAt: (factor) => survivalEvents(further(factor), reached),
      },
      {
        estimates: [
          { term: 'events', estimate: events, value: roundedUp(events) },
          ...(people === null
            ? []
            : [{ term: 'n', estimate: people(events), value: roundedUp(people(events)) }]),
          { term: 'power', estimate: reached },
        ],
        r: [
          `q <- ${allocation}; z <- qnorm(1 - ${level} / 2); per.event <- q * (1 - q) * log(${hazardRatio})^2`,
          unknown === 'events'
            ? `power <- ${given.power}; events <- (z + qnorm(power))^2 / per.event`
            : `events <- ${given.events}; power <- pnorm(sqrt(events * per.event) - z)`,
          'show("events", estimate = events, value = ceiling(events * (1 - 1e-12)))',
          ...(people === null
            ? []
            : [`n <- events / ${probability}`, 'show("n", estimate = n, value = ceiling(n * (1 - 1e-12)))']),
          'show("power", estimate = power)',
        ],
      },
    );
  },
});
