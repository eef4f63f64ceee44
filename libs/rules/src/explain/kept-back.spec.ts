import { ada, iso, level, rated, why } from '../testing/story.js';

describe('what a hold keeps back', () => {
  const held = (hold: string, tick = 'day') => `clock: {tick: ${tick}}
features: {${level}}
outputs:
  - id: tier
    type: table
    rows: [{id: top, when: level >= 3, then: gold}, {id: mid, when: level >= 2, then: silver}]
    else: bronze
    order: [bronze, silver, gold]
    hold: ${hold}`;
  // gold until 01-05, silver until 01-09, bronze from then on: silver on 01-15, bronze on 01-19 (10 d each).
  const falling = ada(rated('2024-01-01', 3), rated('2024-01-05', 2), rated('2024-01-09', 1));

  it('is told with the evaluation at which it takes effect, and what comes before', () => {
    const { result, rule, decided, raw, keptBack } = why(held('{down: 10d}'), falling, 'tier', '2024-01-12');
    expect([result, rule]).toEqual(['gold', 'top']);
    expect(decided).toMatchObject({ at: iso('2024-01-01'), result: 'gold', rule: 'top' });
    expect(decided.tried).toMatchObject([{ rule: 'top', filled: '3 >= 3', holds: true }]);
    expect(raw).toMatchObject({ at: iso('2024-01-12'), result: 'bronze', rule: 'else' });
    expect(raw.tried.map(({ rule: id, filled }) => `${id} ${filled}`)).toEqual(['top 1 >= 3', 'mid 1 >= 2']);
    expect(keptBack).toEqual([
      {
        result: 'bronze',
        rule: 'else',
        since: iso('2024-01-09'),
        holdMs: 10 * 86_400_000,
        takesEffectAt: iso('2024-01-19'),
        steps: [
          { at: iso('2024-01-15'), result: 'silver', rule: 'mid' },
          { at: iso('2024-01-19'), result: 'bronze', rule: 'else' },
        ],
      },
    ]);
  });

  it('names the rule that gave a held result, though that has left the window', () => {
    // On 01-16 silver is held, taken on 01-15 for its run that began on 01-05; bronze is kept back until 01-19.
    const { result, decided, keptBack } = why(held('{down: 10d}'), falling, 'tier', '2024-01-16');
    expect(result).toBe('silver');
    expect(decided).toMatchObject({ at: iso('2024-01-05'), rule: 'mid' });
    expect(keptBack[0]?.takesEffectAt).toBe(iso('2024-01-19'));
  });

  it('rises only after `up`, and is nothing once it took effect', () => {
    const rising = ada(rated('2024-01-01', 1), rated('2024-01-03T12:00', 3));
    const { keptBack } = why(held('{up: 5d}'), rising, 'tier', '2024-01-04');
    // 5 d after 01-03 12:00 is 01-08 12:00; the tick after that is 01-09.
    expect(keptBack).toMatchObject([{ result: 'gold', rule: 'top', takesEffectAt: iso('2024-01-09') }]);
    expect(why(held('{up: 5d}'), rising, 'tier', '2024-01-09').keptBack).toEqual([]);
  });

  it('never takes effect by itself where there are no ticks', () => {
    const { keptBack } = why(held('{down: 10d}', 'none'), falling, 'tier', '2024-01-12');
    expect(keptBack).toMatchObject([{ result: 'bronze', takesEffectAt: null, steps: [] }]);
  });

  it('is not told of events that happened after the instant asked about', () => {
    const recovered = ada(rated('2024-01-01', 3), rated('2024-01-05', 1), rated('2024-01-10', 3));
    const { keptBack } = why(held('{down: 10d}'), recovered, 'tier', '2024-01-07');
    expect(keptBack).toMatchObject([{ takesEffectAt: iso('2024-01-15') }]);
  });
});

describe('why a machine is in its state', () => {
  const machine = `clock: {tick: day}
features:
  ${level}
  silent: {agg: days_since_last, events: [purchased, rated]}
outputs:
  - id: stage
    type: machine
    states: [new, warm, cold]
    initial: new
    transitions:
      - {id: heat, from: [new, cold], to: warm, when: level >= 2}
      - {id: cool, from: [warm], to: cold, when: silent >= 3, hold: 4d}
      - {id: drop, from: any, to: cold, when: level == 0 && silent >= 90}`;
  // warm on 01-01 12:00; silent reaches 3 at the tick of 01-05, from when cool runs; 4 d later, on 01-09, it fires.
  const history = ada(rated('2024-01-01T12:00', 2));

  it('is told by the transition that led there, as it was then', () => {
    const { result, rule, since, decided } = why(machine, history, 'stage', '2024-01-03');
    expect([result, rule, since]).toEqual(['warm', 'heat', iso('2024-01-01T12:00')]);
    expect(decided).toMatchObject({ at: iso('2024-01-01T12:00'), from: null, rule: 'heat' });
    expect(decided.tried).toMatchObject([{ rule: 'heat', filled: '2 >= 2', holds: true }]);
  });

  it('is told with the transitions that leave it, none of which holds', () => {
    const { raw, keptBack } = why(machine, history, 'stage', '2024-01-03');
    expect(raw).toMatchObject({ at: iso('2024-01-03'), from: 'warm', result: 'warm', rule: 'heat' });
    expect(raw.tried.map(({ rule, filled, holds }) => [rule, filled, holds])).toEqual([
      ['cool', '1 >= 3', false],
      ['drop', '2 == 0 && 1 >= 90', false],
    ]);
    expect(keptBack).toEqual([]);
  });

  it('is told with a held transition that runs, and when it would fire', () => {
    const { result, raw, keptBack } = why(machine, history, 'stage', '2024-01-06');
    expect([result, raw.result]).toEqual(['warm', 'cold']);
    expect(keptBack).toEqual([
      {
        result: 'cold',
        rule: 'cool',
        since: iso('2024-01-05'),
        holdMs: 4 * 86_400_000,
        takesEffectAt: iso('2024-01-09'),
        steps: [{ at: iso('2024-01-09'), result: 'cold', rule: 'cool' }],
      },
    ]);
    const { decided, from } = { ...why(machine, history, 'stage', '2024-01-09'), from: 'warm' };
    expect(decided).toMatchObject({ at: iso('2024-01-09'), from, rule: 'cool' });
  });

  it('finds the nearest other state: two days of silence more', () => {
    expect(why(machine, history, 'stage', '2024-01-03').nearest).toMatchObject({
      ...{
        feature: 'silent',
        value: 1,
        to: 3,
        change: 2,
        relative: 2,
        step: 1,
        result: 'cold',
        rule: 'cool',
      },
    });
  });
});
