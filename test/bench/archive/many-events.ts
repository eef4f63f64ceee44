import { createHash } from 'node:crypto';
import type { LoggedEvent } from '@hindsight/archive';
import { kindOf } from '@hindsight/rules';
import { eventsIn, type EventColumns } from '../rules/columns.js';
import { populationOf } from '../rules/population.js';

const stored: ReadonlyMap<number, string> = new Map([
  [kindOf('registered'), 'CustomerRegistered'],
  [kindOf('contacted'), 'CustomerContacted'],
  [kindOf('purchased'), 'CustomerPurchased'],
  [kindOf('returned'), 'PurchaseReturned'],
  [kindOf('complained'), 'CustomerComplained'],
  [kindOf('resolved'), 'ComplaintResolved'],
  [kindOf('rated'), 'CustomerRated'],
  [kindOf('referred'), 'CustomerReferred'],
  [kindOf('churned'), 'CustomerChurned'],
]);

/** The population of the benchmarks as a log. */
export const manyEvents = (events: number, seed: number): Generator<LoggedEvent> =>
  logOf(populationOf(events, seed));

/** A population as a log: in order of time, heard a second after it happened, ids like those of UUIDs. */
export function* logOf(population: EventColumns): Generator<LoggedEvent> {
  const { at, starts, kind } = population;
  const who = new Uint32Array(eventsIn(population));
  for (let customer = 0; customer + 1 < starts.length; customer++)
    who.fill(customer, starts[customer], starts[customer + 1]);
  const order = Uint32Array.from(who, (_, place) => place).sort(
    (a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b,
  );
  const revisions = new Uint32Array(starts.length);
  for (const [place, event] of order.entries()) {
    const customer = who[event] ?? 0;
    const revision = revisions[customer] ?? 0;
    revisions[customer] = revision + 1;
    const customerId = `customer.${customer}`;
    const occurredAt = at[event] ?? NaN;
    yield {
      ...{ customerId, revision, occurredAt, recordedAt: occurredAt + 1000, position: BigInt(900 * place) },
      eventId: uuidLike(`${customerId} ${revision}`),
      storedType: stored.get(kind[event] ?? -1) ?? '',
      data: dataOf(population, event, `${customer}-${revision}`),
      origin: 'import:bench',
    };
  }
}

function dataOf({ numbers, texts, dictionary }: EventColumns, event: number, id: string): object {
  const data: Record<string, unknown> = { orderId: id };
  for (const [field, values] of numbers) {
    const value = values[event] ?? NaN;
    if (Number.isNaN(value)) continue;
    data[field] = field === 'amount' ? { minor: String(Math.abs(value)), currency: 'GBP' } : value;
  }
  for (const [field, codes] of texts) {
    const code = codes[event] ?? -1;
    if (code >= 0) data[field] = dictionary.textOf(code);
  }
  return data;
}

function uuidLike(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
