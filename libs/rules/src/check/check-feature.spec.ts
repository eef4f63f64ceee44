import type { Feature } from '../rule-set.js';
import { checkRuleSet } from './check-rule-set.js';
import { expectAtMarks, problemsOf, withFeature } from './testing/marked.js';

const dayMs = 86_400_000;

function checked(feature: string): Feature | undefined {
  const found = checkRuleSet(withFeature(feature));
  return found.ok ? found.ruleSet.features[0] : undefined;
}

describe('a feature', () => {
  const base = { name: 'f', events: ['purchased'], where: null, windowMs: null, offsetMs: 0 };
  const amount = { name: 'amount', type: 'money' };

  it.each<[string, object]>([
    ['{agg: count, events: [purchased]}', { ...base, agg: 'count', type: 'number' }],
    [
      '{agg: count, events: [purchased], window: 36h, offset: 2w}',
      { ...base, agg: 'count', type: 'number', windowMs: 1.5 * dayMs, offsetMs: 14 * dayMs },
    ],
    [
      '{agg: sum, field: amount, events: [purchased]}',
      { ...base, agg: 'sum', type: 'number', field: amount, default: 0 },
    ],
    [
      '{agg: min, field: lines, events: [purchased], default: -1}',
      { ...base, agg: 'min', type: 'number', field: { name: 'lines', type: 'number' }, default: -1 },
    ],
    [
      '{agg: last, field: channel, events: [purchased]}',
      { ...base, agg: 'last', type: 'text', field: { name: 'channel', type: 'text' }, default: '' },
    ],
    [
      '{agg: first, field: amount, events: [purchased], default: 5}',
      { ...base, agg: 'first', type: 'number', field: amount, default: 5 },
    ],
    [
      '{agg: distinct, field: orderId, events: [purchased]}',
      { ...base, agg: 'distinct', type: 'number', field: { name: 'orderId', type: 'id' } },
    ],
    [
      '{agg: days_since_last, events: [purchased]}',
      { ...base, agg: 'days_since_last', type: 'number', default: 99_999 },
    ],
    [
      '{agg: mean_gap_days, events: [purchased], min_gaps: 3, default: 60}',
      { ...base, agg: 'mean_gap_days', type: 'number', minGaps: 3, default: 60 },
    ],
    [
      '{agg: decayed_sum, events: [purchased], half_life: 30d}',
      { ...base, agg: 'decayed_sum', type: 'number', field: null, halfLifeMs: 30 * dayMs },
    ],
    [
      '{agg: decayed_mean, field: amount, events: [purchased], half_life: 1d, prior: 60, prior_weight: 2}',
      {
        ...base,
        agg: 'decayed_mean',
        type: 'number',
        field: amount,
        halfLifeMs: dayMs,
        prior: 60,
        priorWeight: 2,
      },
    ],
    [
      '{agg: open_count, opened: [complained], closed: [resolved], key: complaintId, offset: 1d}',
      {
        name: 'f',
        agg: 'open_count',
        type: 'number',
        opened: ['complained'],
        closed: ['resolved'],
        key: 'complaintId',
        where: null,
        offsetMs: dayMs,
      },
    ],
    [
      '{agg: attribute, of: region}',
      { name: 'f', agg: 'attribute', type: 'text', of: 'region', offsetMs: 0, default: '' },
    ],
  ])('%s is read with every default filled in', (feature, expected) => {
    expect(checked(feature)).toEqual(expected);
  });

  it.each([
    ['¦3', 'expected feature "f" as a mapping, found number 3'],
    ['¦{events: [purchased]}', 'feature "f" needs agg, one of count'],
    ['{agg: ¦cuont, events: [purchased]}', 'did you mean "count"?'],
    ['¦{agg: count}', 'count "f" needs events'],
    ['{agg: count, events: ¦purchased}', 'expected a list of event types, found text "purchased"'],
    ['{agg: count, events: ¦[]}', 'expected a list of event types, found an empty one'],
    ['{agg: count, events: [¦purchase]}', 'did you mean "purchased"?'],
    ['{agg: count, events: [¦CustomerPurchased]}', 'unknown event type "CustomerPurchased"'],
    ['{agg: count, events: [purchased, ¦purchased]}', 'listed twice'],
    ['{agg: count, events: [¦corrected]}', 'may not be listed: a correction takes effect in the purchase'],
    ['{agg: count, events: [¦complaint_withdrawn]}', 'may not be listed: a withdrawal takes effect'],
    ['{agg: count, events: [purchased], ¦field: amount}', 'unknown key "field" in count "f"'],
    ['{agg: count, events: [purchased], ¦default: 0}', 'unknown key "default"'],
    ['{agg: count, events: [purchased], ¦windw: 30d}', 'did you mean "window"?'],
    ['{agg: count, events: [purchased], window: ¦0d}', 'expected window as a duration longer than 0'],
    ['{agg: count, events: [purchased], window: ¦30}', '(36h, 30d or 2w), found number 30'],
    ['{agg: count, events: [purchased], window: ¦1y}', 'found text "1y"'],
    ['{agg: count, events: [purchased], window: ¦1.5d}', 'found text "1.5d"'],
    ['{agg: count, events: [purchased], offset: ¦99999999999999999d}', 'expected offset as a duration'],
    ['¦{agg: sum, events: [purchased]}', 'sum "f" needs field'],
    ['{agg: sum, field: ¦amuont, events: [purchased]}', 'did you mean "amount"?'],
    ['{agg: sum, field: ¦channel, events: [purchased]}', 'number or money, found "channel" of type text'],
    ['{agg: sum, field: ¦attributes.region, events: [registered]}', 'unknown field "attributes.region"'],
    ['{agg: last, field: ¦orderId, events: [purchased]}', 'found "orderId" of type id'],
    ['{agg: last, field: ¦isNewProduct, events: [purchased]}', 'of type boolean'],
    ['{agg: last, field: channel, events: [purchased], default: ¦0}', 'expected default as text'],
    ['{agg: sum, field: amount, events: [purchased], default: ¦none}', 'expected default as a number'],
    ['{agg: mean_gap_days, events: [purchased], min_gaps: ¦0}', 'a whole number of at least 1'],
    ['{agg: mean_gap_days, events: [purchased], min_gaps: ¦1.5}', 'a whole number of at least 1'],
    ['{agg: decayed_sum, events: [purchased], half_life: 1d, ¦window: 9d}', 'unknown key "window"'],
    ['{agg: decayed_sum, events: [purchased], half_life: 1d, ¦offset: 9d}', 'unknown key "offset"'],
    ['¦{agg: decayed_sum, events: [purchased]}', 'needs half_life'],
    [
      '{agg: decayed_mean, field: amount, events: [paid], half_life: 1d, prior: 1, prior_weight: ¦0}',
      'expected a prior_weight above 0',
    ],
    [
      '{agg: open_count, opened: [complained], closed: ¦[complained], key: complaintId}',
      'both open and close',
    ],
    ['{agg: open_count, opened: [complained], closed: [resolved], key: ¦severity}', 'expected an id field'],
    ['{agg: open_count, opened: [complained], closed: [returned], key: ¦complaintId}', 'unknown field'],
    [
      '{agg: open_count, opened: [complained], closed: [resolved], key: complaintId, ¦window: 9d}',
      'unknown key "window"',
    ],
    ['{agg: attribute, of: ¦""}', 'expected the key of an attribute, found an empty text'],
    ['{agg: attribute, of: region, ¦window: 9d}', 'unknown key "window"'],
  ])('refuses %s', (feature, text) => {
    expectAtMarks(withFeature(feature), text);
  });

  it('warns of a listed event that never qualifies for want of the field', () => {
    expectAtMarks(
      withFeature('{agg: sum, field: ¦amount, events: [purchased, rated]}'),
      'warning: rated has no field "amount" and never qualifies',
    );
  });

  it('sees in where the fields of the events listed, money and numbers alike', () => {
    const where = 'amount > 100 && channel in [\\"web\\"] && !isNewProduct';
    expect(problemsOf(withFeature(`{agg: count, events: [purchased], where: "${where}"}`))).toEqual([]);
  });

  it.each([
    ['"¦f > 1"', 'unknown name "f"; where sees the fields of purchased: orderId, amount'],
    ['"¦orderId == \'x\'"', '"orderId" is an id'],
    ['"¦severity > 1"', 'unknown name "severity"'],
    ['"¦amount"', 'expected a boolean, found number (amount)'],
    ['"amount ¦= 1"', 'did you mean "=="?'],
    ['¦true', 'expected an expression as text, found boolean true'],
  ])('refuses where: %s', (where, text) => {
    expectAtMarks(withFeature(`{agg: count, events: [purchased], where: ${where}}`), text);
  });

  it('sees in the where of an open count what opens only', () => {
    const open = 'agg: open_count, opened: [complained], closed: [resolved], key: complaintId';
    expect(problemsOf(withFeature(`{${open}, where: "severity > 3"}`))).toEqual([]);
    expectAtMarks(withFeature(`{${open}, where: "¦hoursOpen > 3"}`), 'unknown name "hoursOpen"');
  });
});
