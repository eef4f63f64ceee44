import { customerEvents, type CustomerEvent } from '@hindsight/domain';
import { uuidV5, type EventStore, type NewEvent } from '@hindsight/event-store';
import { installShippedRuleSets } from '../../../apps/api/src/api.module.js';
import { calendarCommands } from '../../../apps/projector/src/time/calendar-commands.js';
import { Chance } from '../rules/population.js';

export const dayMs = 86_400_000;
const fromMs = Date.UTC(2026, 0, 1);
/** Two month ends, at which cut-offs are due. */
const days = 60;
/** A customer for so many events. */
const eventsEach = 10;
const inParallel = 64;

export const customerName = (customer: number): string => `c${String(customer).padStart(7, '0')}`;
const customersIn = (events: number): number => Math.ceil(events / eventsEach);
/** The midnight after the last of the days. */
export const lastClose = fromMs + days * dayMs;

/**
 * Writes so many events of customers in order of time, day by day, each day closed after it, with the shipped rule sets in force:
 * two thirds purchases, else ratings.
 */
export async function writeHistory(store: EventStore, events: number, seed: number): Promise<Writer> {
  await installShippedRuleSets(store, { now: new Date(fromMs) });
  const chance = new Chance(seed);
  const writer = new Writer(store);
  const customers = customersIn(events);
  let written = 0;
  for (let day = 0; day < days; day++) {
    const today: Promise<unknown>[] = [];
    for (const upTo = Math.round((events * (day + 1)) / days); written < upTo; written++) {
      const customer = written < customers ? written : Math.floor(chance.next() * customers);
      const at = new Date(fromMs + day * dayMs + Math.floor(chance.next() * dayMs));
      today.push(writer.append(customer, written < customers ? registered(at) : next(written, at, chance)));
      if (today.length % inParallel === 0) await Promise.all(today);
    }
    await Promise.all(today);
    await closeDay(store, fromMs + (day + 1) * dayMs);
  }
  return writer;
}

/** Closes one more day. */
export async function closeDay(store: EventStore, midnight: number): Promise<void> {
  const through = new Date(midnight);
  const command = { type: 'CloseDay', through } as const;
  const envelope = { commandId: `close:${midnight}`, actor: 'bench', origin: 'policy:close' };
  const handled = await calendarCommands(store).handle(null, command, envelope);
  if (!handled.accepted) throw new Error(`the day before ${through.toISOString()}: ${handled.reason}`);
}

const registered = (occurredAt: Date): CustomerEvent => ({
  type: 'CustomerRegistered',
  occurredAt,
  ...{ partyKind: 'person', attributes: {} },
});

export const purchased = (orderId: string, occurredAt: Date, minor: number): CustomerEvent => ({
  type: 'CustomerPurchased',
  ...{ occurredAt, orderId, amount: { minor: BigInt(minor), currency: 'GBP' } },
});

function next(number: number, occurredAt: Date, chance: Chance): CustomerEvent {
  if (chance.next() < 2 / 3)
    return purchased(`o${number}`, occurredAt, Math.ceil(100 * 2 ** (6 * chance.next())));
  const score = 1 + Math.floor(chance.next() * 5);
  const rating = { ratingId: `r${number}`, instrument: 'csat', score, score100: 25 * (score - 1) } as const;
  return { type: 'CustomerRated', occurredAt, ...rating };
}

/** Appends events of customers, each after the one before it in its stream. */
export class Writer {
  readonly #ends = new Map<number, { revision: bigint | 'no-stream'; done: Promise<unknown> }>();

  constructor(private readonly store: EventStore) {}

  /** @returns its revision, once it is durable */
  async append(customer: number, event: CustomerEvent): Promise<bigint> {
    const stream = `customer-${customerName(customer)}`;
    const end = this.#ends.get(customer) ?? { revision: 'no-stream', done: Promise.resolve() };
    const mine = end.done.then(async () => {
      const { revision } = await this.store.append(stream, end.revision, [
        stored(stream, end.revision, event),
      ]);
      return (end.revision = revision);
    });
    end.done = mine;
    this.#ends.set(customer, end);
    return mine;
  }
}

function stored(stream: string, after: bigint | 'no-stream', event: CustomerEvent): NewEvent {
  const { type, data, schemaVersion, occurredAt } = customerEvents.encode(event);
  const id = uuidV5(`${stream} ${String(after)}`);
  const command = { actor: 'bench', origin: 'bench', commandId: id, commandHash: id };
  return { id, type, data, metadata: { occurredAt, schemaVersion, correlationId: id, ...command } };
}
