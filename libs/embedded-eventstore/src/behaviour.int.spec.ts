import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import fc from 'fast-check';
import { type RunningEventStore, startEventStore } from './index.js';
import { type Expected, type Metadata, Model, type Outcome, type Read } from './testing/model.js';

const RUNS = Number(process.env['BEHAVIOUR_RUNS'] ?? 25);
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A node and a client that can be replaced in the middle of a run. */
interface Real {
  directory: string;
  node: RunningEventStore;
  client: EventStoreDBClient;
}

type Command = fc.AsyncCommand<Model, Real>;

class Write implements Command {
  constructor(
    private readonly what: string,
    private readonly onModel: (model: Model) => Outcome,
    private readonly onClient: (client: EventStoreDBClient) => Promise<bigint | null>,
  ) {}
  check = () => true;
  async run(model: Model, { client }: Real) {
    const outcome = await this.onClient(client).catch(nameOf);
    const modelled = this.onModel(model);
    const expected = modelled === -1n ? 0n : modelled; // so the client calls the end of what has no events
    expect(outcome ?? expected).toBe(expected);
  }
  toString = () => this.what;
}

class ReadStream implements Command {
  constructor(
    private readonly stream: string,
    private readonly direction: 'forwards' | 'backwards',
    private readonly from: bigint,
    private readonly maxCount: number,
  ) {}
  check = () => true;
  async run(model: Model, { client }: Real) {
    const { stream, direction, from, maxCount } = this;
    const expected = model.read(stream, direction, from, maxCount);
    expect(await this.readWith(client)).toEqual(expected);
  }
  private async readWith(client: EventStoreDBClient): Promise<Read> {
    const { stream, direction, from: fromRevision, maxCount } = this;
    try {
      const ids: string[] = [];
      for await (const { event } of client.readStream(stream, { direction, fromRevision, maxCount })) {
        if (event) ids.push(event.id);
      }
      return ids;
    } catch (error) {
      return nameOf(error);
    }
  }
  toString = () => `read ${this.maxCount} of ${this.stream} ${this.direction} from ${this.from}`;
}

class ReadAll implements Command {
  check = () => true;
  async run(model: Model, { client }: Real) {
    const read: string[] = [];
    let before = 0n;
    for await (const { event } of client.readAll()) {
      expect(event?.position.commit).toBeGreaterThan(before);
      before = event?.position.commit ?? 0n;
      read.push(`${event?.streamId} ${event?.revision}`);
    }
    expect(read.slice(1)).toEqual(model.all); // the first event is the node's own
  }
  toString = () => 'read $all';
}

class Restart implements Command {
  check = () => true;
  async run(_: Model, real: Real) {
    await real.client.dispose();
    await real.node.stop();
    Object.assign(real, await started(real.directory));
  }
  toString = () => 'restart';
}

async function started(directory: string): Promise<Real> {
  const node = await startEventStore({ directory });
  return { directory, node, client: EventStoreDBClient.connectionString(node.url) };
}

/** The client's errors say what they are in `type`-like class names. */
function nameOf(error: unknown): never {
  return (error as Error).constructor.name as never;
}

const stream = fc.constantFrom('ada', 'ben', 'תה');
const ofDelete = fc.oneof(
  { weight: 4, arbitrary: fc.constant('any' as const) },
  fc.constant('no_stream' as const),
  { weight: 3, arbitrary: fc.bigInt(0n, 8n) },
);
/** The client has no deletes that expect only that the stream exists. */
const ofAppend: fc.Arbitrary<Expected> = fc.oneof(
  { weight: 8, arbitrary: ofDelete },
  fc.constant('stream_exists' as const),
);
/** Few, so that repetitions are frequent; sizes around that of a block. */
const ids = fc.oneof(
  { weight: 2, arbitrary: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }) },
  fc.array(fc.integer({ min: 13, max: 1e9 }), { maxLength: 20 }),
);
const metadata: fc.Arbitrary<Metadata> = fc.record(
  { maxCount: fc.integer({ min: 1, max: 5 }), truncateBefore: fc.integer({ min: 1, max: 6 }) },
  { requiredKeys: [] },
);

const commands = [
  fc
    .tuple(stream, ofAppend, ids, fc.constantFrom(10, 900, 9000))
    .map(([name, expectedRevision, numbers, size]) => {
      const events = numbers.map((number) =>
        jsonEvent({ id: uuid(number), type: 'Poured', data: 'x'.repeat(size) }),
      );
      return new Write(
        `append ${numbers.join()} to ${name} at ${expectedRevision}`,
        (model) => model.append(name, expectedRevision, numbers.map(uuid)),
        async (client) =>
          (await client.appendToStream(name, events, { expectedRevision })).nextExpectedRevision,
      );
    }),
  fc.tuple(stream, ofDelete).map(
    ([name, expectedRevision]) =>
      new Write(
        `delete ${name} at ${expectedRevision}`,
        (model) => model.delete(name, expectedRevision),
        (client) => client.deleteStream(name, { expectedRevision }).then(() => null),
      ),
  ),
  fc.tuple(stream, ofDelete).map(
    ([name, expectedRevision]) =>
      new Write(
        `tombstone ${name} at ${expectedRevision}`,
        (model) => model.tombstone(name, expectedRevision),
        (client) => client.tombstoneStream(name, { expectedRevision }).then(() => null),
      ),
  ),
  fc.tuple(stream, metadata).map(
    ([name, values]) =>
      new Write(
        `set ${JSON.stringify(values)} of ${name}`,
        (model) => model.setMetadata(name, values),
        async (client) => (await client.setStreamMetadata(name, { ...values })).nextExpectedRevision,
      ),
  ),
  fc
    .tuple(
      stream,
      fc.constantFrom('forwards' as const, 'backwards' as const),
      fc.bigInt(0n, 40n),
      fc.integer({ min: 1, max: 50 }),
    )
    .map((read) => new ReadStream(...read)),
  fc.constant(new ReadAll()),
  fc.constant(new Restart()),
];

describe('an event store', () => {
  it('answers whatever it is asked as the model of it does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { size: '+1' }), async (asked) => {
        const directory = await mkdtemp(join(tmpdir(), 'behaviour-'));
        const real = await started(directory);
        try {
          await fc.asyncModelRun(() => ({ model: new Model(), real }), asked);
        } finally {
          await real.client.dispose();
          await real.node.stop();
          await rm(directory, { recursive: true });
        }
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
