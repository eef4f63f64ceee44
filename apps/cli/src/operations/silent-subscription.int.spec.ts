import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { onPool, openReadModels, totals, type ReadModels } from '@hindsight/read-models';
import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { Projector } from '../../../projector/src/projector.module.js';
import { silenced } from '../../../projector/src/testing/disturbed.js';
import { mood, registered } from '../../../projector/src/testing/fixtures.js';
import { LogWriter } from '../../../projector/src/testing/log.js';
import { createHttp } from '../serving/http.js';
import { Metrics } from './metrics.js';
import { OperationsModule } from './operations.module.js';
import { ProjectionWatch } from './projection-watch.js';

const heartbeats = { everyMs: 40, silentAfterMs: 600 };

describe('a server whose projector hears heartbeats', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  let projector: Projector;
  let app: NestFastifyApplication;
  let isSilent: boolean;
  let batches: number;
  beforeEach(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    const subscribe = store.subscribe.bind(store);
    isSilent = false;
    store.subscribe = (...what) => silenced(() => isSilent, subscribe(...what));
    batches = 0;
    projector = new Projector({
      ...{ eventStore: store, readModels, reportingCurrency: 'GBP', clock: { kind: 'log' }, heartbeats },
      onBatch: () => batches++,
    });
    const metrics = new Metrics();
    const watch = () => new ProjectionWatch(store, readModels, () => projector);
    const logger = { log: () => undefined, warn: () => undefined, error: () => undefined };
    app = await createHttp(OperationsModule.of(metrics, watch), { access: 'open', metrics, logger });
    await app.listen(0, '127.0.0.1');
    await projector.start();
  });
  afterEach(async () => {
    isSilent = false;
    await projector.stop();
    await app.close();
    await readModels.destroy();
    await database.drop();
  });

  const ready = async () => {
    const answer = await fetch(`${await app.getUrl()}/health/ready`);
    const { details } = (await answer.json()) as { details: Record<string, { status: string }> };
    return [answer.status, details['eventStore']?.status, details['subscription']?.status];
  };
  /** How long it took, ms. */
  const until = async (status: number): Promise<number> => {
    const since = performance.now();
    while ((await ready())[0] !== status) await pause(10);
    return performance.now() - since;
  };

  it('is ready however quiet the business is, and moves its checkpoint and nothing else', async () => {
    const log = new LogWriter(store);
    await log.activate(mood);
    await log.customer('ada', registered('2026-01-05T09:00Z'));
    const { position } = await log.close('2026-01-07');
    expect(await projector.settled(position, 5000)).toBe(true);
    const [before, done] = [await totals(onPool(readModels)), batches];
    for (let looks = 0; looks < 10; looks++) {
      await pause(heartbeats.silentAfterMs / 5);
      expect(await ready()).toEqual([200, 'up', 'up']);
    }
    expect(projector.position).toBeGreaterThan(position);
    expect([await totals(onPool(readModels)), batches]).toEqual([before, done]);
    expect(before).toEqual({ customers: 1, events: 1, changes: 1, parked: 0 });
  });

  it('is no longer ready soon after its subscription fell silent, and ready again when it is back', async () => {
    await until(200);
    isSilent = true;
    const ms = await until(503);
    expect(ms).toBeGreaterThan(heartbeats.silentAfterMs / 2);
    expect(ms).toBeLessThan(heartbeats.silentAfterMs + heartbeats.everyMs + 1000);
    expect(await ready()).toEqual([503, 'up', 'down']);
    expect(projector.pulse.silentMs).toBeGreaterThan(heartbeats.silentAfterMs);
    isSilent = false;
    await until(200);
    expect(await ready()).toEqual([200, 'up', 'up']);
  });
});
