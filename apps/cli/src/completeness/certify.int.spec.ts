import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningEventStore } from '@hindsight/embedded-eventstore';
import { EventStoreDb } from '@hindsight/event-store';
import { bucketOf, onPool, openReadModels, type ReadModels } from '@hindsight/read-models';
import { Projector } from '../../../projector/src/projector.module.js';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { startEventStoreToUse } from '../../../../test/support/start-event-store.js';
import { certificateOf, type Certificate } from './certify.js';
import { renderCertificate } from './render-certificate.js';
import { happens, idOf } from './testing/some-events.js';

/** By id as bytes; UTF-16 has the last two the other way, and both are in one bucket. */
const people = ['ada', 'bob', 'cyd', 'dan', '客户', 'ｑ', '𝒻'];
const eventsEach = 5;

describe('the certificate of history rows', () => {
  let folder: string;
  let node: RunningEventStore;
  let store: EventStoreDb;
  let database: TestDatabase;
  let readModels: ReadModels;
  let projector: Projector;
  let middle: bigint;
  let head: bigint;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'certify-'));
    node = await startEventStoreToUse(folder);
    store = new EventStoreDb(node.url);
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    const stores = { eventStore: store, readModels };
    projector = new Projector({ ...stores, reportingCurrency: 'GBP', clock: { kind: 'log' } });
    await projector.start();
    for (let revision = 0; revision < eventsEach; revision++) {
      for (const customerId of people) head = await happens(store, customerId, revision);
      if (revision === 2) middle = head;
    }
    expect(await projector.reached(head, 20_000)).toBe(true);
  }, 60_000);
  afterEach(async () => {
    await readModels.query('DELETE FROM customer_event');
    await readModels.query('INSERT INTO customer_event SELECT * FROM as_projected');
  });
  beforeAll(() => readModels.query('CREATE TABLE as_projected AS SELECT * FROM customer_event'));
  afterAll(async () => {
    await projector.stop();
    await readModels.destroy();
    await store.close();
    await node.stop();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const certified = (position = head): Promise<Certificate> => {
    const sides = { store, sql: onPool(readModels) };
    return certificateOf(sides, position, {
      json: true,
      language: 'en',
      signal: new AbortController().signal,
    });
  };
  const firsts = ({ differences }: Certificate) =>
    differences.map(({ bucket, firstDifference }) => [bucket, firstDifference]);
  const none = { missing: [], unknown: [], altered: [] };
  const run = (from: number, to = from) => ({ from: String(from), to: String(to) });

  it('is complete when the projector did its work, and says as much on both sides', async () => {
    const { complete, log, tables, buckets, differences, parked } = await certified();
    expect({ complete, differences, parked }).toEqual({ complete: true, differences: [], parked: [] });
    expect(log.events).toBe(people.length * eventsEach);
    expect(log.digest).not.toBe(0n);
    expect(tables).toEqual(log);
    for (const { log, tables } of buckets) expect(tables).toEqual(log);
  });

  it('holds for any position, whatever came after it', async () => {
    const { complete, log } = await certified(middle);
    expect([complete, log.events]).toEqual([true, people.length * 3]);
    await readModels.query('DELETE FROM customer_event WHERE position > $1', [middle]);
    expect((await certified(middle)).complete).toBe(true);
    expect((await certified()).complete).toBe(false);
  });

  it('names rows that are gone', async () => {
    await readModels.query(`DELETE FROM customer_event WHERE customer_id = 'bob' AND revision IN (1, 3, 4)`);
    const certificate = await certified();
    expect(certificate).toMatchObject({ complete: false, log: { events: 35 }, tables: { events: 32 } });
    expect(firsts(certificate)).toEqual([
      [bucketOf('bob'), { ...none, customerId: 'bob', missing: [run(1), run(3, 4)] }],
    ]);
    expect(renderCertificate(certificate, 'en')).toContain(
      `  bucket ${bucketOf('bob')}, first difference: bob\n    not in the tables: revisions 1, 3 to 4`,
    );
  });

  it('names a customer of whom nothing is left', async () => {
    await readModels.query(`DELETE FROM customer_event WHERE customer_id = '𝒻'`);
    expect(firsts(await certified())).toEqual([
      [bucketOf('𝒻'), { ...none, customerId: '𝒻', missing: [run(0, 4)] }],
    ]);
  });

  it('names an event that is another one', async () => {
    await readModels.query(
      `UPDATE customer_event SET event_id = 'forged' WHERE customer_id = 'cyd' AND revision = 2`,
    );
    const certificate = await certified();
    expect([certificate.log.events, certificate.tables.events]).toEqual([35, 35]);
    const altered = [{ revision: '2', log: idOf('cyd', 2), tables: 'forged' }];
    expect(firsts(certificate)).toEqual([[bucketOf('cyd'), { ...none, customerId: 'cyd', altered }]]);
    expect(renderCertificate(certificate, 'en')).toContain(
      `    revision 2: event ${idOf('cyd', 2)} in the log, forged in the tables`,
    );
  });

  it.each([
    ['where it fits in', 0n],
    ['behind everything that is projected', 1_000_000_000_000n],
  ])('names a row that the log has not: %s', async (_, position) => {
    await addRow('dan', eventsEach, position);
    const certificate = await certified();
    expect(firsts(certificate)).toEqual([
      [bucketOf('dan'), { ...none, customerId: 'dan', unknown: [run(eventsEach)] }],
    ]);
    expect(renderCertificate(certificate, 'en')).toContain(`    not in the log: revisions ${eventsEach}`);
  });

  it('names a customer that the log has not', async () => {
    await addRow('ghost', 0, 1n);
    expect(firsts(await certified())).toEqual([
      [bucketOf('ghost'), { ...none, customerId: 'ghost', unknown: [run(0)] }],
    ]);
  });

  it('notices two events that changed places, though their ids are the same', async () => {
    await readModels.query(`UPDATE customer_event SET revision = 3 - revision + 100
      WHERE customer_id = 'ada' AND revision IN (1, 2)`);
    await readModels.query(`UPDATE customer_event SET revision = revision - 100 WHERE revision > 100`);
    const altered = [
      { revision: '1', log: idOf('ada', 1), tables: idOf('ada', 2) },
      { revision: '2', log: idOf('ada', 2), tables: idOf('ada', 1) },
    ];
    expect(firsts(await certified())).toEqual([[bucketOf('ada'), { ...none, customerId: 'ada', altered }]]);
  });

  it('names the first customer of each bucket that differs, by id as bytes', async () => {
    await readModels.query(
      `DELETE FROM customer_event WHERE revision = 4 AND customer_id IN ('𝒻', 'ｑ', 'ada')`,
    );
    expect(bucketOf('𝒻')).toBe(bucketOf('ｑ'));
    const missing = [run(4)];
    expect(firsts(await certified())).toEqual([
      [bucketOf('ｑ'), { ...none, customerId: 'ｑ', missing }],
      [bucketOf('ada'), { ...none, customerId: 'ada', missing }],
    ]);
  });

  it('leaves out who is parked, lists them, and is not complete', async () => {
    await readModels.query(
      `INSERT INTO parked_customer VALUES ('ada', 'odd', '', 'id', 'SomethingNew', 2, 7, 'event')`,
    );
    await readModels.query(`DELETE FROM customer_event WHERE customer_id = 'ada' AND revision = 2`);
    const certificate = await certified();
    await readModels.query('DELETE FROM parked_customer');
    expect(certificate).toMatchObject({
      ...{ complete: false, differences: [], log: { events: 30 }, tables: { events: 30 } },
      parked: [{ customerId: 'ada', reason: 'odd' }],
    });
    expect(renderCertificate(certificate, 'en')).toMatch(
      /^NOT complete: .*, 1 parked left out\n.*\n {2}parked ada: odd$/,
    );
  });

  it('stops when it is told to', async () => {
    const sides = { store, sql: onPool(readModels) };
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(certificateOf(sides, head, { json: true, language: 'en', signal })).rejects.toThrow(
      'enough',
    );
  });

  function addRow(customerId: string, revision: number, position: bigint) {
    return readModels.query(
      `INSERT INTO customer_event VALUES ($1, $2, 'bonus', 'SomethingNew', now(), now(), $3, 'spec', '{}')`,
      [customerId, revision, position],
    );
  }
});
