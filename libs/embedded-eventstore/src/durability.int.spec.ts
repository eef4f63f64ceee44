import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

const WRITERS = 20;
const KILLS = 6;
/** Acknowledgements before the kill: it comes in the very moment of one, when what was acknowledged too early is not yet safe. */
const acknowledgementsBeforeKill = (round: number) => 150 + 97 * round;

/** A node in a process of its own, which can be killed. */
async function startNode(directory: string): Promise<{ url: string; process: ChildProcess }> {
  const front = pathToFileURL('libs/embedded-eventstore/src/index.ts').href;
  const script = `import { startEventStore } from '${front}';
    console.log((await startEventStore({ directory: process.argv[1] })).url);`;
  const hooks = pathToFileURL('test/support/typescript.mjs').href;
  const child = spawn(process.execPath, ['--import', hooks, '--input-type=module', '-e', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [url] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: url.toString().trim(), process: child };
}

interface Written {
  /** name of an append, in the order in which it was acknowledged, with the position answered */
  acknowledged: { append: string; position: bigint }[];
}

interface Load {
  client: EventStoreDBClient;
  round: number;
  acknowledged: () => void;
}

/** Appends batches of one to five events to one stream, one after the other, until the node is gone. */
async function write({ client, round, acknowledged }: Load, stream: string, written: Written): Promise<void> {
  for (let number = 0; ; number += 1) {
    const append = `${round}/${number}`;
    const of = 1 + (number % 5);
    const events = Array.from({ length: of }, (_, place) =>
      jsonEvent({ type: 'Written', data: { append, place, of, padding: 'x'.repeat(500) } }),
    );
    try {
      const { position } = await client.appendToStream(stream, events);
      written.acknowledged.push({ append, position: position?.commit ?? -1n });
      acknowledged();
    } catch {
      return; // killed: this append may be there or not
    }
  }
}

/** A type and not an interface, because the client wants what is indexed by text. */
type Stored = { append: string; place: number; of: number };

async function readBack(
  client: EventStoreDBClient,
  stream: string,
): Promise<{ event: Stored; position: bigint }[]> {
  const read: { event: Stored; position: bigint }[] = [];
  for await (const { event } of client.readStream<{ type: 'Written'; data: Stored }>(stream)) {
    expect(event?.revision).toBe(BigInt(read.length));
    if (event) read.push({ event: event.data, position: event.position?.commit ?? -1n });
  }
  return read;
}

describe('an event store killed under load', () => {
  it('has every acknowledged event, once, in order, and no half of an append', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'killed-'));
    const streams = Array.from({ length: WRITERS }, (_, place) => `writer-${place}`);
    const written = new Map(streams.map((stream): [string, Written] => [stream, { acknowledged: [] }]));

    for (let round = 0; round < KILLS; round += 1) {
      const node = await startNode(directory);
      const client = EventStoreDBClient.connectionString(node.url);
      let left = acknowledgementsBeforeKill(round);
      const acknowledged = () => {
        left -= 1;
        if (left === 0) node.process.kill('SIGKILL');
      };
      const gone = once(node.process, 'exit');
      const writing = [...written].map(([stream, mine]) =>
        write({ client, round, acknowledged }, stream, mine),
      );
      await gone;
      await Promise.all(writing);
      await client.dispose();
    }

    const node = await startNode(directory);
    const client = EventStoreDBClient.connectionString(node.url);
    for (const [stream, { acknowledged }] of written) {
      const read = await readBack(client, stream);
      const firsts = read.filter(({ event }) => event.place === 0);
      const whole = firsts.flatMap(({ event }) =>
        Array.from({ length: event.of }, (_, place) => `${event.append}#${place}`),
      );
      expect(read.map(({ event }) => `${event.append}#${event.place}`)).toEqual(whole);
      expect(new Set(whole).size).toBe(whole.length);
      const there = new Set(firsts.map(({ event }) => event.append));
      expect(acknowledged.filter(({ append }) => !there.has(append))).toEqual([]);
      const lastOf = new Map(read.map(({ event, position }) => [event.append, position]));
      for (const { append, position } of acknowledged) expect(lastOf.get(append)).toBe(position);
      expect([...there]).toEqual([...there].sort(byRoundAndNumber));
    }
    const count = [...written.values()].reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    expect(count).toBeGreaterThan(KILLS * WRITERS);
    await client.dispose();
    node.process.kill('SIGKILL');
    await rm(directory, { recursive: true });
  }, 60_000);
});

function byRoundAndNumber(one: string, other: string): number {
  const [a = 0, b = 0] = one.split('/').map(Number);
  const [c = 0, d = 0] = other.split('/').map(Number);
  return a - c || b - d;
}
