import fc from 'fast-check';

// Documents are built as JSON, which is YAML. Every name that an expression uses exists, so each one passes the check.

const duration = fc.constantFrom('6h', '24h', '1d', '3d', '7d', '2w', '30d');
const window = fc.record({ window: duration, offset: duration }, { requiredKeys: [] });
const decay = { half_life: fc.constantFrom('5d', '20d') };
const one = fc.constant.bind(fc);

const features = fc.record({
  spend: fc.tuple(
    fc.record({ agg: one('sum'), field: one('amount'), events: one(['purchased', 'returned']) }),
    window,
  ),
  orders: fc.tuple(fc.record({ agg: one('count'), events: one(['purchased']) }), window),
  big_orders: fc.tuple(
    fc.record({
      agg: one('count'),
      events: one(['purchased']),
      where: fc.constantFrom(
        'amount >= 1',
        'amount > 100.5 && channel == "web"',
        'lines < 3 || isNewProduct',
        'channel in ["web", "shop"]',
      ),
    }),
    window,
  ),
  basket: fc.tuple(
    fc.record({
      agg: fc.constantFrom('mean', 'min', 'max', 'first', 'last'),
      field: one('amount'),
      events: one(['purchased']),
      default: fc.constantFrom(0, 7.5),
    }),
    window,
  ),
  channels: fc.tuple(
    fc.record({ agg: one('distinct'), field: one('channel'), events: one(['purchased', 'contacted']) }),
    window,
  ),
  recency: fc.tuple(
    fc.record({
      agg: fc.constantFrom('days_since_last', 'days_since_first'),
      events: one(['purchased', 'contacted']),
    }),
    window,
  ),
  gap: fc.tuple(
    fc.record({ agg: one('mean_gap_days'), events: one(['purchased']), min_gaps: fc.constantFrom(1, 2) }),
    window,
  ),
  warmth: fc.tuple(
    fc.record({ agg: one('decayed_sum'), events: one(['contacted', 'purchased']), ...decay }),
    one({}),
  ),
  mood: fc.tuple(
    fc.record({
      agg: one('decayed_mean'),
      field: one('score100'),
      events: one(['rated']),
      prior: one(70),
      prior_weight: fc.constantFrom(0.5, 2),
      ...decay,
    }),
    one({}),
  ),
  open: fc.tuple(
    fc.record({
      agg: one('open_count'),
      opened: one(['complained']),
      closed: one(['resolved']),
      key: one('complaintId'),
    }),
    fc.record({ where: fc.constantFrom('severity >= 3', 'channel == "phone"') }, { requiredKeys: [] }),
  ),
  last_channel: fc.tuple(
    fc.record({ agg: one('last'), field: one('channel'), events: one(['purchased']) }),
    window,
  ),
  country: fc.tuple(
    fc.record({ agg: one('attribute'), of: one('country') }),
    fc.record({ default: one('nowhere') }, { requiredKeys: [] }),
  ),
});

const population = fc.tuple(
  fc.record({
    of: fc.constantFrom('spend', 'orders', 'recency', 'mood'),
    among: fc.constantFrom('orders >= 1', 'spend > 0', 'true'),
  }),
  fc.oneof(
    fc.record({ order: fc.constantFrom('asc', 'desc'), cuts: one({ top: 0.2, half: 0.5, all: 1 }) }),
    fc.record({ order: one('desc'), shares: one({ top: 0.5, half: 0.8, all: 1 }) }),
  ),
  fc.record({ min_members: fc.constantFrom(1, 2, 3) }, { requiredKeys: [] }),
);
const scored = fc.record({
  of: fc.constantFrom('spend', 'recency'),
  among: fc.constantFrom('orders >= 1', 'recency < 30'),
  order: fc.constantFrom('asc', 'desc'),
  scores: fc.constantFrom(2, 5),
});

const condition = fc.constantFrom(
  'spend > 100',
  'orders >= 2',
  'big_orders == 1',
  'basket * orders > spend',
  'channels > 1',
  'recency > 7',
  'recency >= 2 && recency <= 9',
  'gap < 10',
  'warmth < 0.5',
  'mood >= 60',
  'open > 0',
  'last_channel == "web"',
  'country != "shop"',
  '!(open > 0) || mood < 50',
  'points.score >= 2',
  'points.score in [1, 2]',
  'floor(mood / 10) in [5, 6, 7]',
  'max(spend, basket) / orders > 50',
  'abs(-recency) < 5 ? true : spend < 0',
);
const row = (then: string) => condition.map((when) => ({ id: `is-${then}`, when, then }));
const hold = fc.record({ up: duration, down: duration }, { requiredKeys: [] });

const table = fc.tuple(row('high'), row('middle'), hold).map(([high, middle, held]) => ({
  id: 'level',
  type: 'table',
  rows: [high, middle],
  else: 'low',
  order: ['low', 'middle', 'high'],
  hold: held,
}));
const score = fc.tuple(hold, fc.constantFrom([0, 100], [20, 60])).map(([held, clamp]) => ({
  id: 'mark',
  type: 'score',
  value: 'mood - 20 * open + orders',
  clamp,
  hold: held,
  else: 'poor',
  bands: [
    { id: 'b-fine', at_least: 70, then: 'fine' },
    { id: 'b-fair', at_least: 50, then: 'fair' },
  ],
}));
const transition = (id: string, from: string | string[], to: string) =>
  fc
    .tuple(condition, fc.option(duration, { nil: null }))
    .map(([when, held]) => ({ id, from, to, when, ...(held ? { hold: held } : {}) }));
const machine = fc
  .tuple(
    transition('grows', ['new'], 'steady'),
    transition('leaves', 'any', 'gone'),
    transition('returns', ['gone', 'steady'], 'new'),
  )
  .map((transitions) => ({
    id: 'stage',
    type: 'machine',
    states: ['new', 'steady', 'gone'],
    initial: 'new',
    transitions,
  }));

const below = fc.constantFrom(
  'stage == "gone"',
  'level != "low" && mark < 60',
  'mark > 55',
  'level == "high"',
);
const relative = (order: string, of: string) => `${of} ${order} rank.top`;

/** Rule sets that use every construct of the language, with random windows, conditions and holds. */
export const ruleSets: fc.Arbitrary<string> = fc
  .record({
    features,
    population,
    scored,
    table,
    score,
    machine,
    below,
    tick: fc.constantFrom('day', 'week', 'none'),
    cutoffs: fc.constantFrom('day', 'week', 'month'),
    tz: fc.constantFrom('Europe/London', 'UTC', 'Asia/Shanghai'),
  })
  .map((parts) => {
    const [ranked, method, least] = parts.population;
    const reaches = relative(method.order === 'desc' ? '>=' : '<=', ranked.of);
    const merged = Object.entries(parts.features).map(([name, [base, more]]) => [name, { ...base, ...more }]);
    return JSON.stringify({
      hindsight: 1,
      id: 'random',
      title: { en: 'random', zh: '随机' },
      clock: { tz: parts.tz, tick: parts.tick, cutoffs: parts.cutoffs },
      features: Object.fromEntries(merged) as object,
      population: { rank: { ...ranked, ...method, ...least }, points: parts.scored },
      outputs: [
        parts.table,
        parts.score,
        parts.machine,
        { id: 'rank_flag', type: 'flag', when: reaches },
        { id: 'below', type: 'flag', when: parts.below },
      ],
    });
  });
