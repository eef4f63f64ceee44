import { calendarEvents, type CalendarEvent } from '@hindsight/domain';
import { uuidV5, type NewEvent, type RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';

/** What is put into a log behind so many closed days: events, and the streams that they go to. */
export type Imports = ReadonlyMap<number, readonly (readonly [string, NewEvent])[]>;

/** The same log, with imports between its live events; what is put in behind a close comes before all else of the next day, but by turns. */
export async function withImports(
  events: readonly RecordedEvent[],
  imports: Imports,
): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  const written = new Map<string, number>();
  const append = async (stream: string, { id, type, data, metadata }: NewEvent) => {
    const next = written.get(stream) ?? 0;
    written.set(stream, next + 1);
    const event = { id: id === '' ? uuidV5(`${stream} import ${String(next)}`) : id, type, data, metadata };
    await store.append(stream, next === 0 ? 'no-stream' : BigInt(next) - 1n, [event]);
  };
  let closed = 0;
  let waiting: (readonly [string, NewEvent])[] = [];
  for (const { stream, ...event } of events) {
    const isOfCustomer = stream.startsWith('customer-');
    // No day is closed while an import is open: what is left of it comes before.
    for (const [into, put] of waiting.splice(0, isOfCustomer ? 3 : Infinity)) await append(into, put);
    await append(stream, event);
    if (event.type !== 'DayClosed') continue;
    waiting = [...(imports.get(++closed) ?? [])];
  }
  for (const [into, put] of waiting) await append(into, put);
  return store;
}

const at = (day: string) => `2026-${day}:00.000Z`;

function put(origin: string, stream: string, type: string, occurredAt: string, data: object) {
  const metadata = {
    ...{ occurredAt, schemaVersion: 1, actor: 'spec', origin },
    ...{ correlationId: 'spec', commandId: 'spec', commandHash: 'spec' },
  };
  return [stream, { id: '', type, data, metadata }] as const;
}

function calendar(event: CalendarEvent) {
  const { type, occurredAt, data } = calendarEvents.encode(event);
  return put('import', 'calendar', type, occurredAt, data);
}

const on = (day: string) => new Date(at(day));
export const begins = (origin: string, day: string) =>
  calendar({ type: 'ImportBegan', occurredAt: on(day), origin, file: `${origin.slice(7)}.csv` });
const isLeft = (origin: string, day: string) =>
  calendar({ type: 'ImportLeftOpen', occurredAt: on(day), origin });
export const ends = (day: string, publish: boolean, ...origins: string[]) =>
  calendar({ type: 'ImportEnded', occurredAt: on(day), origins, publish });
export const registers = (origin: string, name: string, day: string) =>
  put(origin, `customer-${name}`, 'CustomerRegistered', at(day), { partyKind: 'person', attributes: {} });
export const buys = (origin: string, name: string, day: string, orderId: string, minor: number) =>
  put(origin, `customer-${name}`, 'CustomerPurchased', at(day), {
    ...{ orderId, amount: { minor: String(minor), currency: 'GBP' } },
  });
export const corrects = (origin: string, name: string, day: string, orderId: string, minor: number) =>
  put(origin, `customer-${name}`, 'PurchaseCorrected', at(day), {
    ...{ orderId, amount: { minor: String(minor), currency: 'GBP' } },
  });

const [old, shop, fair] = ['import:01d', 'import:540b', 'import:fa17'] as const;
const [late, last] = ['import:1a7e', 'import:1a57'] as const;

/**
 * `old` brings fay, who buys and is corrected meanwhile, and orders of ada, from before she was registered and of just now. `shop` and
 * `fair` are open at the same time, the first is left open; gus is registered by one and sold to by the other, and by people. `old`
 * begins again. `late` ends after all that is news of dan; `last` never does.
 */
export const importsByHand: Imports = new Map([
  [
    12,
    [
      begins(old, '01-22T08:00'),
      registers(old, 'fay', '01-03T10:00'),
      buys(old, 'ada', '01-04T10:00', 'x1', 90_000),
      buys('api', 'ada', '01-22T09:00', 'x2', 100),
      buys(old, 'fay', '01-05T10:00', 'x3', 50_000),
      buys('api', 'fay', '01-22T10:00', 'x4', 70_000),
      buys(old, 'ada', '01-22T07:00', 'x5', 200),
      corrects('api', 'ada', '01-22T11:00', 'x1', 10),
      ends('01-22T12:00', false, old),
      buys('api', 'bob', '01-22T13:00', 'x6', 300),
    ],
  ],
  [
    33,
    [
      begins(shop, '02-12T08:00'),
      begins(fair, '02-12T08:30'),
      registers(shop, 'gus', '01-15T10:00'),
      buys(fair, 'gus', '01-20T10:00', 'y1', 80_000),
      buys(shop, 'bob', '01-20T10:00', 'y2', 60_000),
      isLeft(shop, '02-12T09:00'),
      buys('api', 'gus', '02-12T09:10', 'y3', 500),
      buys(shop, 'cyd', '01-25T10:00', 'y4', 100_000),
      buys('api', 'cyd', '01-26T10:00', 'y5', 100),
      buys(fair, 'fay', '01-26T10:00', 'y6', 100_000),
      ends('02-12T10:00', true, fair, shop),
    ],
  ],
  [
    50,
    [
      begins(fair, '03-01T08:00'),
      buys(fair, 'gus', '01-28T10:00', 'z1', 80_000),
      ends('03-01T08:10', false, fair),
      begins(old, '03-01T09:00'),
      buys(old, 'dan', '01-12T10:00', 'z2', 40_000),
      buys('api', 'dan', '02-12T10:00', 'z3', 100),
      ends('03-01T12:00', false, old),
      buys('api', 'eve', '02-12T10:00', 'z4', 100),
    ],
  ],
  [
    70,
    [
      begins(late, '03-21T07:00'),
      buys(late, 'dan', '01-25T10:00', 'p1', 200_000),
      ends('03-21T07:30', false, late),
      begins(last, '03-21T08:00'),
      registers(last, 'hal', '01-15T10:00'),
      buys('api', 'hal', '03-21T09:00', 'q1', 100),
      buys(last, 'ada', '01-15T10:00', 'q2', 100_000),
      buys('api', 'ada', '03-21T09:00', 'q3', 100),
    ],
  ],
]);
