import { ada, at, changes, rules } from '../testing/story.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';

// `level` is what the last rating said; ratings are dated, so every spec says when the raw result turns.
const level = 'level: {agg: last, events: [rated], field: score}';
const rated = (day: string, score: number) =>
  [day, 'rated', { ratingId: day, instrument: 'csat', score }] as const;

function table(hold: string): string {
  return `clock: {tick: day}
features: {${level}}
outputs:
  - id: tier
    type: table
    rows: [{id: top, when: level >= 3, then: gold}, {id: mid, when: level >= 2, then: silver}]
    else: bronze
    order: [bronze, silver, gold]
    ${hold}`;
}

describe('a table', () => {
  it('takes the first row that holds, else `else`, and changes only with the result', () => {
    const compiled = rules(`clock: {tick: none}
features: {${level}}
outputs:
  - id: tier
    type: table
    rows: [{id: a, when: level == 1, then: x}, {id: b, when: level <= 2, then: x}, {id: c, when: level < 3, then: y}]
    else: z`);
    const history = ada(
      rated('2024-01-01', 1),
      rated('2024-01-02', 2),
      rated('2024-01-03', 3),
      rated('2024-01-04', 2),
    );
    expect(changes(compiled, history, '2024-02-01')).toEqual([
      '2024-01-01T00:00 tier · → x (a) e0',
      '2024-01-03T00:00 tier x → z (else) e2',
      '2024-01-04T00:00 tier z → x (b) e3',
    ]);
  });

  it('evaluates once per instant, after all its events; the highest revision is the cause, also on a tick', () => {
    const history = ada(rated('2024-01-01', 1), rated('2024-01-02', 3), rated('2024-01-02', 2));
    expect(changes(rules(table('')), history, '2024-01-05')).toEqual([
      '2024-01-01T00:00 tier · → bronze (else) e0',
      '2024-01-02T00:00 tier bronze → silver (mid) e2',
    ]);
  });

  it('changes at a tick, with the tick as cause, and exactly at its midnight in its zone', () => {
    // Bought 12-31 20:00 UTC. In London 2024-03-31 begins at 00:00 UTC and 04-01 at 23:00 UTC: the 91st midnight.
    const compiled = rules(`clock: {tz: Europe/London, tick: day}
features: {silent: {agg: days_since_last, events: [purchased]}}
outputs: [{id: t, type: table, rows: [{id: r, when: silent >= 91, then: old}], else: new}]`);
    const history = ada(['2023-12-31T20:00', 'purchased', { orderId: 'o', amount: 1 }]);
    // 91 × 24 h are over at 03-31 20:00 UTC; the next midnight is 23:00 UTC of that day, for summer time has begun.
    expect(changes(compiled, history, '2024-05-01')).toEqual([
      '2023-12-31T20:00 t · → new (else) e0',
      '2024-03-31T23:00 t new → old (r) tick',
    ]);
  });
});

describe('a hold', () => {
  it('falls only once the whole of the last `down` was lower, to the millisecond', () => {
    // gold is in force until 01-05 12:00; at the tick of 01-15 00:00 that is within 10 d, on 01-16 no more.
    const history = ada(rated('2024-01-01', 3), rated('2024-01-05T12:00', 1));
    expect(changes(rules(table('hold: {down: 10d}')), history, '2024-02-01')).toEqual([
      '2024-01-01T00:00 tier · → gold (top) e0',
      '2024-01-16T00:00 tier gold → bronze (else) tick',
    ]);
    // gold until 01-05 00:00, exclusive: at 01-15 00:00 the window [01-05, 01-15] has no gold in it.
    const onTick = ada(rated('2024-01-01', 3), rated('2024-01-05', 1));
    expect(changes(rules(table('hold: {down: 10d}')), onTick, '2024-02-01')[1]).toBe(
      '2024-01-15T00:00 tier gold → bronze (else) tick',
    );
    // A millisecond later it has.
    const late = ada(rated('2024-01-01', 3), rated('2024-01-05T00:00:00.001', 1));
    expect(changes(rules(table('hold: {down: 10d}')), late, '2024-02-01')[1]).toBe(
      '2024-01-16T00:00 tier gold → bronze (else) tick',
    );
  });

  it('falls to the best level of its window, then further', () => {
    // gold until 01-05, silver until 01-09, bronze from then on. On 01-15 gold has left and silver is best; on 01-19 …
    const history = ada(rated('2024-01-01', 3), rated('2024-01-05', 2), rated('2024-01-09', 1));
    expect(changes(rules(table('hold: {down: 10d}')), history, '2024-02-01')).toEqual([
      '2024-01-01T00:00 tier · → gold (top) e0',
      '2024-01-15T00:00 tier gold → silver (mid) tick',
      '2024-01-19T00:00 tier silver → bronze (else) tick',
    ]);
  });

  it('turns round: a single day back at the old level begins it anew', () => {
    // bronze from 01-05, gold again from 01-12 until 01-13: held until 01-13 + 10 d.
    const history = ada(
      rated('2024-01-01', 3),
      rated('2024-01-05', 1),
      rated('2024-01-12', 3),
      rated('2024-01-13', 1),
    );
    expect(changes(rules(table('hold: {down: 10d}')), history, '2024-02-01')).toEqual([
      '2024-01-01T00:00 tier · → gold (top) e0',
      '2024-01-23T00:00 tier gold → bronze (else) tick',
    ]);
  });

  it('rises only to the worst of the last `up`, and falls at once where it has no `down`', () => {
    // bronze until 01-03, gold until 01-06, silver after. On 01-08 bronze (until 01-03) has left [01-03, 01-08]: the worst
    // is silver. On 01-20 gold rises: worst of [01-15, 01-20] is silver until 01-25. On 01-26 it falls at once.
    const history = ada(
      rated('2024-01-01', 1),
      rated('2024-01-03', 3),
      rated('2024-01-06', 2),
      rated('2024-01-20', 3),
      rated('2024-01-26', 1),
    );
    expect(changes(rules(table('hold: {up: 5d}')), history, '2024-02-01')).toEqual([
      '2024-01-01T00:00 tier · → bronze (else) e0',
      '2024-01-08T00:00 tier bronze → silver (mid) tick',
      '2024-01-25T00:00 tier silver → gold (top) tick',
      '2024-01-26T00:00 tier gold → bronze (else) e4',
    ]);
  });

  it('names the rule that gave the result taken, at its latest time in the window', () => {
    // silver by row a until 01-05, by row b until 01-06, then bronze; gold first. On 01-14 gold (until 01-04) has left.
    const compiled = rules(`features: {${level}}
outputs:
  - id: tier
    type: table
    rows: [{id: top, when: level == 9, then: gold}, {id: a, when: level == 5, then: silver}, {id: b, when: level == 4, then: silver}]
    else: bronze
    order: [bronze, silver, gold]
    hold: {down: 10d}`);
    const history = ada(
      rated('2024-01-01', 9),
      rated('2024-01-04', 5),
      rated('2024-01-05', 4),
      rated('2024-01-06', 1),
    );
    expect(changes(compiled, history, '2024-01-15')).toEqual([
      '2024-01-01T00:00 tier · → gold (top) e0',
      '2024-01-14T00:00 tier gold → silver (b) tick',
    ]);
  });
});

describe('a machine', () => {
  const machine = (transitions: string) => `features:
  ${level}
  visits: {agg: count, events: [contacted]}
outputs: [{id: m, type: machine, states: [new, warm, cold], initial: new, transitions: [${transitions}]}]`;

  it('fires one transition an instant: the first in the file that leaves the state and holds', () => {
    const compiled = rules(
      machine(`{id: cool, from: [warm], to: cold, when: level >= 1},
        {id: heat, from: any, to: warm, when: level >= 1}, {id: skip, from: [new], to: cold, when: level >= 1}`),
    );
    // 01-01: initial; 01-02: heat, not skip; 01-03: cool; 01-04: heat again, at ticks.
    const history = ada(rated('2024-01-01', 0), rated('2024-01-02', 1));
    expect(changes(compiled, history, '2024-01-04')).toEqual([
      '2024-01-01T00:00 m · → new (initial) e0',
      '2024-01-02T00:00 m new → warm (heat) e1',
      '2024-01-03T00:00 m warm → cold (cool) tick',
      '2024-01-04T00:00 m cold → warm (heat) tick',
    ]);
  });

  it('tries transitions from `initial` at the first evaluation and records one change', () => {
    const compiled = rules(machine('{id: heat, from: [new], to: warm, when: level >= 1}'));
    expect(changes(compiled, ada(rated('2024-01-01', 1)), '2024-01-04')).toEqual([
      '2024-01-01T00:00 m · → warm (heat) e0',
    ]);
  });

  it('counts the first evaluation for the holds of `initial`, and the entering one not for those of any other state', () => {
    const compiled = rules(
      machine(`{id: heat, from: [new], to: warm, when: level >= 1, hold: 3d},
        {id: cool, from: [warm], to: cold, when: level >= 1, hold: 3d}`),
    );
    // new holds from 01-01, so warm on 01-04; its run begins on 01-05, so cold on 01-08.
    expect(changes(compiled, ada(rated('2024-01-01', 1)), '2024-01-20')).toEqual([
      '2024-01-01T00:00 m · → new (initial) e0',
      '2024-01-04T00:00 m new → warm (heat) tick',
      '2024-01-08T00:00 m warm → cold (cool) tick',
    ]);
  });

  it('begins a hold anew when one evaluation breaks its run', () => {
    const compiled = rules(machine('{id: heat, from: [new], to: warm, when: level >= 1, hold: 3d}'));
    // holds 01-01 … 01-03, not at 01-03 12:00, and from 01-03 13:00 on: 3 d are over at 01-06 13:00, the next tick is 01-07.
    const history = ada(rated('2024-01-01', 1), rated('2024-01-03T12:00', 0), rated('2024-01-03T13:00', 1));
    expect(changes(compiled, history, '2024-01-20')[1]).toBe('2024-01-07T00:00 m new → warm (heat) tick');
  });

  it('lets a held transition overtake a later one in the file only when its hold is met', () => {
    const compiled = rules(
      machine(`{id: cool, from: [new, warm], to: cold, when: level >= 1, hold: 2d},
        {id: heat, from: [new], to: warm, when: visits >= 1}`),
    );
    // cool runs from 01-01 in new; heat fires on 01-02, so cool's run in warm begins on 01-03 and it fires on 01-05.
    const history = ada(rated('2024-01-01', 1), ['2024-01-02', 'contacted']);
    expect(changes(compiled, history, '2024-01-20')).toEqual([
      '2024-01-01T00:00 m · → new (initial) e0',
      '2024-01-02T00:00 m new → warm (heat) e1',
      '2024-01-05T00:00 m warm → cold (cool) tick',
    ]);
  });
});

describe('a score', () => {
  const score = (more: string) => `features: {${level}}
outputs:
  - {id: s, type: score, value: level * 10, clamp: [0, 50]${more}}
  - {id: read, type: flag, when: s > 45}`;
  const bands = `, bands: [{id: hi, at_least: 40, then: high}, {id: mid, at_least: 20, then: medium}], else: low`;

  it('records a change when the band changes, and is a clamped number to the outputs below', () => {
    const history = ada(
      rated('2024-01-01', 1),
      rated('2024-01-02', 2),
      rated('2024-01-03', 9),
      rated('2024-01-04', -1),
    );
    expect(changes(rules(score(bands)), history, '2024-01-10')).toEqual([
      '2024-01-01T00:00 s · → low (else) e0',
      '2024-01-01T00:00 read · → false (else) e0',
      '2024-01-02T00:00 s low → medium (mid) e1',
      '2024-01-03T00:00 s medium → high (hi) e2',
      '2024-01-03T00:00 read false → true (when) e2',
      '2024-01-04T00:00 s high → low (else) e3',
      '2024-01-04T00:00 read true → false (else) e3',
    ]);
    const seen = (day: string) =>
      rules(score(bands)).asOf(history, new CutoffTimeline(), at(day))?.results[0];
    // 9 × 10 is clamped to 50, −1 × 10 to 0
    expect(seen('2024-01-03')).toEqual({
      output: 's',
      result: 'high',
      rule: 'hi',
      since: at('2024-01-03'),
      value: 50,
    });
    expect(seen('2024-01-05')).toEqual({
      output: 's',
      result: 'low',
      rule: 'else',
      since: at('2024-01-04'),
      value: 0,
    });
  });

  it('holds its bands like a table holds its results', () => {
    // high until 01-03, medium until 01-05: on 01-08 the best of [01-03, 01-08] is medium, on 01-10 it is low.
    const history = ada(rated('2024-01-01', 4), rated('2024-01-03', 3), rated('2024-01-05', 0));
    expect(
      changes(rules(score(`${bands}, hold: {down: 5d}`)), history, '2024-01-20').filter((one) =>
        / s /.test(one),
      ),
    ).toEqual([
      '2024-01-01T00:00 s · → high (hi) e0',
      '2024-01-08T00:00 s high → medium (mid) tick',
      '2024-01-10T00:00 s medium → low (else) tick',
    ]);
  });

  it('records nothing without bands, and still has its number', () => {
    const history = ada(rated('2024-01-01', 3));
    const compiled = rules(`features: {${level}}\noutputs: [{id: s, type: score, value: level / 0 + level}]`);
    expect(changes(compiled, history, '2024-01-10')).toEqual([]);
    expect(compiled.asOf(history, new CutoffTimeline(), at('2024-01-02'))?.results).toEqual([
      { output: 's', result: null, rule: null, since: null, value: 3 },
    ]);
  });
});

describe('outputs', () => {
  it('see the outputs above them after this instant’s change: a table as text, a flag as a boolean', () => {
    const compiled = rules(
      `features: {${level}}
outputs:
  - {id: a, type: table, rows: [{id: r, when: level >= 1, then: up}], else: down}
  - {id: b, type: flag, when: a == "up"}
  - {id: c, type: machine, states: [off, on], initial: off, transitions: [{id: go, from: [off], to: on, when: b}]}
  - {id: d, type: table, rows: [{id: r, when: c == "on" && b, then: yes}], else: no}`,
    );
    expect(
      changes(compiled, ada(rated('2024-01-01', 0), rated('2024-01-02T10:00', 1)), '2024-01-10'),
    ).toEqual([
      '2024-01-01T00:00 a · → down (else) e0',
      '2024-01-01T00:00 b · → false (else) e0',
      '2024-01-01T00:00 c · → off (initial) e0',
      '2024-01-01T00:00 d · → no (else) e0',
      '2024-01-02T10:00 a down → up (r) e1',
      '2024-01-02T10:00 b false → true (when) e1',
      '2024-01-02T10:00 c off → on (go) e1',
      '2024-01-02T10:00 d no → yes (r) e1',
    ]);
  });

  it('read as at the last evaluation where as-of is none; before the first there is nothing', () => {
    const compiled = rules(`features: {silent: {agg: days_since_last, events: [rated]}}
outputs: [{id: s, type: score, value: silent}]`);
    const history = ada(rated('2024-01-01T10:00', 1));
    // The tick of 01-04 00:00 is the last evaluation before 01-04 23:00: 2.58 days after the rating.
    const seen = compiled.asOf(history, new CutoffTimeline(), at('2024-01-04T23:00'));
    expect(seen?.evaluatedAt).toBe(at('2024-01-04'));
    expect(seen?.features).toEqual({ silent: 2 });
    expect(compiled.asOf(history, new CutoffTimeline(), at('2024-01-01T09:59'))).toBeNull();
  });
});
