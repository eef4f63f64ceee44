import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { verifyEventStore } from '@hindsight/embedded-eventstore';
import { startNode } from '../../libs/embedded-eventstore/src/testing/node-process.js';
import { chanceOf, chaosSeed as seed } from './chance.js';

const kills = Number(process.env['CHAOS_KILLS'] ?? 24);
const writers = 20;
/** One append in so many is large: it fills several blocks. */
const largeEvery = 9;

/** What one writer was told: names of its appends in their order, with the position answered. */
type Acknowledged = { append: string; position: bigint }[];

/** A type and not an interface, because the client wants what is indexed by text. */
type Stored = { append: string; place: number; of: number };

interface Load {
  client: EventStoreDBClient;
  round: number;
  onAcknowledged: () => void;
}

/** Appends one batch after the other to one stream, until the node is gone. */
async function write(
  { client, round, onAcknowledged }: Load,
  stream: string,
  told: Acknowledged,
): Promise<void> {
  for (let number = 0; ; number += 1) {
    const append = `${round}/${number}`;
    const of = number % largeEvery === largeEvery - 1 ? 60 : 1 + (number % 5);
    const events = Array.from({ length: of }, (_, place) =>
      jsonEvent({ type: 'Written', data: { append, place, of, padding: 'x'.repeat(500) } }),
    );
    try {
      const { position } = await client.appendToStream(stream, events);
      told.push({ append, position: position?.commit ?? -1n });
      onAcknowledged();
    } catch {
      return; // killed: this append may be there or not
    }
  }
}

async function readBack(
  client: EventStoreDBClient,
  stream: string,
): Promise<(Stored & { position: bigint })[]> {
  const read: (Stored & { position: bigint })[] = [];
  for await (const { event } of client.readStream<{ type: 'Written'; data: Stored }>(stream)) {
    if (!event) continue;
    expect(event.revision).toBe(BigInt(read.length));
    const { append, place, of } = event.data;
    read.push({ append, place, of, position: event.position?.commit ?? -1n });
  }
  return read;
}

/** Every append of which anything is there, whole, in the order of the writer. */
function expectWhole(read: readonly (Stored & { position: bigint })[]): void {
  const firsts = read.filter(({ place }) => place === 0);
  const whole = firsts.flatMap(({ append, of }) =>
    Array.from({ length: of }, (_, place) => `${append}#${place}`),
  );
  expect(read.map(({ append, place }) => `${append}#${place}`)).toEqual(whole);
  const names = firsts.map(({ append }) => append);
  expect(names).toEqual([...new Set(names)].sort(byRoundAndNumber));
  expect(read.every(({ position }, place) => position > (read[place - 1]?.position ?? 0n))).toBe(true);
}

describe(`killing an event store under load, ${kills} times (CHAOS_SEED=${seed})`, () => {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'killed-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it(
    'leaves every acknowledged event, once, in order, and no half of an append',
    async () => {
      const chance = chanceOf(seed);
      const told = new Map<string, Acknowledged>();
      for (let writer = 0; writer < writers; writer++) told.set(`writer-${writer}`, []);
      for (let round = 0; round < kills; round += 1) {
        const node = await startNode(directory);
        const client = EventStoreDBClient.connectionString(node.url);
        let left = 1 + Math.floor(chance() * 120);
        const lateMs = chance() < 0.5 ? 0 : chance() * 5;
        // in the very moment of an acknowledgement what was acknowledged too early is not safe yet
        const onAcknowledged = () => {
          left -= 1;
          if (left === 0) void sleep(lateMs).then(() => node.kill());
        };
        await Promise.all(
          [...told].map(([stream, mine]) => write({ client, round, onAcknowledged }, stream, mine)),
        );
        await node.gone;
        await client.dispose();
      }

      await verifyEventStore(directory, () => undefined);
      const node = await startNode(directory);
      const client = EventStoreDBClient.connectionString(node.url);
      for (const [stream, acknowledged] of told) {
        const read = await readBack(client, stream);
        expectWhole(read);
        const last = new Map(read.map(({ append, position }) => [append, position]));
        expect(acknowledged.map(({ append }) => ({ append, position: last.get(append) }))).toEqual(
          acknowledged,
        );
      }
      await client.dispose();
      await node.kill();
      const count = [...told.values()].reduce((sum, acknowledged) => sum + acknowledged.length, 0);
      expect(count).toBeGreaterThan(kills * writers);
    },
    120_000 + kills * 10_000,
  );
});

function byRoundAndNumber(one: string, other: string): number {
  const [a = 0, b = 0] = one.split('/').map(Number);
  const [c = 0, d = 0] = other.split('/').map(Number);
  return a - c || b - d;
}
