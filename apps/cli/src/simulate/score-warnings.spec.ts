import type { Truth } from './simulated-customers.js';
import { scoreWarnings } from './score-warnings.js';

const newYear = Date.parse('2021-01-01T00:00:00Z');
const on = (day: number) => newYear + day * 86_400_000;
const iso = (day: number) => new Date(on(day)).toISOString();

const truthOf = (customer: string, left: number | null, lastPurchase: number): [string, Truth] => [
  customer,
  {
    customer,
    ...{ leftAt: left === null ? null : iso(left), reason: left === null ? null : 'competitor' },
    lastPurchaseAt: iso(lastPurchase),
  },
];

/** An alarm from one day to another; without the second it stays. */
const alarmed = (customerId: string, from: number, to?: number) => [
  { customerId, at: on(from), result: 'alarm' },
  ...(to === undefined ? [] : [{ customerId, at: on(to), result: 'fine' }]),
];

const scored = { label: 'alarm', days: 30, end: on(400) };

describe('warnings held against the truth', () => {
  it('are right of whoever leaves by then or soon, wrong of whoever stays, open where nobody knows yet', async () => {
    const truths = new Map([
      truthOf('ada', 100, 120), // alarm on day 110: right
      truthOf('bob', 100, 120), // alarm on day 75, 25 days ahead: right; on day 60, 40 days ahead: wrong
      truthOf('cyd', null, 390), // alarm on day 50: wrong; on day 380: open
    ]);
    const results = [
      ...alarmed('ada', 110),
      ...alarmed('bob', 60, 65),
      ...alarmed('bob', 75),
      ...alarmed('cyd', 50, 60),
      ...alarmed('cyd', 380),
      ...alarmed('nobody of ours', 10),
    ];
    expect(await scoreWarnings(truths, results, scored)).toMatchObject({
      ...{ alarms: 5, right: 2, open: 1, precision: 2 / 4 },
    });
  });

  it('warn of a departure between making up the mind and being plain to everybody', async () => {
    const truths = new Map([
      truthOf('ada', 100, 120), // plain on day 150; alarm on day 130: 20 days ahead
      truthOf('bob', 100, 120), // alarm on since day 80: from day 100 on, 50 days ahead
      truthOf('cyd', 100, 120), // alarm over before day 100
      truthOf('dan', 100, 120), // alarm on day 150: too late
      truthOf('eve', 390, 395), // not plain yet
      truthOf('fay', null, 10), // silent, and stays: no case
    ]);
    const results = [
      ...alarmed('ada', 130),
      ...alarmed('bob', 80, 105),
      ...alarmed('cyd', 80, 99),
      ...alarmed('dan', 150),
      ...alarmed('eve', 392),
    ];
    expect(await scoreWarnings(truths, results, scored)).toMatchObject({
      ...{ cases: 4, warned: 2, recall: 1 / 2, medianLeadDays: 35 },
    });
  });

  it('say nothing of nobody', async () => {
    expect(await scoreWarnings(new Map(), [], scored)).toEqual({
      ...{ alarms: 0, right: 0, open: 0, precision: null },
      ...{ cases: 0, warned: 0, recall: null, medianLeadDays: null },
    });
  });
});
