import type { Aggregate } from '@hindsight/domain';
import { CommandHandler, type Envelope, type EventStore, type Handled } from '@hindsight/event-store';
import type { Outcome, Refusal, Refused } from './outcome.js';

/** Told of what became of each command: `accepted`, the refusal, or `failed` when that is not known. */
export type OnOutcome = (command: string, outcome: string) => void;

/** Where an accepted command left the stream. */
export interface Recorded {
  readonly revision: string;
  readonly position: string | null;
}

/** The one door to the aggregates of a kind. States are kept by revision (bounded), so that a command seldom rereads. */
export class Door<Command extends { readonly type: string }, Event, State, Reason extends string> {
  readonly #handler: CommandHandler<Command, Event, State, Reason>;

  constructor(
    store: EventStore,
    aggregate: Aggregate<Command, Event, State, Reason>,
    private readonly onOutcome: OnOutcome = () => undefined,
  ) {
    this.#handler = new CommandHandler(store, aggregate);
  }

  async handle(
    id: string,
    command: Command,
    envelope: Envelope,
  ): Promise<Outcome<Recorded, Refusal<Reason>>> {
    try {
      const handled = await this.#handler.handle(id, command, envelope);
      this.onOutcome(command.type, handled.accepted ? 'accepted' : handled.reason);
      return handled.accepted
        ? { accepted: true, receipt: recordedBy(handled) }
        : { accepted: false, id, ...refusalOf(handled) };
    } catch (failure) {
      this.onOutcome(command.type, 'failed');
      throw failure;
    }
  }

  /** See `CommandHandler.foresee`. */
  async foresee(id: string, command: Command, envelope: Envelope): Promise<Refused<Refusal<Reason>> | null> {
    const refused = await this.#handler.foresee(id, command, envelope);
    if (!refused) return null;
    this.onOutcome(command.type, refused.reason);
    return { accepted: false, id, ...refusalOf(refused) };
  }

  /** See `CommandHandler.look`. */
  look<Seen>(id: string, at: (state: State) => Seen): Promise<Seen> {
    return this.#handler.look(id, at);
  }
}

type Accepted = Extract<Handled<never>, { readonly accepted: true }>;

const recordedBy = ({ revision, position }: Accepted): Recorded => ({
  revision: String(revision),
  position: position === null ? null : String(position),
});

function refusalOf<Reason extends string>(
  refused: Exclude<Handled<Reason>, Accepted>,
): Pick<Refused<Refusal<Reason>>, 'reason' | 'revision'> {
  if (!('revision' in refused)) return { reason: refused.reason };
  const { reason, revision } = refused;
  return { reason, revision: revision === 'no-stream' ? null : String(revision) };
}
