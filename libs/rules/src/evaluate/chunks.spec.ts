import fc from 'fast-check';
import { ada, at, events, rules } from '../testing/story.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { effectiveHistory, type History } from '../history/effective-history.js';
import type { Change, Memory } from './compile-rule-set.js';

// Everything that is kept from evaluation to evaluation: windows, decay, open keys, holds both ways, machine holds.
const compiled = rules(`clock: {tz: Europe/London, tick: day, cutoffs: week}
features:
  spend: {agg: sum, events: [purchased, returned], field: amount, window: 9d}
  orders: {agg: count, events: [purchased], window: 120h, offset: 30h}
  mood: {agg: decayed_mean, events: [rated], field: score100, half_life: 4d, prior: 50, prior_weight: 1}
  open: {agg: open_count, opened: [complained], closed: [resolved], key: complaintId}
  quiet: {agg: days_since_last, events: [purchased]}
population:
  value: {of: spend, among: orders > 0, order: desc, scores: 3}
outputs:
  - id: tier
    type: table
    rows: [{id: a, when: spend >= 60, then: gold}, {id: b, when: value.score >= 2, then: silver}, {id: c, when: orders >= 1, then: silver}]
    else: bronze
    order: [bronze, silver, gold]
    hold: {up: 2d, down: 75h}
  - id: stage
    type: machine
    states: [new, warm, cold]
    initial: new
    transitions:
      - {id: heat, from: any, to: warm, when: orders >= 1 && tier != "bronze", hold: 36h}
      - {id: cool, from: any, to: cold, when: quiet >= 3, hold: 50h}
      - {id: back, from: [cold], to: new, when: open >= 1}
  - {id: felt, type: score, value: mood - 20 * open, bands: [{id: h, at_least: 55, then: happy}, {id: m, at_least: 45, then: fair}], else: sad, hold: {up: 30h}}
  - {id: alarm, type: flag, when: stage == "cold" && felt < 50}`);

const begin = at('2024-03-20');
const hour = 3_600_000;
const end = begin + 40 * 24 * hour;

const timeline = new CutoffTimeline();
timeline.publish(at('2024-03-25'), { value: { '1/3': 70, '2/3': 30 } });
timeline.publish(at('2024-04-07T23:00'), { value: { '1/3': 40, '2/3': 10 } });

const instant = fc.integer({ min: 0, max: 30 * 24 }).map((hours) => begin + hours * hour);
const kind = fc.constantFrom('purchased', 'returned', 'rated', 'complained', 'resolved', 'contacted');
const history: fc.Arbitrary<History> = fc
  .array(fc.tuple(instant, kind, fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 25 })
  .map((told) =>
    effectiveHistory('ada', events(...told.map(([when, type, n]) => [when, type, fields(type, n)] as const))),
  );

function fields(type: string, n: number) {
  if (type === 'rated') return { score100: n };
  if (type === 'complained' || type === 'resolved') return { complaintId: `c${n % 4}` };
  return { amount: type === 'returned' ? -n * 20 : n * 100 };
}

function inChunks(one: History, ends: readonly number[], between: (memory: Memory) => Memory) {
  let from: { after: number; memory: Memory } | null = null;
  const changes: Change[] = [];
  for (const through of [...ends, end].sort((a, b) => a - b)) {
    const advanced = compiled.advance(one, timeline, from, through);
    changes.push(...advanced.changes);
    from = advanced.memory && { after: through, memory: between(advanced.memory) };
  }
  return { changes, memory: from?.memory };
}

describe('an advance', () => {
  const split = fc.array(fc.integer({ min: begin - hour, max: end }), { maxLength: 8 });

  it('gives in chunks what it gives in one go, from memory as it is or back from JSON', () => {
    const reread = (memory: Memory) => JSON.parse(JSON.stringify(memory)) as Memory; // JSON is what a Memory is
    fc.assert(
      fc.property(history, split, (one, ends) => {
        const whole = inChunks(one, [], (memory) => memory);
        expect(inChunks(one, ends, (memory) => memory)).toEqual(whole);
        expect(inChunks(one, ends, reread)).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('gives every day for itself what it gives in one go', () => {
    const days = Array.from({ length: 40 }, (_, day) => begin + day * 24 * hour);
    fc.assert(
      fc.property(history, (one) => {
        const whole = inChunks(one, [], (memory) => memory);
        expect(inChunks(one, days, (memory) => memory)).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  });

  it('is asked about the same customer in any order of customers', () => {
    fc.assert(
      fc.property(history, history, (one, other) => {
        const alone = compiled.advance(one, timeline, null, end);
        compiled.advance(other, timeline, null, end);
        compiled.membersAt(other, end);
        expect(compiled.advance(one, timeline, null, end)).toEqual(alone);
        expect(compiled.asOf(one, timeline, end)?.changes).toEqual(alone.changes);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the memory of an output', () => {
  const quiet = ada(['2024-03-20', 'purchased', { orderId: 'o', amount: 100 }]);

  it('is the same object while days only pass', () => {
    const first = compiled.advance(quiet, new CutoffTimeline(), null, begin + 12 * 24 * hour);
    if (first.memory === null) throw new Error('a customer with an event has a memory');
    const from = { after: begin + 12 * 24 * hour, memory: first.memory };
    const later = compiled.advance(quiet, new CutoffTimeline(), from, end);
    expect(later.changes).toEqual([]);
    expect(later.memory?.['tier']).toBe(first.memory['tier']);
    expect(later.memory?.['stage']).not.toBeUndefined();
  });

  it('forgets what has left the window of its hold', () => {
    const told = Array.from(
      { length: 28 },
      (_, day) => [begin + day * 24 * hour, 'rated', { score100: (day % 2) * 100 }] as const,
    );
    const { memory } = compiled.advance(effectiveHistory('ada', events(...told)), timeline, null, end);
    expect(memory?.['felt']?.raw?.length).toBeLessThan(5);
  });

  it('keeps what is still in the window of its hold', () => {
    const held = rules(`clock: {tick: none}
features: {level: {agg: last, events: [rated], field: score}}
outputs:
  - id: tier
    type: table
    rows: [{id: a, when: level >= 3, then: gold}, {id: b, when: level >= 2, then: silver}]
    else: bronze
    order: [bronze, silver, gold]
    hold: {down: 3d}`);
    const rated = (hours: number, score: number) => [begin + hours * hour, 'rated', { score }] as const;
    const told = effectiveHistory(
      'ada',
      events(rated(0, 3), rated(24, 2), rated(84, 1), rated(90, 1), rated(96, 1)),
    );
    const whole = held.advance(told, timeline, null, end);
    const first = held.advance(told, timeline, null, begin + 84 * hour);
    if (first.memory === null) throw new Error('a customer with an event has a memory');
    const rest = held.advance(told, timeline, { after: begin + 84 * hour, memory: first.memory }, end);
    expect([...first.changes, ...rest.changes]).toEqual(whole.changes);
    // Gold until 24 h is in the last 72 h up to, not including, 96 h.
    expect(rest.changes.map(({ to, at: when }) => [to, (when - begin) / hour])).toEqual([['silver', 96]]);
  });

  it('stays what it was where nothing is evaluated', () => {
    const { memory } = compiled.advance(quiet, timeline, null, begin);
    if (memory === null) throw new Error('a customer with an event has a memory');
    const idle = compiled.advance(quiet, timeline, { after: begin, memory }, begin + hour);
    expect(idle).toEqual({ changes: [], memory, wake: -Infinity });
    expect(idle.memory).toBe(memory);
  });
});
