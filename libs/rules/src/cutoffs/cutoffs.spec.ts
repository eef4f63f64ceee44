import { ada, at, changes, events, rules } from '../testing/story.js';
import { effectiveHistory } from '../history/effective-history.js';
import { CutoffTimeline } from './cutoff-timeline.js';

const spend = 'spend: {agg: sum, events: [purchased, returned], field: amount}';
const always = 'outputs: [{id: always, type: flag, when: "true"}]';

function population(text: string): string {
  return `features: {${spend}}\npopulation: {value: {of: spend, among: spend > 0, ${text}}}`;
}

/** What is published for members with these values. */
function published(text: string, values: readonly number[]) {
  return rules(`${population(text)}\n${always}`).cutoffsFrom({ value: values });
}

describe('cuts', () => {
  it('are the value of the k-th best, k = ⌈share · n⌉ and at least 1', () => {
    // n = 10: ⌈0.1⌉ = 1 → 100; ⌈2⌉ = 2 → 90; ⌈2.1⌉ = 3 → 80; ⌈10⌉ → 10
    const values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    const cuts = 'cuts: {a: 0.01, b: 0.2, c: 0.21, d: 1}';
    expect(published(`order: desc, ${cuts}`, values).values).toEqual({
      value: { a: 100, b: 90, c: 80, d: 10 },
    });
    expect(published(`order: asc, ${cuts}`, values).values).toEqual({
      value: { a: 10, b: 20, c: 30, d: 100 },
    });
  });

  it('count in integers: 0.07 of 100 is 7, though 0.07 * 100 is 7.000000000000001 in doubles', () => {
    const values = Array.from({ length: 100 }, (_, place) => place + 1);
    expect(published('order: desc, cuts: {a: 0.07}', values).values).toEqual({ value: { a: 94 } });
  });

  it('never part equal values', () => {
    // k = ⌈0.25 · 4⌉ = 1, and both customers with 50 reach 50.
    expect(published('order: desc, cuts: {a: 0.25}', [10, 50, 20, 50]).values).toEqual({ value: { a: 50 } });
  });

  it('are not published for fewer than `min_members`, or for none', () => {
    const text = 'order: desc, cuts: {a: 0.5}, min_members: 3';
    expect(published(text, [1, 2])).toEqual({ values: {}, members: { value: 2 } });
    expect(published(text, [1, 2, 3])).toEqual({ values: { value: { a: 2 } }, members: { value: 3 } });
    expect(published('order: desc, cuts: {a: 0.5}', [])).toEqual({ values: {}, members: { value: 0 } });
  });
});

describe('shares', () => {
  it('take in the best while the sum before them is below their share of the total', () => {
    // Positive: 50, 30, 15, 5; total 100. 0.5: 50 is in, before 30 it is 50, not below 50. 0.8: 50, 30. 0.81: and 15.
    const values = [15, -40, 50, 0, 5, 30];
    expect(published('order: desc, shares: {a: 0.5, b: 0.8, c: 0.81, d: 1}', values).values).toEqual({
      value: { a: 50, b: 30, c: 15, d: 5 },
    });
  });

  it('publish nothing where nobody is positive', () => {
    expect(published('order: desc, shares: {a: 0.5}', [0, -1])).toEqual({
      values: {},
      members: { value: 2 },
    });
  });
});

describe('members', () => {
  const compiled = rules(`${population('order: desc, cuts: {a: 0.5}')}\n${always}`);
  const bought = (amount: number) => ({ orderId: `o${amount}`, amount });

  it('are those for whom `among` holds, with the events of that instant', () => {
    const history = ada(
      ['2024-01-01', 'purchased', bought(500)],
      ['2024-02-01', 'returned', { returnId: 'r', amount: -500 }],
    );
    expect(compiled.membersAt(history, at('2024-01-01') - 1)).toEqual({ value: null });
    expect(compiled.membersAt(history, at('2024-01-01'))).toEqual({ value: 5 });
    expect(compiled.membersAt(history, at('2024-02-01') - 1)).toEqual({ value: 5 });
    expect(compiled.membersAt(history, at('2024-02-01'))).toEqual({ value: null });
  });

  it('are none at or after their end', () => {
    const history = ada(['2024-01-01', 'purchased', bought(500)], ['2024-02-01', 'erased']);
    expect(compiled.membersAt(history, at('2024-02-01') - 1)).toEqual({ value: 5 });
    expect(compiled.membersAt(history, at('2024-02-01'))).toEqual({ value: null });
  });
});

describe('cut-offs in force', () => {
  const compiled = rules(`clock: {tick: day}
${population('order: desc, cuts: {top: 0.5, most: 0.9}')}
outputs: [{id: tier, type: table, rows: [{id: v, when: spend >= value.top, then: vip}], else: plain}]`);
  const history = ada(['2024-01-01T10:00', 'purchased', { orderId: 'o', amount: 5000 }]);

  it('are reached by nobody before the first publication', () => {
    expect(changes(compiled, history, '2024-06-01')).toEqual(['2024-01-01T10:00 tier · → plain (else) e0']);
  });

  it('hold from their instant, that instant included, until the next', () => {
    const timeline = new CutoffTimeline();
    timeline.publish(at('2024-03-01'), { value: { top: 60, most: 1 } });
    timeline.publish(at('2024-02-01'), { value: { top: 50, most: 1 } });
    timeline.publish(at('2024-03-10'), {});
    timeline.publish(at('2024-04-01'), { value: { top: 40, most: 1 } });
    // 50.00 reaches 50 on 02-01, not 60 from 03-01 (and 03-10 published nothing), 40 on 04-01.
    expect(changes(compiled, history, '2024-06-01', timeline)).toEqual([
      '2024-01-01T10:00 tier · → plain (else) e0',
      '2024-02-01T00:00 tier plain → vip (v) tick',
      '2024-03-01T00:00 tier vip → plain (else) tick',
      '2024-04-01T00:00 tier plain → vip (v) tick',
    ]);
  });

  it('stay as first published for their instant, and are seen by later evaluations as they come in', () => {
    const timeline = new CutoffTimeline();
    timeline.publish(at('2024-02-01'), { value: { top: 60, most: 1 } });
    expect(changes(compiled, history, '2024-06-01', timeline)).toHaveLength(1);
    timeline.publish(at('2024-02-01'), { value: { top: 1, most: 1 } });
    expect(changes(compiled, history, '2024-06-01', timeline)).toHaveLength(1);
    timeline.publish(at('2024-01-15'), { value: { top: 50, most: 1 } });
    expect(changes(compiled, history, '2024-06-01', timeline)).toHaveLength(3);
  });

  it('evaluate nobody: where their instant is no tick, they count from the next', () => {
    // Midnight UTC is no tick in Shanghai; the next is 16:00 UTC.
    const abroad = rules(`clock: {tz: Asia/Shanghai, tick: day}
${population('order: desc, cuts: {top: 0.5}')}
outputs: [{id: tier, type: table, rows: [{id: v, when: spend >= value.top, then: vip}], else: plain}]`);
    const timeline = new CutoffTimeline();
    timeline.publish(at('2024-02-01'), { value: { top: 50 } });
    expect(changes(abroad, history, '2024-06-01', timeline)[1]).toBe(
      '2024-02-01T16:00 tier plain → vip (v) tick',
    );
  });

  it('are reached from below where smaller is better', () => {
    const asc = rules(`${population('order: asc, cuts: {top: 0.5}')}
outputs: [{id: tier, type: flag, when: spend <= value.top}]`);
    const timeline = new CutoffTimeline();
    timeline.publish(at('2024-02-01'), { value: { top: 50.01 } });
    expect(changes(asc, history, '2024-06-01', timeline)).toEqual([
      '2024-01-01T10:00 tier · → false (else) e0',
      '2024-02-01T00:00 tier false → true (when) tick',
    ]);
  });
});

describe('scores', () => {
  const text = 'order: desc, scores: 5';

  it('are cut at fifths', () => {
    // n = 6: ⌈1.2⌉ = 2, ⌈2.4⌉ = 3, ⌈3.6⌉ = 4, ⌈4.8⌉ = 5
    expect(published(text, [10, 20, 30, 40, 50, 60]).values).toEqual({
      value: { '1/5': 50, '2/5': 40, '3/5': 30, '4/5': 20 },
    });
  });

  it('read as one more than the cuts reached; 0 for no member, and before the first publication', () => {
    const compiled = rules(`${population(text)}\noutputs: [{id: s, type: score, value: value.score}]`);
    const timeline = new CutoffTimeline();
    timeline.publish(at('2024-02-01'), { value: { '1/5': 50, '2/5': 40, '3/5': 30, '4/5': 20 } });
    const score = (amount: number, asOf: string) => {
      const bob = effectiveHistory('bob', events(['2024-01-01', 'purchased', { orderId: 'o', amount }]));
      return compiled.asOf(bob, timeline, at(asOf))?.results[0]?.value;
    };
    expect([1999, 2000, 3000, 4999, 5000, 9900].map((amount) => score(amount, '2024-02-01'))).toEqual([
      1, 2, 3, 4, 5, 5,
    ]);
    expect(score(0, '2024-02-01')).toBe(0);
    expect(score(5000, '2024-01-31')).toBe(0);
  });
});
