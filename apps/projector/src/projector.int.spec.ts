import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../test/support/create-database.js';
import { Projector } from './projector.js';
import { LogWriter } from './testing/log.js';

const pyramid = JSON.stringify({
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
    },
  ],
});

const on = (day: string) => new Date(day);
const registered = (day: string) =>
  ({ type: 'CustomerRegistered', occurredAt: on(day), partyKind: 'person', attributes: {} }) as const;
const bought = (orderId: string, minor: bigint, day: string) =>
  ({ type: 'CustomerPurchased', occurredAt: on(day), orderId, amount: { minor, currency: 'GBP' } }) as const;

describe('the projector', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  let log: LogWriter;
  let projector: Projector;
  beforeEach(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    log = new LogWriter(store);
    projector = new Projector({
      eventStore: store,
      readModels,
      reportingCurrency: 'GBP',
      clock: { kind: 'log' },
    });
  });
  afterEach(async () => {
    await projector.stop();
    await readModels.destroy();
    await database.drop();
  });

  it('turns a log into customers, results and published cut-offs', async () => {
    await log.activate(pyramid);
    await log.customer('ada', registered('2026-01-05T09:00Z'), bought('a-1', 9900n, '2026-01-05T09:00Z'));
    await log.customer('bob', registered('2026-01-06T09:00Z'), bought('b-1', 500n, '2026-01-06T10:00Z'));
    const { position } = await log.close('2026-01-07', '2026-02-03');
    await projector.start();
    expect(await projector.settled(position, 5000)).toBe(true);
    console.log(await readModels.query('select * from customer'));
    console.log(await readModels.query('select * from segment_change order by 1,2,3,4'));
    console.log(await readModels.query('select * from cutoff'));
    console.log(await readModels.query('select * from parked_customer'));
    console.log(await readModels.query('select * from customer_state'));
    console.log(await readModels.query('select * from rule_set_progress'));
  });
});
