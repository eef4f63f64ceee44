import type { CommandBus } from '@nestjs/cqrs';
import { randomUUID } from 'node:crypto';
import { calendarAggregate, type CalendarCommand } from '@hindsight/domain';
import { CommandHandler, uuidV5, type EventStore } from '@hindsight/event-store';
import { ChangeCustomer } from '../../../api/src/api.module.js';
import type { Door } from './import-file.js';
import type { Step } from './step.js';

/** Days were to be closed while history is brought in. */
export class ImportOpen extends Error {
  override readonly name = 'ImportOpen';
  constructor(through: Date) {
    super(
      `the day up to ${through.toISOString()} was not closed, since an import is open (hindsight status says which): ` +
        'run it again to its end, or end it with what came: hindsight import --end-open',
    );
  }
}

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

  /** @throws {ImportOpen} */
  async closeDay(through: Date): Promise<void> {
    const refusal = await this.#tell(`close-day:${through.toISOString()}`, { type: 'CloseDay', through });
    if (refusal === 'import-open') throw new ImportOpen(through);
  }

  /** Lets what has this origin be heard when it ends, and no day be closed before. */
  async begin(origin: string, file: string): Promise<void> {
    await this.#tell(randomUUID(), { type: 'BeginImport', at: new Date(), origin, file });
  }

  /** All of it is in, and other files tell of the same time. */
  async leaveOpen(origin: string): Promise<void> {
    await this.#tell(randomUUID(), { type: 'LeaveImportOpen', at: new Date(), origin });
  }

  /** Lets what these imports brought be heard, and what those did that were left open. */
  async end(origins: readonly string[], publish: boolean): Promise<void> {
    await this.#tell(randomUUID(), { type: 'EndImports', at: new Date(), origins, publish });
  }

  async #tell(key: string, command: CalendarCommand): Promise<'import-open' | null> {
    const envelope = { commandId: uuidV5(key), actor: 'import', origin: 'import' };
    const handled = await this.#calendar.handle(null, command, envelope);
    if (!handled.accepted && handled.reason === 'import-open') return handled.reason;
    if (!handled.accepted) throw new Error(`the calendar refuses ${command.type}: ${handled.reason}`);
    this.#passed(handled.position);
    return null;
  }

  #passed(position: bigint | string | null) {
    if (position !== null && BigInt(position) > this.#position) this.#position = BigInt(position);
  }
}
