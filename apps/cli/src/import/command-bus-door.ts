import type { CommandBus } from '@nestjs/cqrs';
import { calendarAggregate } from '@hindsight/domain';
import { CommandHandler, uuidV5, type EventStore } from '@hindsight/event-store';
import { ChangeCustomer } from '../../../api/src/api.module.js';
import type { Door } from './import-file.js';
import type { Step } from './step.js';

/** The command side of this process: the same CommandBus that HTTP uses. */
export class CommandBusDoor implements Door {
  readonly #calendar;
  #position = 0n;

  constructor(
    private readonly commands: CommandBus,
    store: EventStore,
  ) {
    this.#calendar = new CommandHandler(store, calendarAggregate);
  }

  /** The latest log position that any answer named: everything sent is at or before it. */
  get position(): bigint {
    return this.#position;
  }

  async send({ customerId, command, commandId, actor, origin }: Step): Promise<string | null> {
    const change = new ChangeCustomer(customerId, command, { commandId, actor, origin });
    const outcome = await this.commands.execute(change);
    if (!outcome.accepted) return outcome.reason;
    this.#passed(outcome.receipt.position);
    return null;
  }

  async closeDay(through: Date): Promise<void> {
    const commandId = uuidV5(`close-day:${through.toISOString()}`);
    const envelope = { commandId, actor: 'import', origin: 'import' };
    const handled = await this.#calendar.handle(null, { type: 'CloseDay', through }, envelope);
    if (!handled.accepted) throw new Error(`the calendar refuses to close ${commandId}: ${handled.reason}`);
    this.#passed(handled.position);
  }

  #passed(position: bigint | string | null) {
    if (position !== null && BigInt(position) > this.#position) this.#position = BigInt(position);
  }
}
