import { ada, at, rules } from '../testing/story.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import type { History } from '../history/effective-history.js';
import { compileExplainer } from './explain.js';
import type { Explanation } from './explanation.js';
import { explanationText } from './sentence.js';

const rated = (day: string, score: number) =>
  [day, 'rated', { ratingId: day, instrument: 'csat', score }] as const;
const bought = (day: string, amount: number) => [day, 'purchased', { orderId: day, amount }] as const;

function why(
  body: string,
  history: History,
  output: string,
  instant: string,
  cutoffs = new CutoffTimeline(),
): Explanation {
  const explainer = compileExplainer(rules(body).ruleSet, { currencyExponent: 2, eventsAtMost: 2 });
  const explanation = explainer.explain(history, cutoffs, output, at(instant));
  if (!explanation) throw new Error('there is nothing to explain');
  return explanation;
}

const iso = (instant: string) => new Date(at(instant)).toISOString();

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

  it('says it in English and in Chinese', () => {
    expect(explanationText(explained(), 'en')).toBe(
      'At 2024-02-20 00:00 UTC tier of customer ada was silver, since 2024-02-04 00:00 UTC. ' +
        'Row "good" held: spend >= value.half && orders > 1 (65 >= 50.5 && 2 > 1), tried in vain before: vip (65 >= 400). ' +
        'Cut-offs: value.top = 400, in force since 2024-02-01 00:00 UTC, value.half = 50.5, in force since 2024-02-01 00:00 UTC. ' +
        'Nearest other outcome: with spend 50.49 instead of 65 (-14.51, 22.3%) it would be bronze by "else", holds aside.',
    );
    expect(explanationText(explained(), 'zh')).toBe(
      '在 2024-02-20 00:00 UTC，客户 ada 的 tier 为“silver”，自 2024-02-04 00:00 UTC 起。' +
        '行“good”成立：spend >= value.half && orders > 1（65 >= 50.5 && 2 > 1），此前不成立的有：vip (65 >= 400)。' +
        '分界值：value.top = 400，自 2024-02-01 00:00 UTC 起生效，value.half = 50.5，自 2024-02-01 00:00 UTC 起生效。' +
        '最接近的其他结果：若 spend 为 50.49 而非 65（-14.51，22.3%），则按“else”为“bronze”（不计保持期）。',
    );
  });

  it('knows nothing of what happened later', () => {
    const upToThen = ada(...[bought('2024-01-05', 99_999), bought('2024-02-03', 3_000)]);
    const all = why(tier, history, 'tier', '2024-02-03T12:00', cutoffs());
    expect(all).toEqual(why(tier, upToThen, 'tier', '2024-02-03T12:00', cutoffs()));
    expect(all.evaluatedAt).toBe(iso('2024-02-03'));
  });
});

const level = 'level: {agg: last, events: [rated], field: score}';

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

describe('the sentence', () => {
  it('tells what is kept back, and when it takes effect', () => {
    const body = `features: {${level}}
outputs:
  - id: tier
    type: table
    rows: [{id: top, when: level >= 3, then: gold}]
    else: bronze
    order: [bronze, gold]
    hold: {down: 10d}`;
    const falling = ada(rated('2024-01-01', 3), rated('2024-01-05', 2));
    const explained = why(body, falling, 'tier', '2024-01-06');
    expect(explanationText(explained, 'en')).toBe(
      'At 2024-01-06 00:00 UTC tier of customer ada was gold, since 2024-01-01 00:00 UTC. ' +
        'That was decided at 2024-01-01 00:00 UTC. Row "top" held: level >= 3 (3 >= 3). ' +
        'A hold of 10 d keeps back bronze (row "else"), which has held since 2024-01-05 00:00 UTC; ' +
        'if nothing else happens it takes effect at 2024-01-15 00:00 UTC. ' +
        'Nearest other outcome: with level 3 instead of 2 (+1, 50%) it would be gold by "top", holds aside.',
    );
    expect(explanationText(explained, 'zh')).toContain(
      '“bronze”（行“else”）自 2024-01-05 00:00 UTC 起成立，因保持期 10 天尚未生效；' +
        '若无其他事件，将于 2024-01-15 00:00 UTC 生效。',
    );
  });

  it('tells a score by its number, and that nothing held where nothing did', () => {
    const body = `features: {${level}}
outputs: [{id: s, type: score, value: level * 2, bands: [{id: b, at_least: 9, then: good}], else: bad}]`;
    const explained = why(body, ada(rated('2024-01-01', 3)), 's', '2024-01-01');
    expect(explanationText(explained, 'en')).toContain(
      'The number is level * 2 = 3 * 2 = 6, no band held, which leaves "else", tried in vain before: b (6 >= 9). ',
    );
    expect(explanationText(explained, 'zh')).toContain(
      '数值为 level * 2 = 3 * 2 = 6，没有任何等级成立，因此为“else”',
    );
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
