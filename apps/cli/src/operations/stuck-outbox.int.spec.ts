import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { uuidV5 } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { enqueueSegments, onPool, openReadModels, outboxLoad, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { createHttp } from '../serving/http.js';
import { Metrics } from './metrics.js';
import { OperationsModule } from './operations.module.js';
import { ProjectionWatch, type Projecting } from './projection-watch.js';

describe('a server with a segment change that has waited for a minute', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let app: NestFastifyApplication;
  let publishing: Projecting['publishing'];
  const metrics = new Metrics();
  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    const waiting = { stream: 'segment-7', id: uuidV5('waits'), payload: {} };
    await enqueueSegments(onPool(readModels), [waiting]);
    await readModels.query(`UPDATE segment_outbox SET enqueued_at = enqueued_at - interval '1 min'`);
    const pulse = { silentMs: 0, silentAfterMs: 30_000, ageMs: null };
    const projecting = () => ({ failure: null, pulse, publishing });
    const watch = () => new ProjectionWatch(new InMemoryEventStore(), readModels, projecting);
    const logger = { log: () => undefined, warn: () => undefined, error: () => undefined };
    app = await createHttp(OperationsModule.of(metrics, watch), { access: 'open', metrics, logger });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await readModels.destroy();
    await database.drop();
  });

  const outbox = async () => {
    const answer = await fetch(`${await app.getUrl()}/health/ready`);
    const { details } = (await answer.json()) as { details: Record<string, object> };
    return [answer.status, details['outbox']];
  };

  it('is ready while publishing gets on', async () => {
    publishing = { failure: null, idleMs: 29_000 };
    expect(await outbox()).toMatchObject([200, { status: 'up', events: 1 }]);
  });

  it.each([
    ['fails', { failure: new Error('disk full'), idleMs: 0 }, 'disk full'],
    ['does nothing any more', { failure: null, idleMs: 31_000 }, 'nothing was appended since'],
  ])('is not ready when publishing %s', async (_, state, why) => {
    publishing = state;
    const message = new RegExp(`^1 segment changes wait to be published, the oldest for 6\\d s: ${why}$`);
    const down = { status: 'down', message: expect.stringMatching(message) as string };
    expect(await outbox()).toEqual([503, down]);
  });

  it('counts it, and how long it has waited', async () => {
    metrics.watchOutbox(() => outboxLoad(onPool(readModels)));
    const text = await metrics.text(null);
    expect(text).toMatch(/^hindsight_segment_outbox_events 1$/m);
    expect(text).toMatch(/^hindsight_segment_outbox_age_seconds 6\d(\.\d+)?$/m);
  });

  it('says that it does not know while the database does not answer', async () => {
    const blind = new Metrics();
    blind.watchOutbox(() => Promise.reject(new Error('no database')));
    expect(await blind.text(null)).toMatch(/^hindsight_segment_outbox_events Nan$/m);
  });
});
