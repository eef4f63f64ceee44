import { EventStoreDBClient, persistentSubscriptionToAllSettingsFromDefaults } from '@eventstore/db-client';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEventStoreToUse } from '../../../../test/support/start-event-store.js';
import { EventStoreDb } from '../event-store-db.js';
import { newEvent } from '../testing/new-event.js';
import { GroupIsAnother, NoSuchGroup } from './group-errors.js';
import { lagOf } from './group-lag.js';
import type { GroupDefinition } from './group.js';

let directory: string;
let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
let store: EventStoreDb;
let client: EventStoreDBClient;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hindsight-groups-'));
  node = await startEventStoreToUse(directory);
  store = new EventStoreDb(node.url);
  client = EventStoreDBClient.connectionString(node.url);
});
afterAll(async () => {
  await client.dispose();
  await store.close();
  await node.stop();
  await rm(directory, { recursive: true });
});

const mailing: GroupDefinition = {
  name: 'mailing',
  follows: { prefixes: ['customer-'] },
  from: 'start',
  settings: {
    ...{ distribution: 'by-stream', timeoutMs: 30_000, retries: 10, consumers: null },
    checkpoint: { everyMs: 2000, atLeast: 1, atMost: 100 },
  },
};
const named = (name: string, changes: Partial<GroupDefinition> = {}): GroupDefinition => ({
  ...mailing,
  name,
  ...changes,
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

/** A consumer that acknowledges, or parks, what it gets. */
function consumer(name: string, answer: 'ack' | 'park') {
  const got: string[] = [];
  const taking = client.subscribeToPersistentSubscriptionToAll(name);
  taking
    .on('error', () => undefined)
    .on('data', (given) => {
      got.push(`${given.event?.type ?? ''} of ${given.event?.streamId ?? ''}`);
      void (answer === 'ack' ? taking.ack(given) : taking.nack('park', 'no letter box', given));
    });
  return { got, leave: () => taking.unsubscribe() };
}

const happen = (stream: string, type: string) => store.append(stream, 'no-stream', [newEvent(type)]);

describe('a consumer group', () => {
  const asked = { countAtMost: 10_000, everything: ['customer-', 'segment-'] };
  const lag = async (name: string) => {
    const group = await store.groups.find(name);
    return group && lagOf(store, group, asked);
  };

  it('is made, changed in its settings, and left alone where it is as it is wanted', async () => {
    expect(await store.groups.find('mailing')).toBeNull();
    expect(await store.groups.apply(mailing)).toBe('created');
    expect(await store.groups.apply(mailing)).toBe('unchanged');
    const patient = { ...mailing, settings: { ...mailing.settings, retries: 3, consumers: 2 } };
    expect(await store.groups.apply(patient)).toBe('updated');
    expect(await store.groups.apply(patient)).toBe('unchanged');
    expect(await store.groups.find('mailing')).toMatchObject({ ...patient, source: '$all', parked: 0 });
    await store.groups.remove('mailing');
    expect(await store.groups.list()).toEqual([]);
    await expect(store.groups.remove('mailing')).rejects.toThrow(NoSuchGroup);
  });

  it('applied twice at once is made once', async () => {
    const both = await Promise.all([store.groups.apply(named('twice')), store.groups.apply(named('twice'))]);
    expect(both.sort()).toEqual(['created', 'unchanged']);
    await store.groups.remove('twice');
  });

  it.each([
    ['follows', { follows: { prefixes: ['segment-'] } }],
    ['follows', { follows: { stream: 'customer-ada' } }],
    ['from', { from: 'now' }],
  ] as const)('is not made into one that differs in what it %s', async (differs, changes) => {
    await store.groups.apply(named('settled'));
    const changed = store.groups.apply(named('settled', changes));
    await expect(changed).rejects.toThrow(GroupIsAnother);
    await expect(changed).rejects.toMatchObject({ group: 'settled', differs });
    await store.groups.remove('settled');
  });

  it('that others made is shown, and not touched', async () => {
    const settings = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: 'start' });
    await client.createPersistentSubscriptionToAll('foreign', settings);
    const group = await store.groups.find('foreign');
    expect(group).toMatchObject({ follows: null, from: 'start' });
    expect(group && (await lagOf(store, group, asked))).toBeNull();
    await expect(store.groups.apply(named('foreign'))).rejects.toMatchObject({ differs: 'unknown' });
    await store.groups.remove('foreign');
  });

  it('is given what it follows, and tells how much it has not done', async () => {
    await happen('customer-ada', 'CustomerRegistered');
    await happen('segment-1', 'SegmentChanged');
    await happen('calendar', 'DayClosed');
    await store.groups.apply(named('all', { follows: { prefixes: ['customer-', 'segment-'] } }));
    await store.groups.apply(named('changes', { follows: { types: ['SegmentChanged'] } }));
    await store.groups.apply(named('coming', { from: 'now' }));
    await store.groups.apply(named('ada', { follows: { stream: 'customer-ada' } }));
    expect(await lag('all')).toMatchObject({ events: 2, isAll: true });
    expect((await lag('all'))?.since).toEqual((await store.lastOf('customer-ada'))?.recordedAt);
    expect(await lag('changes')).toMatchObject({ events: 1 });
    expect(await lag('coming')).toEqual({ events: 0, isAll: true, since: null });
    expect(await lag('ada')).toMatchObject({ events: 1 });
    await happen('customer-bob', 'CustomerRegistered');
    expect(await lag('coming')).toMatchObject({ events: 1 });
    const [everything, changes] = [consumer('all', 'ack'), consumer('changes', 'ack')];
    await until(async () => (await lag('all'))?.events === 0 && (await lag('changes'))?.events === 0);
    expect(everything.got).toEqual([
      'CustomerRegistered of customer-ada',
      'SegmentChanged of segment-1',
      'CustomerRegistered of customer-bob',
    ]);
    expect(changes.got).toEqual(['SegmentChanged of segment-1']);
    await Promise.all([everything.leave(), changes.leave()]);
    for (const { name } of await store.groups.list()) await store.groups.remove(name);
  });

  it('shows what is parked, and gives it again', async () => {
    await store.groups.apply(named('returns', { follows: { prefixes: ['customer-p'] } }));
    await happen('customer-pia', 'CustomerRegistered');
    const refusing = consumer('returns', 'park');
    await until(async () => (await store.groups.find('returns'))?.parked === 1);
    await refusing.leave();
    expect(await store.groups.parked('returns', 10)).toEqual([
      {
        ...{ place: 0n, parkedAt: expect.any(Date) as Date, link: '0@customer-pia' },
        reason: expect.stringContaining('no letter box') as string,
        event: expect.objectContaining({
          type: 'CustomerRegistered',
          stream: 'customer-pia',
          revision: 0n,
        }) as object,
      },
    ]);
    expect(await store.groups.replay('returns')).toBe(1);
    const taking = consumer('returns', 'ack');
    await until(async () => (await store.groups.find('returns'))?.parked === 0);
    await until(() => Promise.resolve(taking.got.length > 0));
    expect(taking.got).toEqual(['CustomerRegistered of customer-pia']);
    expect(await store.groups.parked('returns', 10)).toEqual([]);
    expect(await store.groups.replay('returns')).toBe(0);
    await taking.leave();
    await store.groups.remove('returns');
    await expect(store.groups.parked('returns', 10)).rejects.toThrow(NoSuchGroup);
  });
});
