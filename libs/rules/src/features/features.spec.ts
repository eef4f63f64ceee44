import { withdrawn } from '@hindsight/domain';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { ada, at, events, feature, rules } from '../testing/story.js';
import { effectiveHistory } from '../history/effective-history.js';
import { SumOverflow } from './sum-overflow.js';

const day = 86_400_000;
const hour = 3_600_000;

describe('a window', () => {
  const bought = at('2024-03-01T10:00');
  const history = (seenAt: number) =>
    ada([bought, 'purchased', { orderId: 'o1', amount: 1250 }], [seenAt, 'rated']);
  const inTenDays = '{agg: count, events: [purchased], window: 10d}';

  it('holds an event to the last millisecond before its full length has passed', () => {
    // In while t − 10 d < occurredAt, that is t < bought + 10 d.
    expect(feature(inTenDays, history(bought + 10 * day - 1), bought + 10 * day - 1)).toBe(1);
    expect(feature(inTenDays, history(bought + 10 * day), bought + 10 * day)).toBe(0);
  });

  it('takes an event in at the very millisecond at which the offset has passed', () => {
    // In once occurredAt <= t − 24 h, and while t − 24 h − 10 d < occurredAt.
    const yesterday = '{agg: count, events: [purchased], window: 10d, offset: 24h}';
    const read = (t: number) => feature(yesterday, history(t), t);
    expect(read(bought + day - 1)).toBe(0);
    expect(read(bought + day)).toBe(1);
    expect(read(bought + 11 * day - 1)).toBe(1);
    expect(read(bought + 11 * day)).toBe(0);
  });

  it('is an exact length: ten days over a change to summer time end an hour later on the wall', () => {
    // 2024-03-31 has 23 hours in London: ten local midnights after 00:00 on 03-25 are 10 d − 1 h.
    const midnight = at('2024-03-25T00:00');
    const seen = ada(
      [midnight, 'purchased', { orderId: 'o1', amount: 1 }],
      [midnight + 10 * day - hour, 'rated'],
    );
    expect(feature(inTenDays, seen, midnight + 10 * day - hour)).toBe(1);
  });
});

describe('the aggregates, over purchases of 10.00, 30.00 and 30.00 and a return of 5.50', () => {
  const history = ada(
    ['2024-01-01T00:00', 'purchased', { orderId: 'o1', amount: 1000, category: 'tea', lines: 2 }],
    ['2024-01-03T00:00', 'purchased', { orderId: 'o2', amount: 3000, category: 'cup', lines: 0.1 }],
    ['2024-01-03T00:00', 'purchased', { orderId: 'o3', amount: 3000, category: 'tea', lines: 0.2 }],
    ['2024-01-04T12:00', 'returned', { returnId: 'r1', amount: -550 }],
  );
  const on = (body: string, t = '2024-01-10T12:00') => feature(body, ada(...told(history), [t, 'rated']), t);
  const told = ({ events: all }: typeof history) =>
    all.map((one) => [one.occurredAt, one.type, one.fields] as const);
  const spend = 'events: [purchased, returned], field: amount';

  it.each([
    // 70.00 − 5.50 = 64.50; / 4 = 16.125
    [`{agg: sum, ${spend}}`, 64.5],
    [`{agg: mean, ${spend}}`, 16.125],
    [`{agg: min, ${spend}}`, -5.5],
    [`{agg: max, ${spend}}`, 30],
    [`{agg: first, ${spend}}`, 10],
    [`{agg: last, ${spend}}`, -5.5],
    // distinct: 1000, 3000, −550; tea, cup
    [`{agg: distinct, ${spend}}`, 3],
    ['{agg: distinct, events: [purchased], field: category}', 2],
    ['{agg: last, events: [purchased], field: category}', 'tea'],
    // doubles in history order: 2 + 0.1 = 2.1, + 0.2 = 2.3000000000000003
    ['{agg: sum, events: [purchased], field: lines}', 2.3000000000000003],
    // 2024-01-10 12:00 less 01-03 00:00 is 7.5 days, less 01-01 is 9.5 days
    ['{agg: days_since_last, events: [purchased]}', 7],
    ['{agg: days_since_first, events: [purchased]}', 9],
    // gaps of 2 days and of 0: (2 + 0) / 2
    ['{agg: mean_gap_days, events: [purchased]}', 1],
    ['{agg: mean_gap_days, events: [purchased], min_gaps: 3}', 99999],
    ['{agg: mean_gap_days, events: [purchased], min_gaps: 3, default: 7}', 7],
    // `where` reads money in major units, and absent fields as nothing
    ['{agg: count, events: [purchased], where: "amount >= 30"}', 2],
    ['{agg: count, events: [purchased, returned], where: "category == \'\'"}', 1],
    // only what has the field qualifies
    ["{agg: count, events: [purchased], where: \"lines < 1 && category in ['tea', 'pot']\"}", 1],
    ['{agg: sum, events: [purchased], field: margin, default: -1}', -1],
  ])('%s is %p', (body, value) => {
    expect(on(body)).toBe(value);
  });

  it.each([
    ['{agg: count, events: [paid]}', 0],
    ['{agg: mean, events: [paid], field: amount}', 0],
    ['{agg: max, events: [paid], field: amount, default: 3.5}', 3.5],
    ['{agg: last, events: [complained], field: category}', ''],
    ['{agg: last, events: [complained], field: category, default: none}', 'none'],
    ['{agg: days_since_last, events: [paid]}', 99999],
    ['{agg: days_since_first, events: [paid], default: 5}', 5],
    ['{agg: mean_gap_days, events: [paid]}', 99999],
    ['{agg: decayed_sum, events: [paid], half_life: 10d}', 0],
    [
      '{agg: decayed_mean, events: [rated], field: score100, half_life: 10d, prior: 0.1, prior_weight: 3}',
      0.1,
    ],
  ])('%s, where nothing qualifies, is %p', (body, value) => {
    expect(on(body)).toBe(value);
  });

  it('forget what has left their window', () => {
    // At 01-13 00:00 ten days back is 01-03 00:00, exclusive: only the return of 01-04 is left.
    const t = '2024-01-13T00:00';
    const windowed = (agg: string) => on(`{agg: ${agg}, ${spend}, window: 10d}`, t);
    expect(['sum', 'mean', 'min', 'max', 'first', 'last', 'distinct'].map(windowed)).toEqual([
      -5.5, -5.5, -5.5, -5.5, -5.5, -5.5, 1,
    ]);
    // At 01-12 00:00 it is 01-02: 0.1 + 0.2 taken afresh, not 2.3 − 2.
    expect(on('{agg: sum, events: [purchased], field: lines, window: 10d}', '2024-01-12T00:00')).toBe(
      0.30000000000000004,
    );
  });
});

describe('a decayed aggregate', () => {
  const rated = ada(
    ['2024-01-01T00:00', 'rated', { ratingId: 'a', instrument: 'csat', score: 4, score100: 80 }],
    ['2024-01-11T00:00', 'rated', { ratingId: 'b', instrument: 'csat', score: 2, score100: 40 }],
    ['2024-01-21T00:00', 'contacted'],
  );

  it('halves what it remembers every half-life', () => {
    // After 20 and 10 days at a half-life of 10 days: 80/4 + 40/2 = 40; counted, 1/4 + 1/2 = 0.75.
    const sum = 'agg: decayed_sum, events: [rated], half_life: 10d';
    expect(feature(`{${sum}, field: score100}`, rated, '2024-01-21T00:00')).toBe(40);
    expect(feature(`{${sum}}`, rated, '2024-01-21T00:00')).toBe(0.75);
  });

  it('is drawn to its prior, and rounded once to twelve digits', () => {
    // (2·60 + 40) / (2 + 0.75) = 160 / 2.75 = 58.181818…
    const mean =
      '{agg: decayed_mean, events: [rated], field: score100, half_life: 10d, prior: 60, prior_weight: 2}';
    expect(feature(mean, rated, '2024-01-21T00:00')).toBe(58.1818181818);
  });
});

describe('open_count', () => {
  it('counts keys opened and not closed; `where` sees what opens', () => {
    const open =
      '{agg: open_count, opened: [complained], closed: [resolved], key: complaintId, where: "severity >= 3"}';
    const history = ada(
      ['2024-01-01T00:00', 'complained', { complaintId: 'a', severity: 3 }],
      ['2024-01-02T00:00', 'complained', { complaintId: 'b', severity: 2 }],
      ['2024-01-03T00:00', 'complained', { complaintId: 'c', severity: 5 }],
      ['2024-01-04T00:00', 'resolved', { complaintId: 'a' }],
      ['2024-01-05T00:00', 'resolved', { complaintId: 'b' }],
      ['2024-01-06T00:00', 'complained', { complaintId: 'c', severity: 4 }],
      ['2024-01-07T00:00', 'resolved', { complaintId: 'c' }],
    );
    // a; (b is too mild); a c; c; c; c again is still one; none
    const counts = [1, 2, 3, 4, 5, 6, 7].map((day) => feature(open, history, `2024-01-0${day}T00:00`));
    expect(counts).toEqual([1, 1, 2, 1, 1, 1, 0]);
  });
});

describe('attribute', () => {
  it('is the last value told, as long ago as the offset says', () => {
    const history = ada(
      ['2024-01-01T00:00', 'registered', { partyKind: 'person', 'attributes.city': 'Bath' }],
      ['2024-01-05T00:00', 'profile_changed', { 'attributes.city': 'York' }],
      ['2024-01-06T00:00', 'profile_changed', { 'attributes.size': 'L' }],
    );
    expect(feature('{agg: attribute, of: city}', history, '2024-01-06T00:00')).toBe('York');
    expect(feature('{agg: attribute, of: city, offset: 48h}', history, '2024-01-06T00:00')).toBe('Bath');
    expect(feature('{agg: attribute, of: size}', history, '2024-01-05T00:00')).toBe('');
    expect(feature('{agg: attribute, of: constructor, default: none}', history, '2024-01-05T00:00')).toBe(
      'none',
    );
  });

  it('is empty from when consent to it was withdrawn, and stays what it was before', () => {
    const history = ada(
      ['2024-01-01T00:00', 'registered', { partyKind: 'person' }],
      ['2024-01-02T00:00', 'profile_changed', { 'attributes.health': 'nuts' }],
      ['2024-01-05T00:00', 'profile_changed', { 'attributes.health': withdrawn }],
    );
    const flag = 'outputs: [{id: always, type: flag, when: "true"}]';
    const health = rules(
      `purpose: meals\nclock: {tick: day}\nfeatures:\n  x: {agg: attribute, of: health}\n${flag}`,
    );
    const values = [1, 2, 4, 5, 6].map(
      (day) => health.asOf(history, new CutoffTimeline(), at(`2024-01-0${day}T00:00`))?.features['x'],
    );
    expect(values).toEqual(['', 'nuts', 'nuts', '', '']);
  });
});

describe('a sum of money', () => {
  const huge = 2 ** 53;
  const sum = '{agg: sum, events: [purchased, returned], field: amount}';
  const bought = (when: string, orderId: string, amount: number) =>
    [when, 'purchased', { orderId, amount }] as const;

  it('is exact though it strays beyond 2^53 between two evaluations', () => {
    // 2^53 + 3 − 2^53 = 3 minor units: doubles would have lost the 3 and said 4 or 2.
    const history = ada(bought('2024-01-01T00:00', 'o1', huge), bought('2024-01-01T00:00', 'o2', 3), [
      '2024-01-01T00:00',
      'returned',
      { returnId: 'r1', amount: -huge },
    ]);
    expect(feature(sum, history, '2024-01-01T00:00')).toBe(0.03);
  });

  it('stops the run where it is beyond 2^53 at an evaluation, though no output reads it', () => {
    const history = ada(bought('2024-01-01T00:00', 'o1', huge), bought('2024-01-02T00:00', 'o2', 1));
    const compiled = rules(`features: {x: ${sum}}\noutputs: [{id: always, type: flag, when: "true"}]`);
    const through = (instant: string) => () =>
      compiled.advance(history, new CutoffTimeline(), null, at(instant));
    expect(through('2024-01-01T00:00')).not.toThrow();
    expect(through('2024-01-02T00:00')).toThrow(new SumOverflow('ada', 'x', 2n ** 53n + 1n));
  });
});

describe('features of a later customer', () => {
  it('owe nothing to the one before', () => {
    const compiled = rules(`features:
  spend: {agg: sum, events: [purchased], field: amount}
  open: {agg: open_count, opened: [complained], closed: [resolved], key: complaintId}
  kinds: {agg: distinct, events: [purchased], field: category}
  felt: {agg: decayed_sum, events: [purchased], half_life: 1d}
  mean: {agg: decayed_mean, events: [purchased], field: amount, half_life: 1d, prior: 0, prior_weight: 1}
outputs: [{id: always, type: flag, when: "true"}]`);
    const full = ada(
      ['2024-01-01T00:00', 'purchased', { orderId: 'o1', amount: 100, category: 'tea' }],
      ['2024-01-01T00:00', 'complained', { complaintId: 'a', severity: 3 }],
    );
    const empty = effectiveHistory('bob', events(['2024-01-01T00:00', 'registered']));
    const read = (history: typeof full) =>
      compiled.asOf(history, new CutoffTimeline(), at('2024-01-01'))?.features;
    expect(read(full)).toEqual({ spend: 1, open: 1, kinds: 1, felt: 1, mean: 0.5 });
    expect(read(empty)).toEqual({ spend: 0, open: 0, kinds: 0, felt: 0, mean: 0 });
    expect(read(full)).toEqual({ spend: 1, open: 1, kinds: 1, felt: 1, mean: 0.5 });
  });
});
