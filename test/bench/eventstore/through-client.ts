import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { EventStoreDBClient, FORWARDS, jsonEvent, type ResolvedEvent, START } from '@eventstore/db-client';
import { uuidText } from '../../../libs/embedded-eventstore/src/wire/uuid.js';
import type { Contender, Target } from '../harness/bench.js';
import { historic, historyStream, purchases } from './purchases.js';

const batch = 100;
const inParallel = 256;
const batchesInParallel = 8;

interface Server {
  readonly name: string;
  readonly client: EventStoreDBClient;
  readonly process: ChildProcess;
}

/** The real client against the node, and against a server that has nothing to do; each in a process of its own. */
export async function throughClient(
  events: number,
): Promise<{ contenders: Contender[]; close: () => Promise<void> }> {
  const servers = await Promise.all(['stub', 'node'].map((name) => started(name, events)));
  for (const { name, client } of servers) if (name === 'node') await writeHistory(client, events);
  return {
    contenders: servers.flatMap((server) => contendersOf(server, events)),
    close: async () => {
      for (const { client, process } of servers) {
        await client.dispose();
        process.disconnect();
        await once(process, 'exit');
      }
    },
  };
}

async function started(name: string, events: number): Promise<Server> {
  const script = fileURLToPath(new URL('./serve.js', import.meta.url));
  const process = fork(script, [name, String(events)]);
  const [url] = (await once(process, 'message')) as [string];
  return { name, process, client: EventStoreDBClient.connectionString(url) };
}

async function writeHistory(client: EventStoreDBClient, events: number): Promise<void> {
  for (let from = 0; from < events; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, events - from) }, (_, place) => from + place);
    await client.appendToStream(historyStream, numbers.map(historic).map(proposed));
  }
}

const proposed = ({ id, type, data, metadata }: ReturnType<typeof historic>) =>
  jsonEvent({
    id: uuidText(id),
    type: type.toString(),
    data: JSON.parse(data.toString()) as { number: number; padding: string },
    metadata: JSON.parse(metadata.toString()) as { actor: string },
  });

function contendersOf({ name, client }: Server, events: number): Contender[] {
  const few = Math.ceil(events / 10);
  const read = (what: string, all: () => AsyncIterable<ResolvedEvent>) => ({
    name: `${name}: ${what}`,
    units: events,
    comparedAs: 'the history',
    run: async () => fingerprint(all()),
  });
  return [
    {
      name: `${name}: single appends in parallel`,
      units: few,
      comparedAs: 'single appends',
      run: () => append(client, few, 1, inParallel),
    },
    {
      name: `${name}: batched appends`,
      units: events,
      comparedAs: 'batched appends',
      run: () => append(client, events, batch, batchesInParallel),
    },
    read('a stream', () => client.readStream(historyStream, { direction: FORWARDS, fromRevision: START })),
    read('$all', () => client.readAll({ maxCount: events + 1 })),
  ];
}

/** `width` appends at a time, each of `size` events, to as many streams. */
async function append(client: EventStoreDBClient, events: number, size: number, width: number) {
  const made = purchases(events).map(proposed);
  let [next, acknowledged] = [0, 0];
  const one = async (stream: number) => {
    while (next < made.length) {
      const mine = made.slice(next, (next += size));
      const { success } = await client.appendToStream(`till-${stream}`, mine);
      if (success) acknowledged += mine.length;
    }
  };
  await Promise.all(Array.from({ length: width }, (_, stream) => one(stream)));
  return () => `${acknowledged} acknowledged`;
}

/** What was read, whoever sent it: ids in their order, and the length of the content. System events do not count. */
async function fingerprint(all: AsyncIterable<ResolvedEvent>): Promise<() => string> {
  let [count, sum, length] = [0, 0, 0];
  for await (const { event } of all) {
    if (event?.streamId !== historyStream) continue;
    count += 1;
    sum = (sum * 31 + Number.parseInt(event.id.slice(0, 8), 16)) % 2 ** 32;
    length += (event.data as { padding: string }).padding.length;
  }
  return () => `${count} events, ids ${sum}, ${length} characters`;
}

const pairs = ['single appends in parallel', 'batched appends', 'a stream', '$all'];

export const clientTargets: readonly Target[] = pairs.map((what) => ({
  name: `node / stub, ${what}`,
  value: (of) => of(`node: ${what}`).perSecond / of(`stub: ${what}`).perSecond,
  target: 0.9,
  better: 'higher',
}));
