import { ada, at, bought, iso, level, rated, rules, why } from '../testing/story.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { compileExplainer } from './explain.js';

describe('why a table says so', () => {
  const tier = `clock: {tick: day}
features:
  spend: {agg: sum, events: [purchased, returned], field: amount, window: 30d}
  orders: {agg: count, events: [purchased], window: 30d, offset: 1d}
population:
  value: {of: spend, among: orders >= 1, order: desc, cuts: {top: 0.1, half: 0.5}}
outputs:
  - id: tier
    type: table
    rows:
      - {id: vip, when: spend >= value.top, then: gold}
      - {id: good, when: spend >= value.half && orders > 1, then: silver}
    else: bronze`;
  const cutoffs = () => {
    const timeline = new CutoffTimeline();
    timeline.publish(at('2024-01-01'), { value: { top: 500, half: 40 } });
    timeline.publish(at('2024-02-01'), { value: { top: 400, half: 50.5 } });
    timeline.publish(at('2024-03-01'), { value: { top: 1, half: 1 } });
    return timeline;
  };
  const history = ada(
    bought('2024-01-05', 99_999),
    bought('2024-02-03', 3_000),
    bought('2024-02-04', 4_000),
    ['2024-02-06', 'returned', { returnId: 'r', amount: -500 }],
    bought('2024-02-20T00:00:00.001', 9_900),
  );
  // 01-05 leaves the window at 02-04: gold until then, from then on 30 + 40, and 2 orders in (01-04, 02-03].
  // On 02-20 the window is (01-21, 02-20]: 30 + 40 − 5 = 65; orders in (01-20, 02-19]: 2.
  const explained = () => why(tier, history, 'tier', '2024-02-20', cutoffs());

  it('quotes the row that held and those above it, with every value filled in', () => {
    const { result, rule, since, decided, raw } = explained();
    expect([result, rule, since]).toEqual(['silver', 'good', iso('2024-02-04')]);
    expect(decided).toEqual(raw);
    expect(decided).toEqual({
      at: iso('2024-02-20'),
      result: 'silver',
      rule: 'good',
      from: null,
      number: null,
      tried: [
        {
          rule: 'vip',
          then: 'gold',
          text: 'spend >= value.top',
          filled: '65 >= 400',
          holds: false,
          clauses: [{ text: 'spend >= value.top', filled: '65 >= 400', holds: false }],
          holdMs: 0,
        },
        {
          rule: 'good',
          then: 'silver',
          text: 'spend >= value.half && orders > 1',
          filled: '65 >= 50.5 && 2 > 1',
          holds: true,
          clauses: [
            { text: 'spend >= value.half', filled: '65 >= 50.5', holds: true },
            { text: 'orders > 1', filled: '2 > 1', holds: true },
          ],
          holdMs: 0,
        },
      ],
    });
  });

  it('quotes the cut-offs in force, since when they are', () => {
    expect(explained().cutoffs).toEqual([
      { population: 'value', cut: 'top', order: 'desc', value: 400, inForceSince: iso('2024-02-01') },
      { population: 'value', cut: 'half', order: 'desc', value: 50.5, inForceSince: iso('2024-02-01') },
    ]);
    expect(why(tier, history, 'tier', '2024-01-06').cutoffs[0]).toMatchObject({
      value: null,
      inForceSince: null,
    });
  });

  it('lists the events behind each feature: their number, and the first of them', () => {
    const [spend, orders] = explained().features;
    expect(spend).toMatchObject({
      value: 65,
      window: { after: iso('2024-01-21'), through: iso('2024-02-20') },
      count: 3,
    });
    expect(spend?.events).toEqual([
      { eventId: 'e1', type: 'purchased', occurredAt: iso('2024-02-03'), amount: 30, score: null, value: 30 },
      { eventId: 'e2', type: 'purchased', occurredAt: iso('2024-02-04'), amount: 40, score: null, value: 40 },
    ]);
    expect(orders).toMatchObject({
      value: 2,
      window: { after: iso('2024-01-20'), through: iso('2024-02-19') },
      count: 2,
    });
  });

  it('finds the nearest other outcome: 14.51 less spent is 22 %, one order less is 50 %', () => {
    // 50.5 is still good: 50.49 is the first that is not, 14.51 of 65 away.
    const { nearest } = explained();
    expect(nearest).toMatchObject({ feature: 'spend', value: 65, to: 50.49, step: 0.01 });
    expect(nearest).toMatchObject({ result: 'bronze', rule: 'else' });
    expect(nearest?.change).toBeCloseTo(-14.51, 10);
    expect(nearest?.relative).toBeCloseTo(14.51 / 65, 10);
  });

  it('knows nothing of what happened later', () => {
    const upToThen = ada(...[bought('2024-01-05', 99_999), bought('2024-02-03', 3_000)]);
    const all = why(tier, history, 'tier', '2024-02-03T12:00', cutoffs());
    expect(all).toEqual(why(tier, upToThen, 'tier', '2024-02-03T12:00', cutoffs()));
    expect(all.evaluatedAt).toBe(iso('2024-02-03'));
  });
});

describe('why a score says so', () => {
  const score = `features:
  ${level}
  visits: {agg: count, events: [contacted]}
outputs:
  - id: mark
    type: score
    value: level * 10 - visits
    clamp: [0, 50]
    bands: [{id: hi, at_least: 40, then: high}, {id: mid, at_least: 20, then: medium}]
    else: low
    hold: {up: 3d}
  - {id: bare, type: score, value: level + 1}`;
  const history = ada(rated('2024-01-01', 3), ['2024-01-02', 'contacted', { contactId: 'c' }]);

  it('fills in its number and compares it with the bands', () => {
    const { result, value, raw } = why(score, history, 'mark', '2024-01-02');
    expect([result, value]).toEqual(['medium', 29]);
    expect(raw.number).toEqual({ text: 'level * 10 - visits', filled: '3 * 10 - 1', value: 29 });
    expect(raw.tried.map(({ rule, filled, holds }) => [rule, filled, holds])).toEqual([
      ['hi', '29 >= 40', false],
      ['mid', '29 >= 20', true],
    ]);
  });

  it('finds the nearest band: level 2.1 makes 20, so 2.09999999999 is less (0.9 of 3)', () => {
    // high needs level 4.1 (+1.1 of 3); visits would have to be 11 (10 times 1).
    expect(why(score, history, 'mark', '2024-01-02').nearest).toMatchObject({
      feature: 'level',
      to: 2.09999999999,
      result: 'low',
      rule: 'else',
    });
  });

  it('holds back a band like a row', () => {
    const better = ada(rated('2024-01-01', 3), rated('2024-01-05', 5));
    expect(why(score, better, 'mark', '2024-01-06').keptBack).toMatchObject([
      { result: 'high', rule: 'hi', since: iso('2024-01-05'), takesEffectAt: iso('2024-01-08') },
    ]);
  });

  it('is only a number without bands', () => {
    const { result, value, rule, since, raw, nearest } = why(score, history, 'bare', '2024-01-02');
    expect([result, value, rule, since, nearest]).toEqual([null, 4, null, null, null]);
    expect(raw.number).toEqual({ text: 'level + 1', filled: '3 + 1', value: 4 });
  });
});

describe('the nearest other outcome', () => {
  const at85 = (when: string) =>
    why(
      `features: {${level}}\noutputs: [{id: o, type: flag, when: ${JSON.stringify(when)}}]`,
      ada(rated('2024-01-01', 85)),
      'o',
      '2024-01-01',
    ).nearest;

  it('is at the near end of a stretch in which a comparison holds', () => {
    expect(at85('floor(level) == 70')).toMatchObject({ to: 70.9999999999, result: 'true' });
    expect(at85('floor(level) == 99')).toMatchObject({ to: 99, result: 'true' });
  });

  it('is never one of which half the change is enough, even where a boundary is crossed twice', () => {
    // 30 more is enough by the first part, 15 more by the second.
    expect(at85('level >= 115 || abs(level - 100) < 1')).toMatchObject({ to: 100, result: 'true' });
  });

  it('is none where no change of one number is enough', () => {
    expect(at85('level >= 0 || level < 0')).toBeNull();
  });
});

describe('why a flag says so', () => {
  const flags = `features:
  spend: {agg: sum, events: [purchased], field: amount}
  visits: {agg: count, events: [contacted]}
outputs:
  - {id: big, type: flag, when: spend > 100}
  - {id: idle, type: flag, when: "!big && visits == 2"}`;
  const history = ada(bought('2024-01-01', 10_000), ['2024-01-02', 'contacted', { contactId: 'c' }]);

  it('fills in its condition, held or not', () => {
    const { result, rule, raw, nearest } = why(flags, history, 'big', '2024-01-02');
    expect([result, rule]).toEqual(['false', 'else']);
    expect(raw.tried).toMatchObject([
      { rule: 'when', text: 'spend > 100', filled: '100 > 100', holds: false },
    ]);
    // The least that is more than 100.00 is a penny more.
    expect(nearest).toMatchObject({ feature: 'spend', to: 100.01, result: 'true', rule: 'when' });
  });

  it('rests on the outputs above it, and on their features', () => {
    const { raw, features, nearest } = why(flags, history, 'idle', '2024-01-02');
    expect(raw.tried[0]?.filled).toBe('!false && 1 == 2');
    expect(features.map(({ name }) => name)).toEqual(['spend', 'visits']);
    expect(nearest).toMatchObject({ feature: 'visits', to: 2, relative: 1, result: 'true' });
  });
});

describe('an explanation', () => {
  const body = `features: {${level}}\noutputs: [{id: o, type: flag, when: level > 1}]`;
  const explainer = () => compileExplainer(rules(body).ruleSet, { currencyExponent: 2 });

  it('is null before the first event', () => {
    const history = ada(rated('2024-01-02', 1));
    expect(explainer().explain(history, new CutoffTimeline(), 'o', at('2024-01-01'))).toBeNull();
  });

  it('of an output that does not exist is refused', () => {
    const history = ada(rated('2024-01-02', 1));
    expect(() => explainer().explain(history, new CutoffTimeline(), 'p', at('2024-01-03'))).toThrow(
      'p is not an output of spec',
    );
  });
});

describe('what would be with another value', () => {
  it('does not rest on the values that were tried before it', () => {
    // A machine that never comes back from `high`: had a trial moved it for good, the next would find it there.
    const body = `clock: {tick: none}
features: {${level}}
outputs:
  - {id: stage, type: machine, states: [low, high], initial: low, transitions: [{id: up, from: [low], to: high, when: level >= 50}]}
  - {id: seen, type: flag, when: stage == "high"}`;
    const { nearest } = why(
      body,
      ada(rated('2024-01-01', 10), rated('2024-01-02', 10)),
      'seen',
      '2024-01-02',
    );
    expect(nearest).toMatchObject({ feature: 'level', value: 10, to: 50, result: 'true' });
  });
});
