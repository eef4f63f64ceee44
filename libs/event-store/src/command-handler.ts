import type { Aggregate } from '@hindsight/domain';
import type { EventStore, ExpectedRevision } from './event-store.js';

/** Who sends a command, and under which idempotency key. `correlationId` defaults to the command id. */
export interface Envelope {
  readonly commandId: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly actor: string;
  readonly origin: string;
}

/**
 * The answer to a command: where the stream stands afterwards, or the fact that stands in the way. `position` is null
 * when nothing was ever appended for it (the command was satisfied already).
 */
export type Handled<Reason extends string> =
  | { readonly accepted: true; readonly revision: ExpectedRevision; readonly position: bigint | null }
  | { readonly accepted: false; readonly reason: Reason | 'command-id-reused' };

/** Reads a stream, asks the decider, appends what it decided. The only such loop in the system. */
export class CommandHandler<Command extends object, Event, State, Reason extends string> {
  constructor(
    private readonly store: EventStore,
    private readonly aggregate: Aggregate<Command, Event, State, Reason>,
    private readonly options: { readonly cached?: number; readonly attempts?: number } = {},
  ) {}

  handle(id: string | null, command: Command, envelope: Envelope): Promise<Handled<Reason>> {
    return Promise.reject(new Error(`not built yet: ${String([this, id, command, envelope].length)}`));
  }
}
