import { ada, changes, events, feature, line, rules, at } from '../testing/story.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { effectiveHistory } from './effective-history.js';

const spend = '{agg: sum, events: [purchased], field: amount}';
const bought = { orderId: 'o1', amount: 1000, category: 'tea' };

describe('a corrected purchase', () => {
  const history = ada(
    ['2024-01-01', 'purchased', bought],
    ['2024-01-05', 'corrected', { orderId: 'o1', amount: 700 }],
    ['2024-01-03', 'corrected', { orderId: 'o1', amount: 800 }],
    ['2024-01-02', 'purchased', { orderId: 'o2', amount: 100 }],
  );

  it('has the fields of its last correction in the stream, at its own instant', () => {
    expect(feature(spend, history, '2024-01-01')).toBe(8);
    expect(feature('{agg: first, events: [purchased], field: category}', history, '2024-01-01')).toBe('tea');
  });

  it('stays its own instant and event; the correction is none', () => {
    expect(history.events.map(({ eventId, occurredAt }) => [eventId, occurredAt])).toEqual([
      ['e0', at('2024-01-01')],
      ['e3', at('2024-01-02')],
    ]);
  });

  it('keeps nothing of a correction that a later one replaces', () => {
    const twice = ada(
      ['2024-01-01', 'purchased', bought],
      ['2024-01-02', 'corrected', { orderId: 'o1', amount: 700 }],
      ['2024-01-02', 'corrected', { orderId: 'o1', category: 'cup' }],
    );
    expect(twice.events[0]?.fields).toEqual({ orderId: 'o1', amount: 1000, category: 'cup' });
  });
});

describe('a withdrawn complaint', () => {
  it('was never recorded, its instant included; the steps taken on it stay', () => {
    const history = ada(
      ['2024-01-01', 'complained', { complaintId: 'c1', severity: 5 }],
      ['2024-01-02', 'complained', { complaintId: 'c2', severity: 5 }],
      ['2024-01-03', 'resolved', { complaintId: 'c1' }],
      ['2024-01-09', 'complaint_withdrawn', { complaintId: 'c1' }],
    );
    expect(history.events.map(({ eventId }) => eventId)).toEqual(['e1', 'e2']);
    const open = '{agg: open_count, opened: [complained], closed: [resolved], key: complaintId}';
    expect(feature(open, history, '2024-01-01')).toBeUndefined();
    expect(feature(open, history, '2024-01-03')).toBe(1);
  });
});

describe('a customer that ends', () => {
  const compiled = rules(`features: {n: {agg: count, events: [purchased]}}
outputs: [{id: t, type: table, rows: [{id: r, when: n >= 2, then: many}], else: few}]`);

  it.each(['merged', 'erased'])('is evaluated at no instant at or after it was %s', (ending) => {
    const told = events(
      ['2024-01-01', 'purchased', bought],
      ['2024-01-05', ending],
      ['2024-01-05', 'purchased', { orderId: 'o2', amount: 1 }],
    );
    const history = effectiveHistory('ada', told);
    expect(history.endsAt).toBe(at('2024-01-05'));
    expect(history.events.map(({ eventId }) => eventId)).toEqual(['e0']);
    expect(changes(compiled, history, '2024-02-01')).toEqual(['2024-01-01T00:00 t · → few (else) e0']);
    expect(compiled.asOf(history, new CutoffTimeline(), at('2024-02-01'))?.evaluatedAt).toBe(
      at('2024-01-04'),
    );
  });

  it('at its first event is in no run', () => {
    const history = ada(['2024-01-01', 'merged', { survivorId: 'bob' }], ['2024-01-02', 'purchased', bought]);
    expect(compiled.advance(history, new CutoffTimeline(), null, at('2024-02-01'))).toEqual({
      changes: [],
      memory: null,
      wake: -Infinity,
    });
  });
});

describe('a history', () => {
  it('is the same in whatever order its events come', () => {
    const told = events(
      ['2024-01-01', 'purchased', bought],
      ['2024-01-02', 'purchased', { orderId: 'o2', amount: 1 }],
      ['2024-01-02', 'corrected', { orderId: 'o1', amount: 700 }],
      ['2024-01-02', 'corrected', { orderId: 'o1', amount: 900 }],
    );
    expect(effectiveHistory('ada', told.toReversed())).toEqual(effectiveHistory('ada', told));
  });

  it('is ordered by when things happened, then by revision; events no rule knows are instants too', () => {
    const history = ada(
      ['2024-01-02', 'stored:SomethingNew'],
      ['2024-01-01', 'purchased', { orderId: 'o1', amount: 1 }],
      ['2024-01-01', 'purchased', { orderId: 'o2', amount: 2 }],
    );
    expect(history.events.map(({ eventId }) => eventId)).toEqual(['e1', 'e2', 'e0']);
    const compiled = rules(`clock: {tick: none}
features: {days: {agg: days_since_last, events: [purchased]}}
outputs: [{id: t, type: flag, when: days >= 1}]`);
    expect(compiled.advance(history, new CutoffTimeline(), null, at('2024-02-01')).changes.map(line)).toEqual(
      ['2024-01-01T00:00 t · → false (else) e2', '2024-01-02T00:00 t false → true (when) e0'],
    );
  });
});
