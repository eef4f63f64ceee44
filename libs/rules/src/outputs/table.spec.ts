import { ada, changes, rules } from '../testing/story.js';

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
