import type { HistoryEvent, StoredHistory } from '../customer-event/stored-history.js';
import { projectCustomer } from './customer.projection.js';

const at = (day: number) => Date.UTC(2026, 0, day);

type Told = readonly [type: string, day: number, data: object];

function historyOf(...told: Told[]): StoredHistory {
  const events = told.map(([type, day, data], revision): HistoryEvent => {
    const eventId = `e-${revision}`;
    return { type, data, occurredAt: at(day), revision, eventId, position: BigInt(revision) };
  });
  const last = events.at(-1);
  if (!last) throw new Error('a history has events');
  return { customerId: 'ada', events, last, skipped: [] };
}

const registered: Told = [
  'CustomerRegistered',
  2,
  { partyKind: 'organisation', attributes: { country: 'GB', employees: '10-49' } },
];
const moved: Told = ['CustomerProfileChanged', 8, { attributes: { country: 'FR' } }];
const grew: Told = ['CustomerProfileChanged', 5, { attributes: { employees: '50-249', country: 'IE' } }];

describe('a customer as of an instant', () => {
  const bought: Told = [
    'CustomerPurchased',
    6,
    { orderId: 'o-1', amount: { minor: '1200', currency: 'GBP' }, channel: 'store' },
  ];
  const corrected: Told = [
    'PurchaseCorrected',
    20,
    { orderId: 'o-1', amount: { minor: '900', currency: 'GBP' } },
  ];
  const merged: Told = ['CustomerMerged', 15, { survivorId: 'bob' }];

  it('is what had happened by then, by what is known now', () => {
    const history = historyOf(registered, moved, bought, corrected, merged);
    expect(projectCustomer(history, at(5))).toMatchObject({
      ...{ attributes: { country: 'GB' }, purchaseCount: 0, netSpendMinor: 0n, endedAt: null },
      ...{ firstEventAt: new Date(at(2)), lastEventAt: new Date(at(2)), revision: 4n },
    });
    expect(projectCustomer(history, at(10))).toMatchObject({
      ...{ attributes: { country: 'FR' }, purchaseCount: 1, netSpendMinor: 900n, endedAt: null },
      lastEventAt: new Date(at(8)),
    });
    expect(projectCustomer(history, at(15))).toMatchObject({ endedAt: new Date(at(15)) });
  });
});

describe('the attributes of a customer', () => {
  it('are those of its registration as its profile has changed them since', () => {
    expect(projectCustomer(historyOf(registered)).attributes).toEqual({ country: 'GB', employees: '10-49' });
    expect(projectCustomer(historyOf(registered, moved)).attributes).toEqual({
      country: 'FR',
      employees: '10-49',
    });
  });

  it('leave out what is sensitive: no list and no view of a customer shows it', () => {
    const told: Told = ['CustomerProfileChanged', 9, { attributes: { health: 'allergic', region: 'north' } }];
    expect(projectCustomer(historyOf(registered, told)).attributes).toEqual({
      ...{ country: 'GB', employees: '10-49', region: 'north' },
    });
  });

  it('go by when things were so, not by when they were heard of', () => {
    expect(projectCustomer(historyOf(registered, moved, grew)).attributes).toEqual({
      country: 'FR',
      employees: '50-249',
    });
  });
});
