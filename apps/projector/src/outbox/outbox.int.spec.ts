import { Logger } from '@nestjs/common';
import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { customerChanges, onPool, openReadModels, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { Projector } from '../projector.js';
import { LogWriter } from '../testing/log.js';
import { names, writeSeventyDays } from '../testing/seventy-days.js';
import { published, toldIn, views } from '../testing/told.js';
import type { BatchLimits } from '../batch/batches.js';

describe('what subscribers are told', () => {
  const opened: { database: TestDatabase; readModels: ReadModels }[] = [];
  let store: InMemoryEventStore;
  let live: ReadModels;
  let told: RecordedEvent[];

  const open = async () => {
    const database = await createDatabase();
    const readModels = await openReadModels(database.url);
    opened.push({ database, readModels });
    return readModels;
  };
  const projectorOn = (readModels: ReadModels, limits?: BatchLimits) =>
    new Projector({
      ...{ eventStore: store, readModels, reportingCurrency: 'GBP', clock: { kind: 'log' } },
      ...(limits && { limits }),
    });
  async function settle(projector: Projector, readModels: ReadModels) {
    let head = 0n;
    for await (const { position } of store.readAll(['customer-', 'ruleset-', 'calendar'])) head = position;
    expect(await projector.settled(head, 20_000)).toBe(true);
    await published(readModels);
  }

  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = new InMemoryEventStore();
    live = await open();
    const projector = projectorOn(live);
    await projector.start();
    await writeSeventyDays(new LogWriter(store), projector);
    await settle(projector, live);
    await projector.stop();
    told = await toldIn(store);
  }, 60_000);
  afterAll(async () => {
    for (const { database, readModels } of opened) {
      await readModels.destroy();
      await database.drop();
    }
  });

  it('adds up to what the tables say, at every instant', async () => {
    const { folded, inTables } = await views(live, told);
    expect(folded.length).toBeGreaterThan(1000);
    expect(folded).toEqual(inTables);
  });

  it('has each change that is in force, by id, instant and result', async () => {
    const said = new Set(
      told.map(({ data }) => {
        const { customerId, ruleSet, output, at, from, to, knownPosition } = data as Record<string, string>;
        return [customerId, ruleSet, output, at, from, to, knownPosition].join(' ');
      }),
    );
    for (const name of names) {
      const changes = await customerChanges(onPool(live), name);
      const standing = changes.filter(({ inForce, supersededAt }) => inForce && supersededAt === null);
      expect(standing.length).toBeGreaterThan(5);
    }
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    expect(said.size).toBe(told.length);
  });

  it.each([
    ['event by event', 1],
    ['in sevens', 7],
    ['all at once', 100_000],
  ])(
    'is not told again when the tables are made anew from the log: %s',
    async (_, events) => {
      const readModels = await open();
      const projector = projectorOn(readModels, { events, pauseMs: 5, gatherMs: 1000 });
      await projector.start();
      await settle(projector, readModels);
      await projector.stop();
      expect((await toldIn(store)).map(({ id }) => id)).toEqual(told.map(({ id }) => id));
      expect(await readModels.query('SELECT * FROM segment_told')).toEqual([]);
    },
    60_000,
  );
});
