import { Logger } from '@nestjs/common';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  customerChanges,
  loadRuleSets,
  onPool,
  openReadModels,
  parkedCustomers,
  resultCounts,
  type ReadModels,
} from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../test/support/create-database.js';
import { Projector } from './projector.js';
import { bought, mood, pyramid, registered } from './testing/fixtures.js';
import { LogWriter } from './testing/log.js';

/** The best spender of the last 10 days is `vip`. */
const strict = pyramid.replace('0.5', '0.01').replace('60d', '10d');

describe('activating another version', () => {
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
    await projector.start();
    await january();
  });
  afterEach(async () => {
    await projector.stop();
    await readModels.destroy();
    await database.drop();
  });

  /** Ada spends more than Bob, early in the month; both are told for the first time when it is over. */
  async function january(): Promise<void> {
    await log.activate(pyramid);
    await log.customer('ada', registered('2026-01-05T09:00Z'), bought('a-1', 9900n, '2026-01-05T09:00Z'));
    await log.customer('bob', registered('2026-01-06T09:00Z'), bought('b-1', 500n, '2026-01-28T10:00Z'));
    await settled(await log.close('2026-01-07', '2026-02-12'));
  }

  async function settled({ position }: { readonly position: bigint }): Promise<void> {
    expect(await projector.settled(position, 10_000)).toBe(true);
  }
  /** Up to the latest event, the projector's own included. */
  async function settledAtHead(): Promise<void> {
    for (let last = -1n; ;) {
      let head = last;
      for await (const { position } of store.readAll([''])) head = position;
      if (head === last) return;
      await settled({ position: (last = head) });
    }
  }

  const story = async (customer: string, which: 'in force' | 'all' = 'in force') => {
    const changes = await customerChanges(onPool(readModels), customer);
    return changes
      .filter(({ inForce }) => inForce || which === 'all')
      .map(({ ruleSet, from, to, at, cause, restates, supersededAt, inForce }) => {
        const news = `${restates ? ' restated' : ''}${supersededAt === null ? '' : ' superseded'}`;
        const by = 'activation' in cause ? ' by activation' : '';
        const [version] = /@\d/.exec(ruleSet) ?? [];
        return `${at.slice(0, 16)} ${String(from)} → ${to} ${version}${by}${news}${inForce ? '' : ', not in force'}`;
      });
  };
  const published = async () => {
    const cutoffs: string[] = [];
    for await (const { type, data } of store.readStream('calendar')) {
      const { ruleSet, instant } = data as { ruleSet: string; instant: string }; // see CutoffsPublished
      if (type === 'CutoffsPublished') cutoffs.push(`${ruleSet.replace(/#.*/, '')} ${instant}`);
    }
    return cutoffs;
  };
  const inForce = async () => {
    const rows = await loadRuleSets(onPool(readModels));
    return rows.filter((row) => row.inForce).map(({ id, version }) => `${id}@${version}`);
  };
  const adaBefore = ['2026-01-05T09:00 null → rest @1', '2026-01-31T16:00 rest → vip @1'];

  it('replays all of history under it, with cut-offs of its own, and tells each customer who differs once', async () => {
    await log.activate(strict, '2026-02-05');
    await settledAtHead();
    expect(await published()).toEqual([
      'pyramid@1 2026-01-31T16:00:00.000Z',
      'pyramid@2 2026-01-31T16:00:00.000Z',
    ]);
    expect(await story('ada')).toEqual([...adaBefore, '2026-02-05T00:00 vip → rest @2 by activation']);
    expect(await story('bob')).toEqual([
      '2026-01-06T09:00 null → rest @1',
      '2026-02-05T00:00 rest → vip @2 by activation',
      '2026-02-10T16:00 vip → rest @2',
    ]);
    expect(await inForce()).toEqual(['pyramid@2']);
    expect(await resultCounts(onPool(readModels))).toMatchObject([{ result: 'rest', customers: 2 }]);
  });

  it('keeps what each version says readable', async () => {
    await log.activate(strict, '2026-02-05');
    await settledAtHead();
    expect(await story('ada', 'all')).toEqual([
      '2026-01-05T09:00 null → rest @1',
      '2026-01-05T09:00 null → rest @2, not in force',
      '2026-01-31T16:00 rest → vip @1',
      '2026-02-05T00:00 vip → rest @2 by activation',
    ]);
  });

  it('tells once what both versions and the activation tell of one instant', async () => {
    await log.activate(strict, '2026-01-31T16:00:00Z'); // a tick and the cut-offs of both
    await settledAtHead();
    expect(await story('ada')).toEqual(['2026-01-05T09:00 null → rest @1']);
    expect(await story('bob')).toEqual([
      '2026-01-06T09:00 null → rest @1',
      '2026-01-31T16:00 rest → vip @2 by activation',
      '2026-02-10T16:00 vip → rest @2',
    ]);
  });

  it('leaves it to the version to tell a customer who begins at its instant', async () => {
    await log.activate(strict, '2026-01-06T09:00:00Z');
    await settledAtHead();
    expect((await story('bob'))[0]).toBe('2026-01-06T09:00 null → rest @2');
  });

  it('tells nobody anything where nothing differs', async () => {
    await log.activate(pyramid.replace('3d', '4d'), '2026-02-05');
    await settledAtHead();
    expect([await story('ada'), await inForce()]).toEqual([adaBefore, ['pyramid@2']]);
  });

  it('waits with it until the watermark passes its instant', async () => {
    await log.activate(strict, '2026-02-14T08:00:00Z');
    await settledAtHead();
    expect([await story('ada'), await inForce()]).toEqual([adaBefore, ['pyramid@1']]);
    await settled(await log.close('2026-02-14'));
    expect([await story('ada'), await inForce()]).toEqual([adaBefore, ['pyramid@1']]);
    await settled(await log.close('2026-02-15'));
    expect(await story('ada')).toEqual([...adaBefore, '2026-02-14T08:00 vip → rest @2 by activation']);
    expect(await inForce()).toEqual(['pyramid@2']);
  });

  it('begins with nothing where no version of the rule set was active before', async () => {
    await log.activate(mood, '2026-02-05');
    await settledAtHead();
    expect((await story('ada')).at(-1)).toBe('2026-02-05T00:00 null → false @1 by activation');
    expect(await inForce()).toEqual(['mood@1', 'pyramid@1']);
  });

  it('has nothing in force after a retirement, and begins with nothing after that', async () => {
    await log.retire('pyramid', await log.activate(pyramid), '2026-02-08');
    await settledAtHead();
    expect([await inForce(), await story('ada')]).toEqual([[], adaBefore]);
    await log.activate(pyramid, '2026-02-09');
    await settledAtHead();
    expect(await story('ada')).toEqual([...adaBefore, '2026-02-09T00:00 null → vip @1 by activation']);
  });

  it('goes back to an earlier version as to any other, with the cut-offs that it missed', async () => {
    await log.activate(strict, '2026-02-05');
    await settled(await log.close('2026-03-05'));
    await log.activate(pyramid, '2026-03-04');
    await settledAtHead();
    expect((await published()).filter((one) => one.startsWith('pyramid@1'))).toEqual([
      'pyramid@1 2026-01-31T16:00:00.000Z',
      'pyramid@1 2026-02-28T16:00:00.000Z',
    ]);
    expect((await story('ada')).at(-1)).toBe('2026-03-04T00:00 rest → vip @1 by activation');
  });

  it('restates what the version of that time said, and what the activation changed, when an event comes late', async () => {
    await log.activate(strict, '2026-02-05');
    await settledAtHead();
    await settled(await log.customer('ada', bought('a-2', 700n, '2026-02-01T09:00Z')));
    expect(await story('ada')).toEqual([
      ...adaBefore,
      '2026-02-05T00:00 vip → rest @2 by activation superseded',
    ]);
    await settled(await log.customer('bob', bought('b-2', 99_00n, '2026-01-20T09:00Z')));
    expect(await story('bob')).toEqual([
      '2026-01-06T09:00 null → rest @1',
      '2026-01-31T16:00 rest → vip @1 restated',
      '2026-02-05T00:00 rest → vip @2 by activation superseded',
      '2026-02-10T16:00 vip → rest @2',
    ]);
  });

  it('tells a customer who was parked when it goes on', async () => {
    const subscribe = store.subscribe.bind(store);
    await projector.stop();
    await log.customer(
      'ada',
      bought('a-2', 100n, '2026-02-10T08:00Z'),
      bought('a-3', 100n, '2026-02-10T09:00Z'),
    );
    store.subscribe = (...what) => without('customer-ada', 2n, subscribe(...what));
    projector = newProjector();
    await projector.start();
    await log.activate(strict, '2026-02-05');
    await settledAtHead();
    expect(await parkedCustomers(onPool(readModels))).toMatchObject([{ customerId: 'ada' }]);
    expect([await story('ada'), (await story('bob')).length]).toEqual([adaBefore, 3]);
    expect(await projector.retry('ada')).toBeNull();
    expect(await story('ada')).toContain('2026-02-05T00:00 vip → rest @2 by activation restated');
  });

  it.each([
    ['before any of its cut-offs is published', 0],
    ['between one and the next', 1],
  ])('comes to the same when the projector dies in the middle: %s', async (_, survive) => {
    await settled(await log.close('2026-03-05'));
    const append = store.append.bind(store);
    let left = survive;
    store.append = (stream, ...rest) =>
      stream === 'calendar' && left-- === 0 ? Promise.reject(new Error('killed')) : append(stream, ...rest);
    await log.activate(strict, '2026-02-05');
    await expect(projector.finished).rejects.toThrow('killed');
    expect([await inForce(), await story('ada')]).toEqual([['pyramid@1'], adaBefore]);

    projector = newProjector();
    await projector.start();
    await settledAtHead();
    expect((await published()).filter((one) => one.startsWith('pyramid@2'))).toEqual([
      'pyramid@2 2026-01-31T16:00:00.000Z',
      'pyramid@2 2026-02-28T16:00:00.000Z',
    ]);
    expect(await story('ada')).toEqual([...adaBefore, '2026-02-05T00:00 vip → rest @2 by activation']);
    expect((await story('bob')).slice(1)).toEqual([
      '2026-02-05T00:00 rest → vip @2 by activation',
      '2026-02-10T16:00 vip → rest @2',
    ]);
    expect(await inForce()).toEqual(['pyramid@2']);
  });
});

/** The subscription, but one event gets lost on the way. */
function without(stream: string, revision: bigint, source: ReturnType<InMemoryEventStore['subscribe']>) {
  return {
    stop: () => source.stop(),
    async *[Symbol.asyncIterator]() {
      for await (const delivery of source) {
        const { event } = delivery.kind === 'event' ? delivery : { event: null };
        if (event?.stream !== stream || event.revision !== revision) yield delivery;
      }
    },
  };
}
