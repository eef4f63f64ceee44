import { Logger } from '@nestjs/common';
import { customerEvents } from '@hindsight/domain';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  customerChanges,
  onPool,
  openReadModels,
  parkedCustomers,
  totals,
  type ReadModels,
} from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../test/support/create-database.js';
import { Projector } from './projector.js';
import { bought, mood, pyramid, registered } from './testing/fixtures.js';
import { droppedAfterAnEvent, without } from './testing/disturbed.js';
import { LogWriter } from './testing/log.js';

describe('the projector', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  let log: LogWriter;
  let projector: Projector;
  const newProjector = () =>
    new Projector({ eventStore: store, readModels, reportingCurrency: 'GBP', clock: { kind: 'log' } });
  beforeEach(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    log = new LogWriter(store);
    projector = newProjector();
  });
  afterEach(async () => {
    await projector.stop();
    await readModels.destroy();
    await database.drop();
  });

  const story = async (customer: string) => {
    const changes = await customerChanges(onPool(readModels), customer);
    return changes.map(({ from, to, at, restates, supersededAt }) => {
      const news = `${restates ? ' restated' : ''}${supersededAt === null ? '' : ' superseded'}`;
      return `${at} ${String(from)} → ${to}${news}`;
    });
  };
  const published = async () => {
    const cutoffs: unknown[] = [];
    for await (const { type, data } of store.readStream('calendar')) {
      if (type === 'CutoffsPublished') cutoffs.push(data);
    }
    return cutoffs;
  };

  async function january(): Promise<bigint> {
    await log.activate(pyramid);
    await log.customer('ada', registered('2026-01-05T09:00Z'), bought('a-1', 9900n, '2026-01-05T09:00Z'));
    await log.customer('bob', registered('2026-01-06T09:00Z'), bought('b-1', 500n, '2026-01-06T10:00Z'));
    const { position } = await log.close('2026-01-07', '2026-02-03');
    return position;
  }

  it('publishes cut-offs when their day is closed, and evaluates everyone with them from their instant on', async () => {
    const position = await january();
    await projector.start();
    expect(await projector.settled(position, 5000)).toBe(true);
    expect(await published()).toMatchObject([
      { instant: '2026-01-31T16:00:00.000Z', values: { value: { top: 99 } }, members: { value: 2 } },
    ]);
    expect(await story('ada')).toEqual([
      '2026-01-05T09:00:00.000Z null → rest',
      '2026-01-31T16:00:00.000Z rest → vip',
    ]);
    expect(await story('bob')).toEqual(['2026-01-06T09:00:00.000Z null → rest']);
    expect(await totals(onPool(readModels))).toEqual({ customers: 2, events: 4, changes: 3, parked: 0 });
  });

  it('computes cut-offs from what was known when their day was closed', async () => {
    await january();
    const { position } = await log.customer('bob', bought('b-2', 100_00n, '2026-01-20T09:00Z'));
    await projector.start();
    expect(await projector.settled(position, 5000)).toBe(true);
    expect(await published()).toMatchObject([{ values: { value: { top: 99 } } }]);
  });

  it('publishes once, however often it starts', async () => {
    await projector.start();
    expect(await projector.settled(await january(), 5000)).toBe(true);
    await projector.stop();
    projector = newProjector();
    await projector.start();
    const { position } = await log.close('2026-02-04');
    expect(await projector.settled(position, 5000)).toBe(true);
    expect(await published()).toHaveLength(1);
  });

  it('sends what was due when it died between its commit and the publication', async () => {
    const position = await january();
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new Error('killed'));
    await projector.start();
    await expect(projector.finished).rejects.toThrow('killed');
    expect([projector.position, await published()]).toEqual([position, []]);

    store.append = append;
    projector = newProjector();
    await projector.start();
    expect(await projector.settled(position, 5000)).toBe(true);
    expect(await story('ada')).toContain('2026-01-31T16:00:00.000Z rest → vip');
  });

  it('restates openly when an event comes late', async () => {
    await projector.start();
    expect(await projector.settled(await january(), 5000)).toBe(true);
    const { position } = await log.customer('bob', bought('b-2', 99_00n, '2026-01-20T09:00Z'));
    expect(await projector.reached(position, 5000)).toBe(true);
    expect(await story('bob')).toEqual([
      '2026-01-06T09:00:00.000Z null → rest',
      '2026-01-31T16:00:00.000Z rest → vip restated',
    ]);
    const earlier = await log.raw('customer-bob', {
      type: 'CustomerRated',
      occurredAt: '2026-01-03T00:00:00.000Z',
      data: {},
    });
    expect(await projector.reached(earlier.position, 5000)).toBe(true);
    expect(await story('bob')).toEqual([
      '2026-01-03T00:00:00.000Z null → rest restated',
      '2026-01-06T09:00:00.000Z null → rest superseded',
      '2026-01-31T16:00:00.000Z rest → vip restated',
    ]);
  });

  it('quotes the last event of an instant as the cause, without restating', async () => {
    await projector.start();
    await log.activate(mood);
    await log.close('2026-01-07');
    const first = await log.customer('ada', registered('2026-01-05T09:00Z'));
    expect(await projector.reached(first.position, 5000)).toBe(true);
    const second = await log.customer('ada', bought('a-1', 100n, '2026-01-05T09:00Z'));
    expect(await projector.reached(second.position, 5000)).toBe(true);
    const events: string[] = [];
    for await (const { id } of store.readStream('customer-ada')) events.push(id);
    expect(await customerChanges(onPool(readModels), 'ada')).toMatchObject([
      { to: 'false', cause: { event: events[1] }, restates: false, supersededAt: null },
    ]);
  });

  it('makes up for what a rule set missed when it comes back in force', async () => {
    await projector.start();
    const hash = await log.activate(mood);
    await log.close('2026-01-07');
    await log.customer('ada', registered('2026-01-05T09:00Z'));
    await log.activate(mood.replace('open > 0', 'open > 1'));
    const complaint = { complaintId: 'c-1', channel: 'phone', severity: 3 };
    const occurredAt = '2026-01-05T08:00:00.000Z';
    await log.raw('customer-ada', { type: 'CustomerComplained', occurredAt, data: complaint });
    await log.activate(mood);
    const { position } = await log.close('2026-01-08');
    expect(await projector.reached(position, 5000)).toBe(true);
    const changes = await customerChanges(onPool(readModels), 'ada');
    expect(changes.filter(({ ruleSet }) => ruleSet.endsWith(hash))).toMatchObject([
      { at: occurredAt, to: 'true', restates: true },
      { at: '2026-01-05T09:00:00.000Z', to: 'false', supersededAt: expect.any(String) as string },
    ]);
  });

  it('waits with what happened after the bound until its day is closed', async () => {
    await projector.start();
    await log.activate(pyramid);
    await log.close('2026-01-07');
    // Midnight of the 8th in Shanghai is a tick: nothing at or after it can be evaluated yet.
    const { position } = await log.customer('ada', registered('2026-01-07T16:00Z'));
    expect(await projector.reached(position, 5000)).toBe(true);
    expect(await story('ada')).toEqual([]);
    const closed = await log.close('2026-01-08');
    expect(await projector.reached(closed.position, 5000)).toBe(true);
    expect(await story('ada')).toEqual(['2026-01-07T16:00:00.000Z null → rest']);
  });

  it('loses nothing by a store that drops the subscription after every event, and raises no alarm', async () => {
    const alarms: unknown[] = [];
    const alarm = (message: unknown) => alarms.push(message);
    Logger.overrideLogger({ log: () => undefined, warn: alarm, error: alarm });
    const subscribe = store.subscribe.bind(store);
    store.subscribe = (...what) => droppedAfterAnEvent(subscribe(...what));
    await projector.start();
    expect(await projector.settled(await january(), 5000)).toBe(true);
    expect(await totals(onPool(readModels))).toEqual({ customers: 2, events: 4, changes: 3, parked: 0 });
    expect(alarms).toEqual([]);
    Logger.overrideLogger(false);
  });

  it('parks a customer whose stream has a gap, and only that one; a retry heals it', async () => {
    await log.activate(mood);
    await log.close('2026-01-07');
    await log.customer('ada', registered('2026-01-05T09:00Z'));
    await log.customer(
      'ada',
      bought('a-1', 100n, '2026-01-05T10:00Z'),
      bought('a-2', 100n, '2026-01-05T11:00Z'),
    );
    const { position } = await log.customer('bob', registered('2026-01-05T09:00Z'));
    const subscribe = store.subscribe.bind(store);
    store.subscribe = (...what) => without('customer-ada', 1n, subscribe(...what));
    await projector.start();
    expect(await projector.reached(position, 5000)).toBe(true);
    expect(await parkedCustomers(onPool(readModels))).toMatchObject([
      { customerId: 'ada', revision: 2n, reason: 'customer-ada goes on at revision 2, but 1 never arrived' },
    ]);
    const beforeTheGap = ['2026-01-05T09:00:00.000Z null → false'];
    expect([await story('ada'), (await story('bob')).length]).toEqual([beforeTheGap, 1]);

    expect(await projector.retry('ada')).toBeNull();
    expect([await parkedCustomers(onPool(readModels)), (await story('ada')).length]).toEqual([[], 1]);
  });

  it.each([
    ['an amount that is no amount', 'CustomerPurchased', { orderId: 'a-1', amount: 5 }, 'amount of event'],
    ['text that PostgreSQL cannot hold', 'CustomerPurchased', { orderId: 'a\0' }, 'PostgreSQL cannot store'],
  ])('parks a customer for %s, and goes on with the others', async (_, type, data, reason) => {
    await log.activate(mood);
    await log.close('2026-01-07');
    await log.customer('ada', registered('2026-01-05T09:00Z'));
    await log.raw('customer-ada', { type, data, occurredAt: '2026-01-05T10:00:00.000Z' });
    await log.customer('ada', bought('a-2', 100n, '2026-01-05T11:00Z'));
    const { position } = await log.customer('bob', registered('2026-01-05T09:00Z'));
    await projector.start();
    expect(await projector.reached(position, 5000)).toBe(true);
    const [parked] = await parkedCustomers(onPool(readModels));
    const { customerId, revision } = parked ?? {};
    expect([customerId, revision, parked?.reason]).toEqual(['ada', 1n, expect.stringContaining(reason)]);
    expect((await story('bob')).length).toBe(1);
    expect(await projector.retry('ada')).toContain(reason);
  });

  it('stops, naming it, at a rule set that no longer checks', async () => {
    const { data: document } = customerEvents.encode(registered('2026-01-05T09:00Z'));
    const occurredAt = '2026-01-01T00:00:00.000Z';
    await log.raw('ruleset-old', {
      type: 'RuleSetDrafted',
      occurredAt,
      data: { version: 1, document, hash: 'h' },
    });
    const data = { version: 1, hash: 'h', effectiveFrom: occurredAt };
    await log.raw('ruleset-old', { type: 'RuleSetActivated', occurredAt, data });
    await projector.start();
    await expect(projector.finished).rejects.toThrow(
      'rule set old version 1 is in force but no longer checks',
    );
  });
});
