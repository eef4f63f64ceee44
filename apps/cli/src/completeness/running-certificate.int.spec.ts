import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { EventStore } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { bucketOf, onPool, openReadModels, type ReadModels, type Sql } from '@hindsight/read-models';
import { Projector } from '../../../projector/src/projector.module.js';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { Metrics } from '../operations/metrics.js';
import { CompletenessWatch } from './completeness-watch.js';
import { RunningCertificate } from './running-certificate.js';
import { happens } from './testing/some-events.js';

describe('a certificate that is carried on', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  let projector: Projector;
  let certificate: RunningCertificate;
  let head: bigint;
  let read = 0;

  beforeEach(async () => {
    store = new InMemoryEventStore();
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    const stores = { eventStore: store, readModels };
    projector = new Projector({ ...stores, reportingCurrency: 'GBP', clock: { kind: 'log' } });
    await projector.start();
    certificate = new RunningCertificate(sides(), {
      signal: new AbortController().signal,
      onProgress: () => read++,
    });
    for (const revision of [0, 1, 2]) await happen(revision, 'ada', 'bob');
  });
  afterEach(async () => {
    await projector.stop();
    await readModels.destroy();
    await database.drop();
  });

  const sides = () => ({ store: store as EventStore, sql: onPool(readModels) });

  async function happen(revision: number, ...customers: string[]): Promise<void> {
    for (const customerId of customers) head = await happens(store, customerId, revision);
    expect(await projector.reached(head, 10_000)).toBe(true);
  }

  /** Reads of a check: customer events of the log. */
  async function checked(depth: 'news' | 'everything') {
    read = 0;
    const differences = await certificate.check(depth);
    return { read, differences, isAtHead: certificate.position === head };
  }
  const isComplete = (read: number) => ({ read, differences: [], isAtHead: true });
  const lacks = (customerId: string, from: number, to = from) => ({
    bucket: bucketOf(customerId),
    firstDifference: {
      ...{ customerId, unknown: [], altered: [] },
      missing: [{ from: String(from), to: String(to) }],
    },
  });

  const hide = async (customerId: string, revision: number) => {
    await readModels.query('CREATE TABLE IF NOT EXISTS hidden AS SELECT * FROM customer_event LIMIT 0');
    await readModels.query(
      `WITH gone AS (DELETE FROM customer_event WHERE customer_id = $1 AND revision = $2 RETURNING *)
       INSERT INTO hidden SELECT * FROM gone`,
      [customerId, revision],
    );
  };
  const bringBack = () =>
    readModels.query(
      'WITH back AS (DELETE FROM hidden RETURNING *) INSERT INTO customer_event SELECT * FROM back',
    );

  it('reads all of the log once, and then what came', async () => {
    expect(await checked('news')).toEqual(isComplete(6));
    expect(await checked('news')).toEqual(isComplete(0));
    await happen(3, 'ada');
    expect(await checked('news')).toEqual(isComplete(1));
    expect(await checked('everything')).toEqual(isComplete(0));
  });

  it('stays where it was while something of the news is missing', async () => {
    await checked('news');
    const certified = certificate.position;
    await happen(3, 'ada', 'bob');
    await hide('bob', 3);
    expect((await checked('news')).differences).toEqual([lacks('bob', 3)]);
    expect(certificate.position).toBe(certified);
    await bringBack();
    expect(await checked('news')).toEqual(isComplete(2));
  });

  it('alarms nobody when a row is back before it is looked at closely', async () => {
    await hide('ada', 1);
    let isFirst = true;
    const mended = {
      ...onPool(readModels),
      query: async (...asked: Parameters<Sql['query']>): Promise<never[]> => {
        const rows = await onPool(readModels).query(...asked);
        if (asked[0].includes('GROUP BY bucket') && isFirst) await bringBack();
        if (asked[0].includes('GROUP BY bucket')) isFirst = false;
        return rows as never[]; // rows of whatever was asked for
      },
    };
    const going = { signal: new AbortController().signal, onProgress: () => undefined };
    const carried = new RunningCertificate({ store, sql: mended }, going);
    await expect(carried.check('news')).rejects.toThrow('history rows changed while they were compared');
    expect(carried.position).toBeNull();
    expect(await carried.check('news')).toEqual([]);
    expect(carried.position).toBe(head);
  });

  it('finds an old row that went only when it compares everything', async () => {
    await checked('news');
    await hide('ada', 1);
    await happen(3, 'bob');
    expect(await checked('news')).toEqual(isComplete(1));
    await happen(4, 'bob');
    expect((await checked('everything')).differences).toEqual([lacks('ada', 1)]);
    await bringBack();
    expect(await checked('everything')).toEqual(isComplete(1));
  });

  it('compares who was parked as a whole, once it goes on', async () => {
    await checked('news');
    const park = (id: string) =>
      `INSERT INTO parked_customer VALUES ('${id}', 'odd', '', '', '', 1, 0, 'event')`;
    await readModels.query(park('ada'));
    await hide('ada', 1);
    await happen(3, 'ada', 'bob');
    expect(await checked('everything')).toEqual(isComplete(2));
    await readModels.query('DELETE FROM parked_customer');
    await happen(4, 'bob');
    expect((await checked('news')).differences).toEqual([lacks('ada', 1)]);
    await bringBack();
    expect(await checked('news')).toEqual(isComplete(1));
    expect(await checked('everything')).toEqual(isComplete(0));
  });

  describe('in the background', () => {
    const restless = { everyMs: 5, everythingEveryMs: 0, restsPerCheck: 0 };
    let watch: CompletenessWatch;
    const said: string[] = [];
    beforeEach(() => {
      said.length = 0;
      const say =
        (level: string) =>
        (message: string, ...more: unknown[]) => {
          if (more.at(-1) === CompletenessWatch.name) said.push(`${level}: ${message}`);
        };
      Logger.overrideLogger({ log: say('log'), warn: say('warn'), error: say('error') });
    });
    afterEach(async () => {
      await watch.stop();
      Logger.overrideLogger(false);
    });

    const until = async (isSo: () => boolean) => {
      for (const deadline = Date.now() + 15_000; !isSo();) {
        if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(String(watch.now.position))}`);
        await sleep(10);
      }
    };
    const figures = async (metrics: Metrics) =>
      (await metrics.text(null)).split('\n').filter((line) => line.startsWith('hindsight_completeness'));

    it('shows where it is, and says once what differs and once that nothing does', async () => {
      let readings = 0;
      const counted = new Proxy(store, {
        get(target, name: keyof EventStore) {
          if (name === 'readAll') readings++;
          return (target[name] as () => unknown).bind(target);
        },
      });
      watch = new CompletenessWatch({ ...sides(), store: counted }, restless);
      const metrics = new Metrics();
      metrics.watchCompleteness(() => watch.now);
      expect(await figures(metrics)).toEqual([
        ...['position', 'age_seconds', 'differing_buckets'].map(
          (name) => `hindsight_completeness_${name} Nan`,
        ),
      ]);
      watch.start();
      await until(() => watch.now.position === head);
      await hide('ada', 1);
      await until(() => watch.now.differingBuckets === 1);
      const before = readings;
      await until(() => readings > before + 5); // two a check: found again and again
      expect((await figures(metrics)).map((line) => line.replace(/[\d.]+(e-\d+)?$/, 'N'))).toEqual([
        ...['position', 'age_seconds', 'differing_buckets'].map((name) => `hindsight_completeness_${name} N`),
      ]);
      expect(await figures(metrics)).toContain('hindsight_completeness_differing_buckets 1');
      await bringBack();
      await until(() => watch.now.differingBuckets === 0);
      const changing = 'warn: customer events in the tables: could not be checked: history rows changed';
      expect(said.filter((line) => !line.startsWith(changing))).toEqual([
        `error: customer events in the tables: not complete: bucket ${bucketOf('ada')}: ada, not in the tables: revisions 1`,
        'log: customer events in the tables: complete again',
      ]);
    });

    it('asks again when a store does not answer, and grows old meanwhile', async () => {
      let isAway = true;
      const moody = new Proxy(store, {
        get(target, name: keyof EventStore) {
          if (isAway) throw new Error('nobody answers');
          return (target[name] as () => unknown).bind(target);
        },
      });
      watch = new CompletenessWatch({ ...sides(), store: moody }, restless);
      watch.start();
      await until(() => said.length > 0);
      await sleep(50);
      expect([said, watch.now]).toEqual([
        ['warn: customer events in the tables: could not be checked: nobody answers'],
        { position: null, ageSeconds: null, differingBuckets: null },
      ]);
      isAway = false;
      await until(() => watch.now.position === head);
    });
  });
});
