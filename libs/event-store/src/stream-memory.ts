import type { Aggregate } from '@hindsight/domain';
import type { EventStore, ExpectedRevision, RecordedEvent } from './event-store.js';

/** What a command once led to: enough to answer its repeat. */
interface Remembered {
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

/** Reads a stream from its beginning. */
export async function recall<Command, Event, State, Reason extends string>(
  store: EventStore,
  aggregate: Aggregate<Command, Event, State, Reason>,
  stream: string,
): Promise<StreamMemory<State>> {
  const { decider, events } = aggregate;
  const memory = emptyMemory(decider.initial());
  for await (const recorded of store.readStream(stream)) {
    memory.state = decider.evolve(memory.state, events.decode(storedFormOf(recorded)));
    memory.revision = recorded.revision;
    memory.position = recorded.position;
    memory.commands.set(recorded.metadata.commandId, rememberedOf(recorded));
  }
  return memory;
}

function emptyMemory<State>(state: State): StreamMemory<State> {
  return { state, revision: 'no-stream', position: null, commands: new Map() };
}

function storedFormOf({ type, data, metadata }: RecordedEvent) {
  return { type, data, schemaVersion: metadata.schemaVersion, occurredAt: metadata.occurredAt };
}

function rememberedOf({ metadata, revision, position }: RecordedEvent): Remembered {
  return { hash: metadata.commandHash, revision, position };
}
