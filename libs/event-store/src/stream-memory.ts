import type { Aggregate } from '@hindsight/domain';
import type { EventStore, ExpectedRevision, RecordedEvent } from './event-store.js';

/** What a command once led to: enough to answer its repeat. */
export interface Remembered {
  readonly hash: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/** A stream as far as it was read: grows in place, belongs to one command handler. */
export interface StreamMemory<State> {
  state: State;
  revision: ExpectedRevision;
  /** Of its last event; null when there is none. */
  position: bigint | null;
  commands: Map<string, Remembered>;
}

/** A stream of which nothing was read yet. */
export function emptyMemory<State>(state: State): StreamMemory<State> {
  return { state, revision: 'no-stream', position: null, commands: new Map() };
}

/**
 * Reads on from where the memory ends; from the beginning where what is new says that something before it is not heeded.
 * Memory: the new events, for what comes last can say that of the first.
 * @returns whether there was anything new.
 */
export async function readOn<Command, Event, State, Reason extends string>(
  store: EventStore,
  aggregate: Aggregate<Command, Event, State, Reason>,
  stream: string,
  memory: StreamMemory<State>,
): Promise<boolean> {
  const { revision: before } = memory;
  const news: RecordedEvent[] = [];
  for await (const event of store.readStream(stream, before === 'no-stream' ? 0n : before + 1n))
    news.push(event);
  const heeded = aggregate.heeded?.(news) ?? news;
  if (heeded.length < news.length && before !== 'no-stream') {
    Object.assign(memory, emptyMemory(aggregate.decider.initial()));
    return readOn(store, aggregate, stream, memory);
  }
  remember(memory, news);
  const { decider, events } = aggregate;
  for (const event of heeded) memory.state = decider.evolve(memory.state, events.decode(storedFormOf(event)));
  return news.length > 0;
}

/** A command whose event is not heeded was answered all the same. */
function remember(memory: StreamMemory<unknown>, news: readonly RecordedEvent[]): void {
  for (const event of news) memory.commands.set(event.metadata.commandId, rememberedOf(event));
  const last = news.at(-1);
  if (!last) return;
  memory.revision = last.revision;
  memory.position = last.position;
}

function storedFormOf({ type, data, metadata }: RecordedEvent) {
  return { type, data, schemaVersion: metadata.schemaVersion, occurredAt: metadata.occurredAt };
}

function rememberedOf({ metadata, revision, position }: RecordedEvent): Remembered {
  return { hash: metadata.commandHash, revision, position };
}
