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
  readonly commands: Map<string, Remembered>;
}

/** A stream of which nothing was read yet. */
export function emptyMemory<State>(state: State): StreamMemory<State> {
  return { state, revision: 'no-stream', position: null, commands: new Map() };
}

/** Reads on from where the memory ends. @returns whether there was anything new. */
export async function readOn<Command, Event, State, Reason extends string>(
  store: EventStore,
  { decider, events }: Aggregate<Command, Event, State, Reason>,
  stream: string,
  memory: StreamMemory<State>,
): Promise<boolean> {
  const before = memory.revision;
  for await (const recorded of store.readStream(stream, before === 'no-stream' ? 0n : before + 1n)) {
    memory.state = decider.evolve(memory.state, events.decode(storedFormOf(recorded)));
    memory.revision = recorded.revision;
    memory.position = recorded.position;
    memory.commands.set(recorded.metadata.commandId, rememberedOf(recorded));
  }
  return memory.revision !== before;
}

function storedFormOf({ type, data, metadata }: RecordedEvent) {
  return { type, data, schemaVersion: metadata.schemaVersion, occurredAt: metadata.occurredAt };
}

function rememberedOf({ metadata, revision, position }: RecordedEvent): Remembered {
  return { hash: metadata.commandHash, revision, position };
}
