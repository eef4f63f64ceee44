import type { Course, Step } from '../time/course.js';
import type { KnownEvent } from '@hindsight/read-models';
import { knownPositions } from './known-positions.js';
import { lastEvaluated } from './last-evaluated.js';
import { restatements } from './restatements.js';

const seen = (position: bigint, occurredAt: number, type = 'purchased'): KnownEvent => ({
  position,
  event: { type, occurredAt, revision: Number(position), eventId: String(position), fields: {} },
});
const reach = (through: number, lastTick: number | null = null) => ({ through, lastTick });
const step = (position: bigint, through: number, refold = false): Step => ({
  ...reach(through),
  position,
  refold,
});
// What is compiled is no matter of when.
const course = (from: Course['from'], ...steps: Step[]) =>
  ({ from, steps, cap: Infinity, cutoffs: new Map() }) as unknown as Course;

describe('the last instant evaluated', () => {
  it.each([
    ['nothing, before anything was', [seen(1n, 10)], null, null],
    ['nothing, while all events are waiting', [seen(1n, 30)], reach(20, 15), null],
    ['the last event within reach', [seen(1n, 10), seen(2n, 18), seen(3n, 30)], reach(20, 15), 18],
    ['the last tick since the first event', [seen(1n, 10)], reach(20, 15), 15],
    ['no tick before the first event', [seen(1n, 18)], reach(20, 15), 18],
    ['that of what is known', [seen(1n, 18), seen(9n, 16), seen(10n, 19)], reach(20, 15), 18],
  ])('is %s', (_, events, upTo, expected) => {
    expect(lastEvaluated(events, 9n, upTo)).toBe(expected);
  });
});

describe('a customer is evaluated again', () => {
  it('not for news later than everything evaluated', () => {
    expect(restatements(course(reach(20, 5)), [seen(1n, 10), seen(2n, 11)], 1n)).toEqual([]);
  });

  it('for an event at an instant evaluated already', () => {
    expect(restatements(course(reach(20, 5)), [seen(1n, 10), seen(2n, 10)], 1n)).toEqual([2n]);
  });

  it('for an event before a tick evaluated already', () => {
    expect(restatements(course(reach(20, 15)), [seen(1n, 10), seen(2n, 14)], 1n)).toEqual([2n]);
  });

  it('not for an event that was only waiting to be reached', () => {
    expect(restatements(course(reach(20)), [seen(1n, 10), seen(2n, 40), seen(3n, 30)], 1n)).toEqual([]);
  });

  it('for an event that came after the reach had moved on, within one batch', () => {
    const events = [seen(1n, 10), seen(2n, 40), seen(4n, 30)];
    expect(restatements(course(reach(20), step(3n, 50)), events, 1n)).toEqual([4n]);
  });

  it('for a correction, whenever it happened', () => {
    expect(restatements(course(reach(20)), [seen(1n, 10), seen(2n, 90, 'corrected')], 1n)).toEqual([2n]);
  });

  it('when cut-offs come for an instant that had passed', () => {
    expect(restatements(course(null, step(5n, 20, true)), [seen(1n, 10), seen(2n, 10)], 1n)).toEqual([5n]);
  });
});

describe('a change is known', () => {
  const knownAt = knownPositions(
    course(reach(20), step(4n, 30), step(6n, 40)),
    [seen(3n, 15), seen(5n, 25)],
    2n,
  );

  it('since its event, where that could be evaluated at once', () => {
    expect(knownAt(15, null)).toBe(3n);
  });

  it('since its day was closed, where the event had to wait', () => {
    expect(knownAt(22, null)).toBe(4n);
    expect(knownAt(35, null)).toBe(6n);
  });

  it('since the event, where the day was closed before', () => {
    expect(knownAt(25, null)).toBe(5n);
  });

  it('whatever came later', () => {
    expect(knownAt(25, 4n)).toBe(4n);
  });

  it('since just now, where it rests on nothing new: its customer was parked', () => {
    expect(knownAt(10, null)).toBe(2n);
  });
});
