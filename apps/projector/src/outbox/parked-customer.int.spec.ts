import { Logger } from '@nestjs/common';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { Projector } from '../projector.js';
import { without } from '../testing/disturbed.js';
import { bought, mood, pyramid, registered } from '../testing/fixtures.js';
import { LogWriter } from '../testing/log.js';
import { published, toldIn, views } from '../testing/told.js';

describe('a customer who was parked while rule sets came and went', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await createDatabase();
    readModels = await openReadModels(database.url);
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
  });

  it('is told of anew when let go on, so that subscribers know what the tables know', async () => {
    const store = new InMemoryEventStore();
    const subscribe = store.subscribe.bind(store);
    store.subscribe = (...what) => without('customer-ada', 1n, subscribe(...what));
    const log = new LogWriter(store);
    const projector = new Projector({
      ...{ eventStore: store, readModels, reportingCurrency: 'GBP', clock: { kind: 'log' } },
    });
    await projector.start();
    const moody = await log.activate(mood);
    await log.activate(pyramid);
    await log.customer('ada', registered('2026-01-05T09:00Z'));
    await log.customer('bob', registered('2026-01-05T09:00Z'));
    const closed = await log.close('2026-01-07');
    expect(await projector.settled(closed.position, 5000)).toBe(true);
    const before = await told(store);
    expect(before.filter((line) => line.startsWith('ada'))).toEqual(['ada angry false', 'ada tier rest']);

    await log.customer('ada', bought('a-1', 900n, '2026-01-08'), bought('a-2', 100n, '2026-01-09'));
    await log.retire('mood', moody, '2026-01-20');
    await log.activate(pyramid.replace('60d', '30d'), '2026-01-25');
    const { position } = await log.close('2026-02-03');
    expect(await projector.settled(position, 5000)).toBe(true);
    expect(await told(store)).not.toContain('ada angry null');

    expect(await projector.retry('ada')).toBeNull();
    const after = await told(store);
    expect(after).toContain('ada angry null');
    const { folded, inTables } = await views(readModels, await toldIn(store));
    expect(folded).toEqual(inTables);
    await projector.stop();
  });

  async function told(store: InMemoryEventStore): Promise<string[]> {
    await published(readModels);
    const events = await toldIn(store);
    return events.map(({ data }) => {
      const { customerId, output, to } = data as Record<string, string | null>;
      return `${String(customerId)} ${String(output)} ${String(to)}`;
    });
  }
});
