import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StoreUnavailable, type EventStore } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  inTransaction,
  moveCheckpoint,
  onPool,
  openReadModels,
  owePlans,
  parkCustomers,
  settlePlansOwed,
  type ReadModels,
} from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { createHttp } from '../serving/http.js';
import { configuredKeys, type ApiKey } from '../../../api/src/api.module.js';
import { Metrics } from './metrics.js';
import { OperationsModule } from './operations.module.js';
import { projectionOf } from './projection.js';
import { ProjectionWatch, type Projecting } from './projection-watch.js';

const event = (id: string) => ({
  id: `f47ac10b-58cc-4372-a567-0e02b2c3d${id}`,
  type: 'CustomerPurchased',
  data: {},
  metadata: {
    ...{ occurredAt: '2024-01-01T00:00:00.000Z', schemaVersion: 1, actor: 'ada', origin: 'api' },
    ...{ correlationId: 'c', commandId: 'c', commandHash: 'h' },
  },
});

describe('what a server says of itself', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  const positions: bigint[] = [];
  let app: NestFastifyApplication | null;
  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    const append = async (stream: string, id: string) =>
      positions.push((await store.append(stream, 'no-stream', [event(id)])).position);
    await append('customer-ada', '001');
    await append('other-stream', '002');
    await append('customer-bob', '003');
    await append('customer-eve', '004');
    await inTransaction(readModels, (sql) => moveCheckpoint(sql, null, positions[0] ?? 0n));
    await parkCustomers(onPool(readModels), [
      {
        ...{ customerId: 'ada', reason: 'odd', stack: '', cause: 'event', eventId: event('001').id },
        ...{ eventType: 'CustomerPurchased', revision: 0n, position: 0n },
      },
    ]);
  });
  afterEach(async () => {
    await app?.close();
    app = null;
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
  });

  const soon = (seconds: number) => new Date(Date.now() + seconds * 1000);

  it('counts what is not projected yet, and how long the oldest of it has waited', async () => {
    const options = { now: soon(90), countAtMost: 10 };
    const { checkpoint, head, lag, parked, watermark } = await projectionOf(
      store,
      onPool(readModels),
      options,
    );
    expect({ checkpoint, head, parked, watermark }).toEqual({
      ...{ checkpoint: positions[0], head: positions[3], parked: 1, watermark: null },
    });
    expect(lag).toEqual({ events: 2, isAll: true, seconds: expect.closeTo(90, -1) as number });
  });

  it('stops counting when it is much, and then does not say where the end is', async () => {
    const options = { now: soon(-90), countAtMost: 1 };
    const { head, lag } = await projectionOf(store, onPool(readModels), options);
    expect([head, lag]).toEqual([null, { events: 1, isAll: false, seconds: 0 }]);
  });

  /** The endpoints as they are served, on these stores. */
  async function serve(
    eventStore: EventStore,
    options: { projecting?: Projecting; readModels?: ReadModels; keys?: readonly ApiKey[] } = {},
  ) {
    const metrics = new Metrics();
    const watch = () =>
      new ProjectionWatch(eventStore, options.readModels ?? readModels, () => options.projecting ?? null);
    const logger = { log: () => undefined, warn: () => undefined, error: () => undefined };
    app = await createHttp(OperationsModule.of(metrics, watch), {
      access: options.keys ? [configuredKeys(options.keys)] : 'open',
      metrics,
      logger,
    });
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const get = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(url + path, { headers });
      return { status: answer.status, text: await answer.text() };
    };
    const ready = async () => {
      const { status, text } = await get('/health/ready');
      return { status, details: (JSON.parse(text) as { details: Record<string, object> }).details };
    };
    return { get, ready, metrics };
  }

  const noStore = new Proxy(new InMemoryEventStore(), {
    get: () => () => {
      throw new StoreUnavailable('esdb://gone', new Error('connection refused'));
    },
  });

  it('is ready when its stores answer, and says how far behind the tables are', async () => {
    const { ready, get } = await serve(store);
    const projector = { status: 'up', lagEvents: 2, checkpoint: String(positions[0]), parked: 1 };
    expect(await ready()).toMatchObject({
      status: 200,
      details: { database: { status: 'up' }, eventStore: { status: 'up' }, projector },
    });
    expect((await get('/health/live')).status).toBe(200);
  });

  it('says up to where there are plans that it cannot read', async () => {
    const [, at = 0n] = positions;
    const owed = async () => {
      const { ready, get } = await serve(store);
      const { details } = await ready();
      const { text } = await get('/metrics');
      await app?.close();
      const figure = /^hindsight_plans_owed (.*)$/m.exec(text)?.[1];
      return [details['projector'], figure];
    };
    expect(await owed()).toMatchObject([{ status: 'up', plansOwed: null }, '0']);
    await owePlans(onPool(readModels), at);
    expect(await owed()).toMatchObject([{ status: 'up', plansOwed: String(at) }, '1']);
    await settlePlansOwed(onPool(readModels));
    expect(await owed()).toMatchObject([{ status: 'up', plansOwed: null }, '0']);
  });

  it('is degraded, not down, when the tables are a minute behind', async () => {
    const old = new Proxy(store, {
      get: (target, name: keyof InMemoryEventStore) =>
        name === 'readAll' ? aged(target) : (target[name] as () => unknown).bind(target),
    });
    const { ready } = await serve(old);
    expect(await ready()).toMatchObject({ status: 200, details: { projector: { status: 'degraded' } } });
  });

  it('is not ready, though alive, without its event store', async () => {
    const { ready, get } = await serve(noStore);
    expect(await ready()).toMatchObject({
      status: 503,
      details: { database: { status: 'up' }, eventStore: { status: 'down' }, projector: { status: 'down' } },
    });
    expect((await get('/health/live')).status).toBe(200);
  });

  it('is not ready without its database', async () => {
    const closed = await openReadModels(database.url);
    await closed.destroy();
    const { ready } = await serve(store, { readModels: closed });
    expect(await ready()).toMatchObject({
      status: 503,
      details: { database: { status: 'down' }, eventStore: { status: 'up' }, projector: { status: 'down' } },
    });
  });

  it('is not ready once its projector has stopped for good', async () => {
    const failure = new Error('CheckpointMoved');
    const { ready } = await serve(store, { projecting: { failure, pulse: owing(0), publishing } });
    const projector = { status: 'down', message: 'CheckpointMoved' };
    const subscription = { status: 'up', heartbeatAgeSeconds: 12 };
    expect(await ready()).toMatchObject({ status: 503, details: { projector, subscription } });
  });

  it('is not ready when the subscription of its projector owes a heartbeat for too long', async () => {
    const projecting = { failure: null, pulse: owing(30_000), publishing };
    const { ready } = await serve(store, { projecting });
    expect(await ready()).toMatchObject({ status: 200, details: { subscription: { status: 'up' } } });
    projecting.pulse = owing(30_600);
    expect(await ready()).toMatchObject({
      status: 503,
      details: {
        ...{ database: { status: 'up' }, eventStore: { status: 'up' }, projector: { status: 'up' } },
        subscription: {
          status: 'down',
          message: expect.stringContaining('nothing came through the projector') as string,
        },
      },
    });
  });

  it('has nothing to say of a subscription or an outbox where another process projects', async () => {
    const { ready } = await serve(store);
    const { details } = await ready();
    expect(details).not.toHaveProperty('subscription');
    expect(details).not.toHaveProperty('outbox');
  });

  it('measures answers, commands, batches and the way of the projector', async () => {
    const { get, metrics } = await serve(store);
    metrics.watchProcess();
    metrics.decided('RecordPurchase', 'accepted');
    metrics.decided('RecordPurchase', 'order-id-reused');
    metrics.decided('RecordPurchase', 'accepted');
    metrics.projected(0.02);
    metrics.heard(0.02);
    metrics.watchPulse(() => owing(31_000));
    await get('/health/live');
    const { text } = await get('/metrics');
    const lines = text.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'hindsight_commands_total{type="RecordPurchase",outcome="accepted"} 2',
        'hindsight_commands_total{type="RecordPurchase",outcome="order-id-reused"} 1',
        'hindsight_http_request_duration_seconds_count{method="GET",route="/health/live",status="200"} 1',
        'hindsight_projector_batch_duration_seconds_bucket{le="0.025"} 1',
        'hindsight_projector_batch_duration_seconds_count 1',
        `hindsight_projector_position ${String(positions[0])}`,
        'hindsight_projector_lag_events 2',
        'hindsight_projector_heartbeat_age_seconds 12',
        'hindsight_projector_silent_seconds 31',
        'hindsight_projector_heartbeat_round_trip_seconds_bucket{le="0.025"} 1',
        'hindsight_projector_heartbeat_round_trip_seconds_count 1',
        'hindsight_parked_customers 1',
        expect.stringMatching(/^hindsight_projector_lag_seconds \d/),
        expect.stringMatching(/^process_resident_memory_bytes \d/),
      ]),
    );
  });

  it('tells its figures to who has a key, and to anyone whether it is well', async () => {
    const { get } = await serve(store, {
      keys: [{ name: 'till', secret: 'till-secret-0123456789', roles: ['operator'] }],
    });
    const statuses = [];
    for (const path of ['/health/live', '/health/ready', '/metrics']) statuses.push((await get(path)).status);
    expect(statuses).toEqual([200, 200, 401]);
    const asked = await get('/metrics', { authorization: 'Bearer till-secret-0123456789' });
    expect(asked.text).toContain('hindsight_projector_position');
  });

  it('still tells the other figures when a store is down, and which it does not know', async () => {
    const { get } = await serve(noStore);
    const { status, text } = await get('/metrics');
    expect([status, text]).toEqual([200, expect.stringMatching(/^hindsight_projector_lag_events Nan$/m)]);
  });
});

const owing = (silentMs: number) => ({ silentMs, silentAfterMs: 30_000, ageMs: 12_000 });
const publishing = { failure: null, idleMs: 0 };

const aged = (store: InMemoryEventStore) =>
  async function* (...asked: Parameters<EventStore['readAll']>) {
    for await (const one of store.readAll(...asked)) {
      yield { ...one, recordedAt: new Date(one.recordedAt.getTime() - 120_000) };
    }
  };
