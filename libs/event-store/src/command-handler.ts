import type { Aggregate } from '@hindsight/domain';
import { LRUCache } from 'lru-cache';
import { commandHash } from './command-hash.js';
import { WrongExpectedRevision } from './errors.js';
import type { EventMetadata, EventStore, ExpectedRevision, NewEvent } from './event-store.js';
import { InTurn } from './in-turn.js';
import { emptyMemory, readOn, type Remembered, type StreamMemory } from './stream-memory.js';
import { uuidV5 } from './uuid-v5.js';

/** Who sends a command, and under which idempotency key. `correlationId` defaults to the command id. */
export interface Envelope {
  readonly commandId: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly actor: string;
  readonly origin: string;
  /** Where the sender takes the stream to stand; decided is then on that and on nothing else. Not given: wherever it is. */
  readonly expectedRevision?: ExpectedRevision;
}

/** The stream is not where the sender took it to stand, and the command was not decided: look again, then ask again. */
export interface StreamElsewhere {
  readonly accepted: false;
  readonly reason: 'stream-elsewhere';
  /** Where the stream stands. */
  readonly revision: ExpectedRevision;
}

/**
 * The answer to a command: where the stream stands afterwards, or the fact that stands in the way. A command that asks for
 * what is so already is answered with the stream's last event; `position` is null only when it has none.
 */
export type Handled<Reason extends string> =
  | { readonly accepted: true; readonly revision: ExpectedRevision; readonly position: bigint | null }
  | Refused<Reason>;

/** The fact that stands in the way of a command. */
export type Refused<Reason extends string> =
  { readonly accepted: false; readonly reason: Reason | 'command-id-reused' } | StreamElsewhere;

/**
 * Asks the decider and appends what it decided: the only such loop in the system. States are cached by stream revision
 * (`cached` streams at most, default 10,000), so a command that appends normally costs no read; when another writer got
 * there first the stream is read again and decided again, `attempts` times in all (default 100: each failed one is
 * another writer's success). What appends nothing, a refusal above all, is decided on the stream as it is now: an append
 * would have told us that others wrote, so without one we look. A command id seen before with the same content is
 * answered as it was the first time, and appends nothing; that comes before the sender's expected revision, which its own
 * first attempt has moved.
 * @throws {WrongExpectedRevision} when other writers got there first every time
 */
export class CommandHandler<Command extends object, Event, State, Reason extends string> {
  readonly #inTurn = new InTurn();
  readonly #memories: LRUCache<string, StreamMemory<State>>;
  readonly #attempts: number;

  constructor(
    private readonly store: EventStore,
    private readonly aggregate: Aggregate<Command, Event, State, Reason>,
    options: { readonly cached?: number; readonly attempts?: number } = {},
  ) {
    this.#memories = new LRUCache({ max: options.cached ?? 10_000 });
    this.#attempts = options.attempts ?? 100;
  }

  /** @param id of the aggregate in its category; null for the one that has no id (its stream is the category) */
  handle(id: string | null, command: Command, envelope: Envelope): Promise<Handled<Reason>> {
    const stream = this.#streamOf(id);
    return this.#inTurn.run(stream, () => this.#decideUntilAppended(stream, command, envelope));
  }

  /**
   * What `handle` would refuse as things stand, asked without appending anything; null where nothing stands in the way.
   * By the time of asking in earnest that may be otherwise.
   */
  foresee(id: string | null, command: Command, envelope: Envelope): Promise<Refused<Reason> | null> {
    return this.#readNow(id, (memory) => {
      const before = memory.commands.get(envelope.commandId);
      const answer = before
        ? answerAgain(before, commandHash(command))
        : this.#decide(command, memory, envelope);
      return answer.accepted ? null : answer;
    });
  }

  /** Looks at the state as the stream is now. It is not to be kept: it grows in place. */
  look<Seen>(id: string | null, at: (state: State) => Seen): Promise<Seen> {
    return this.#readNow(id, ({ state }) => at(state));
  }

  #readNow<Seen>(id: string | null, at: (memory: StreamMemory<State>) => Seen): Promise<Seen> {
    const stream = this.#streamOf(id);
    return this.#inTurn.run(stream, async () => {
      try {
        const memory = await this.#memoryOf(stream);
        await readOn(this.store, this.aggregate, stream, memory);
        return at(memory);
      } catch (error) {
        this.#memories.delete(stream);
        throw error;
      }
    });
  }

  #streamOf(id: string | null): string {
    return id === null ? this.aggregate.category : `${this.aggregate.category}-${id}`;
  }

  async #decideUntilAppended(stream: string, command: Command, envelope: Envelope): Promise<Handled<Reason>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#decideAndAppend(stream, command, envelope);
      } catch (error) {
        const goesOn = error instanceof WrongExpectedRevision && attempt < this.#attempts;
        // Whatever else went wrong, we no longer know where the stream stands.
        if (!goesOn || !(await this.#heardMore(stream))) this.#memories.delete(stream);
        if (!goesOn) throw error;
      }
    }
  }

  /** Reads only what the others wrote: whoever reads a long stream anew each time loses to writers who do not. */
  async #heardMore(stream: string): Promise<boolean> {
    const memory = this.#memories.get(stream);
    return memory !== undefined && (await readOn(this.store, this.aggregate, stream, memory));
  }

  async #decideAndAppend(stream: string, command: Command, envelope: Envelope): Promise<Handled<Reason>> {
    const memory = await this.#memoryOf(stream);
    const hash = commandHash(command);
    for (;;) {
      const before = memory.commands.get(envelope.commandId);
      if (before) return answerAgain(before, hash);

      const decision = this.#decide(command, memory, envelope);
      if (decision.accepted && decision.events.length > 0) {
        return this.#append(stream, memory, decision.events, envelope, hash);
      }
      if (await readOn(this.store, this.aggregate, stream, memory)) continue;
      if (!decision.accepted) return decision;
      return { accepted: true, revision: memory.revision, position: memory.position };
    }
  }

  #decide(command: Command, memory: StreamMemory<State>, { expectedRevision: expected }: Envelope) {
    const { revision, state } = memory;
    if (expected === undefined || expected === revision) return this.aggregate.decider.decide(command, state);
    return { accepted: false, reason: 'stream-elsewhere', revision } satisfies StreamElsewhere;
  }

  async #append(
    stream: string,
    memory: StreamMemory<State>,
    decided: readonly Event[],
    envelope: Envelope,
    hash: string,
  ): Promise<Handled<Reason>> {
    const events = decided.map((event, place) => this.#newEvent(stream, event, place, envelope, hash));
    const appended = await this.store.append(stream, memory.revision, events);
    memory.state = decided.reduce(this.aggregate.decider.evolve, memory.state);
    memory.revision = appended.revision;
    memory.position = appended.position;
    memory.commands.set(envelope.commandId, { hash, ...appended });
    return { accepted: true, ...appended };
  }

  async #memoryOf(stream: string): Promise<StreamMemory<State>> {
    const known = this.#memories.get(stream);
    if (known) return known;
    const memory = emptyMemory(this.aggregate.decider.initial());
    await readOn(this.store, this.aggregate, stream, memory);
    this.#memories.set(stream, memory);
    return memory;
  }

  #newEvent(stream: string, event: Event, place: number, envelope: Envelope, hash: string): NewEvent {
    const { type, data, schemaVersion, occurredAt } = this.aggregate.events.encode(event);
    const { commandId, correlationId = commandId, causationId, actor, origin } = envelope;
    const metadata: EventMetadata = {
      ...{ occurredAt, schemaVersion, correlationId, actor, origin, commandId, commandHash: hash },
      ...(causationId !== undefined && { causationId }),
    };
    // The hash is in the id so that a reused command id never passes for a repeat in the store's own check.
    return { id: uuidV5(`${stream}:${commandId}:${hash}:${place}`), type, data, metadata };
  }
}

function answerAgain({ hash, revision, position }: Remembered, asked: string): Handled<never> {
  if (hash !== asked) return { accepted: false, reason: 'command-id-reused' };
  return { accepted: true, revision, position };
}
