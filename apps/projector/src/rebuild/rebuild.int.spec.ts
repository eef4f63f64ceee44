import { Logger } from '@nestjs/common';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { compareSets, onPool, openReadModels, TableSetsInUse, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { Projector } from '../projector.js';
import { bought, registered } from '../testing/fixtures.js';
import { LogWriter } from '../testing/log.js';
import { writeSeventyDays } from '../testing/seventy-days.js';
import { ruleSetCompiler } from '../time/rule-set-compiler.js';
import { NothingThere, rebuild, rollBack, type Ground } from './rebuild.js';

describe('rebuilding the tables beside those that serve', () => {
  beforeAll(() => {
    Logger.overrideLogger(false);
  });
  let database: TestDatabase;
  let live: ReadModels;
  let store: InMemoryEventStore;
  let log: LogWriter;
  let projector: Projector;
  let ground: Ground;
  beforeEach(async () => {
    database = await createDatabase();
    live = await openReadModels(database.url);
    store = new InMemoryEventStore();
    log = new LogWriter(store);
    projector = new Projector({
      ...{ eventStore: store, readModels: live },
      ...{ reportingCurrency: 'GBP', clock: { kind: 'log' } },
    });
    ground = {
      live,
      ...{ eventStore: store, compile: ruleSetCompiler('GBP'), signal: new AbortController().signal },
      ...{ events: 0, onProgress: () => undefined },
    };
    await projector.start();
  });
  afterEach(async () => {
    await projector.stop();
    await live.destroy();
    await database.drop();
  });

  const seventyDays = async () => {
    await writeSeventyDays(log, projector);
    await caughtUp();
  };
  const caughtUp = async () => {
    let last = 0n;
    for await (const { position } of store.readAll([''])) last = position;
    expect(await projector.settled(last, 20_000)).toBe(true);
    for await (const { position } of store.readAll([''])) last = position; // and the cut-offs that this published
    expect(await projector.reached(last, 5000)).toBe(true);
  };
  const schemas = async () => {
    const rows = await live.query<{ nspname: string }[]>(
      `SELECT nspname FROM pg_namespace WHERE nspname LIKE 'public%' ORDER BY 1`,
    );
    return rows.map(({ nspname }) => nspname);
  };
  const strict = { expected: 'same', checkOnly: false } as const;
  /** Tables and outputs in which the live tables differ from those made anew. */
  const differing = async () => {
    const { compared } = await rebuild(ground, { ...strict, checkOnly: true });
    return compared.flatMap(({ identical, table, output }) => (identical ? [] : [output ?? table]));
  };

  it('makes the same tables from the log, restatements included, and serves them', async () => {
    await seventyDays();
    const rebuilt = await rebuild(ground, strict);
    expect(rebuilt).toMatchObject({ differences: [], asExpected: true, exchanged: true });
    const rows = Object.fromEntries(
      rebuilt.compared.map(({ table, output, other }) => [output ?? table, other.rows]),
    );
    expect(rows).toMatchObject({ customer: 5, calendar: 1, cutoff: 8 });
    expect(rows['customer_event']).toBeGreaterThan(150);
    expect(rows['tier']).toBeGreaterThan(40);
    expect(await schemas()).toEqual(['public', 'public_previous']);
    const previous = { sql: onPool(live), schema: 'public_previous' };
    const kept = await compareSets({ sql: onPool(live), schema: 'public' }, previous);
    expect(kept.every(({ identical }) => identical)).toBe(true);
  }, 60_000);

  it('lets the projector go on in them', async () => {
    await seventyDays();
    await rebuild(ground, strict);
    await log.customer('ada', bought('late', 100_000n, '2026-02-01T09:00Z'));
    await log.close('2026-03-25');
    await caughtUp();
    expect(await differing()).toEqual([]);
    expect(projector.failure).toBeNull();
  }, 60_000);

  it('keeps serving what it served where something differs, and names the first', async () => {
    await seventyDays();
    await live.query(
      `UPDATE segment_change SET to_result = 'best' WHERE customer_id > 'ada' AND output = 'tier'`,
    );
    await live.query(`DELETE FROM customer_event WHERE customer_id = 'cyd' AND revision = 2`);
    const rebuilt = await rebuild(ground, strict);
    expect(rebuilt).toMatchObject({ asExpected: false, exchanged: false });
    expect(rebuilt.differences.map(({ table, customerId }) => [table, customerId])).toEqual([
      ['customer_event', 'cyd'],
      ['segment_change', 'bob'],
    ]);
    const [event, change] = rebuilt.differences;
    expect([event?.onlyLive, event?.onlyOther.length]).toEqual([[], 1]);
    expect(change?.onlyLive[0]).toContain('"to_result": "best"');
    expect(await schemas()).toEqual(['public']);
  }, 60_000);

  it('serves what differs where that was expected', async () => {
    await seventyDays();
    await live.query(`UPDATE segment_change SET to_result = 'best' WHERE output = 'tier'`);
    const expected = { outputs: ['stage'] };
    expect(await rebuild(ground, { ...strict, expected })).toMatchObject({ exchanged: false });
    expected.outputs.push('tier');
    expect(await rebuild(ground, { ...strict, expected })).toMatchObject({ exchanged: true });
    expect(await differing()).toEqual([]);
    await live.query(`DELETE FROM customer`);
    expect(await rebuild(ground, { ...strict, expected })).toMatchObject({ exchanged: false });
    expect(await rebuild(ground, { ...strict, expected: 'any' })).toMatchObject({ exchanged: true });
    expect(await differing()).toEqual([]);
  }, 60_000);

  it('goes back to what was served before, with what has come since, and forth again', async () => {
    await seventyDays();
    await live.query(`UPDATE customer_event SET origin = 'elsewhere'`);
    await rebuild(ground, { ...strict, expected: 'any' });
    await log.customer('bob', bought('new', 500n, '2026-03-20T09:00Z'));
    await log.close('2026-03-23');
    await caughtUp();
    await rollBack(ground);
    await log.customer('bob', bought('newer', 500n, '2026-03-23T09:00Z'));
    await caughtUp();
    expect(await differing()).toEqual(['customer_event']);
    await rollBack(ground);
    expect(await differing()).toEqual([]);
  }, 60_000);

  it('makes them the same of whoever was parked and goes on past what is skipped', async () => {
    await seventyDays();
    await log.customer('fay', registered('2026-01-11T09:00Z'));
    const occurredAt = '2026-03-20T09:00:00.000Z';
    const torn = { type: 'CustomerPurchased', data: { orderId: 'torn', amount: 5 }, occurredAt };
    const { revision } = await log.raw('customer-fay', torn);
    await log.customer('fay', bought('behind', 900_000n, '2026-01-12T10:00Z'));
    await caughtUp();
    const data = { skipped: Number(revision), eventId: 'torn', reason: 'torn', by: 'ops' };
    await log.raw('customer-fay', { type: 'CustomerEventSkipped', occurredAt, data });
    await caughtUp();
    await log.customer('fay', bought('after', 90_000n, '2026-03-20T11:00Z'));
    await log.customer('ada', bought('more', 500n, '2026-03-20T09:00Z'));
    await log.close('2026-03-23');
    await caughtUp();
    expect(await differing()).toEqual([]);
  }, 60_000);

  it('has nothing to rebuild, or to go back to, where nothing was', async () => {
    await expect(rebuild(ground, strict)).rejects.toThrow(NothingThere);
    await expect(rollBack(ground)).rejects.toThrow('no tables are kept');
    expect(await schemas()).toEqual(['public']);
  });

  it('does not go back to tables of another release', async () => {
    await seventyDays();
    await rebuild(ground, strict);
    await live.query(`DELETE FROM public_previous.migrations WHERE id = 1`);
    await expect(rollBack(ground)).rejects.toThrow('another release');
  }, 60_000);

  it('is done by one process at a time', async () => {
    await seventyDays();
    const both = [1, 2].map(() => rebuild(ground, { ...strict, checkOnly: true }));
    const ended = await Promise.allSettled(both);
    expect(ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value.asExpected] : []))).toEqual([
      true,
    ]);
    const refused = ended.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([expect.any(TableSetsInUse)]);
  }, 60_000);

  it('leaves nothing behind when it is stopped half way', async () => {
    await seventyDays();
    const stopping = new AbortController();
    const onProgress = () => {
      stopping.abort(new Error('stopped by hand'));
    };
    await log.customer('eve', bought('one', 500n, '2026-03-22T09:00Z'));
    await expect(rebuild({ ...ground, signal: stopping.signal, onProgress }, strict)).rejects.toThrow(
      'by hand',
    );
    expect(await schemas()).toEqual(['public']);
    await caughtUp();
    expect(await differing()).toEqual([]);
  }, 60_000);
});
