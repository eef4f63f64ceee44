/** Half of the spenders of the last 60 days are `vip`, lazily: who falls below stays for 3 days. */
export const pyramid = JSON.stringify({
  hindsight: 1,
  id: 'pyramid',
  clock: { tz: 'Asia/Shanghai', tick: 'day', cutoffs: 'month' },
  features: {
    spend: { agg: 'sum', field: 'amount', events: ['purchased', 'returned'], window: '60d' },
  },
  population: { value: { of: 'spend', among: 'spend > 0', order: 'desc', cuts: { top: 0.5 } } },
  outputs: [
    {
      id: 'tier',
      type: 'table',
      rows: [{ id: 'vip', when: 'spend >= value.top', then: 'vip' }],
      else: 'rest',
      order: ['rest', 'vip'],
      hold: { down: '3d' },
      policy: { vip: 'a visit' },
    },
  ],
});

/** Moved by events alone: no ticks, no cut-offs. */
export const mood = JSON.stringify({
  hindsight: 1,
  id: 'mood',
  clock: { tick: 'none' },
  features: { open: { agg: 'open_count', opened: ['complained'], closed: ['resolved'], key: 'complaintId' } },
  outputs: [{ id: 'angry', type: 'flag', when: 'open > 0' }],
});

/** Moved by events alone, but by nobody's before the month's cut-offs are known. */
export const ranks = JSON.stringify({
  hindsight: 1,
  id: 'ranks',
  clock: { tick: 'none', cutoffs: 'month' },
  features: { orders: { agg: 'count', events: ['purchased'] } },
  population: { rank: { of: 'orders', among: 'orders > 0', order: 'desc', scores: 3 } },
  outputs: [{ id: 'best', type: 'flag', when: 'rank.score == 3' }],
});

/** By the week, in a zone behind UTC. */
export const activity = JSON.stringify({
  hindsight: 1,
  id: 'activity',
  clock: { tz: 'America/New_York', tick: 'week' },
  features: { quiet: { agg: 'days_since_last', events: ['purchased'] } },
  outputs: [
    {
      id: 'stage',
      type: 'machine',
      states: ['new', 'active', 'asleep'],
      initial: 'new',
      transitions: [
        { id: 'wake', from: 'any', to: 'active', when: 'quiet <= 7' },
        { id: 'doze', from: ['new', 'active'], to: 'asleep', when: 'quiet > 20', hold: '7d' },
      ],
    },
  ],
});

const on = (day: string) => new Date(day);

export const registered = (day: string) =>
  ({ type: 'CustomerRegistered', occurredAt: on(day), partyKind: 'person', attributes: {} }) as const;

export const bought = (orderId: string, minor: bigint, day: string) =>
  ({ type: 'CustomerPurchased', occurredAt: on(day), orderId, amount: { minor, currency: 'GBP' } }) as const;
