import {
  bought,
  gbp,
  openHistory,
  registered,
  type History,
  type Told,
} from '../measures/testing/history.js';
import { occasions } from './occasions.js';

describe('occasions', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
  });
  afterAll(() => history.close());

  it('days that are known without personal data, over the turn of a year as well', async () => {
    await history.tell({
      ada: [registered('2024-02-29'), bought('2024-12-30', 'a1', 100), bought('2025-01-02', 'a2', 100)],
      bob: [
        registered('2025-01-03'),
        ['2025-02-01', 'ContractSigned', { contractId: 'k', amount: gbp(1), to: '2026-01-01T00:00:00.000Z' }],
      ],
      cyd: [
        registered('2025-01-02'),
        ['2025-06-02', 'CustomerChurned', { reason: 'unknown', declaredBy: 'person' }],
      ],
    });
    expect(await history.list(occasions, '2025-12-29T12:00:00Z', { days: 5 })).toMatchObject([
      { on: '2025-12-30', customerId: 'ada', occasion: 'first_purchase', years: 1 },
      {
        on: '2026-01-01',
        customerId: 'bob',
        occasion: 'contract_end',
        years: null,
        label: 'end of contract',
      },
      { on: '2026-01-03', customerId: 'bob', occasion: 'anniversary', years: 1 },
    ]);
    expect(await history.list(occasions, '2026-02-28', { days: 0 })).toMatchObject([
      { on: '2026-02-28', customerId: 'ada', occasion: 'anniversary', years: 2 },
    ]);
    expect(await history.list(occasions, '2028-02-28', { days: 0 })).toEqual([]);
    expect(await history.list(occasions, '2028-02-29', { days: 0 })).toMatchObject([
      { on: '2028-02-29', customerId: 'ada', occasion: 'anniversary', years: 4 },
    ]);
  });

  it('birthdays of who agreed to that, until the consent is withdrawn, page by page', async () => {
    const born = (at: string, birthday: string): Told => [
      at,
      'CustomerProfileChanged',
      { attributes: { birthday }, ...(birthday !== '' && { purpose: 'a card', consent: 'form 17' }) },
    ];
    await history.tell({
      ada: [registered('2025-01-01'), born('2025-01-02', '02-29'), born('2025-03-01', '')],
      bob: [registered('2025-01-01'), born('2025-01-02', '05-05'), born('2025-01-03', '02-28')],
      cyd: [registered('2025-02-28')],
    });
    const both = [
      { on: '2025-02-28', customerId: 'ada', occasion: 'birthday', years: null, label: 'birthday' },
      { on: '2025-02-28', customerId: 'bob', occasion: 'birthday' },
    ];
    expect(await history.list(occasions, '2025-02-28', { days: 0 })).toMatchObject(both);
    expect(await history.list(occasions, '2025-02-15', { days: 13 })).toMatchObject(both);
    expect(await history.list(occasions, '2026-02-28', { days: 0 })).toMatchObject([
      { customerId: 'bob', occasion: 'birthday' },
      { customerId: 'cyd', occasion: 'anniversary', years: 1 },
    ]);
  });
});
