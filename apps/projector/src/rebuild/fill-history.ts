import type { Delivery, RecordedEvent } from '@hindsight/event-store';
import { copyIn, onPool, scrubErased, type CustomerEventRow, type ReadModels } from '@hindsight/read-models';
import { batchesOf, comesAlone, type Batch } from '../batch/batches.js';
import { inOrder } from '../record/in-order.js';
import { arrivalOf, refusedByRules, type Arrival } from '../record/recordable.js';
import { controlFacts } from '../time/control-fact.js';
import { followTime, type Compile, type TimeState } from '../time/follow-time.js';
import { loadTime } from '../time/load-time.js';

/** History as far as it is in the tables. */
export interface FilledHistory {
  /** Up to there; null: nothing is. */
  readonly position: bigint | null;
  /** Of how many events each customer has history, by id. */
  readonly customers: ReadonlyMap<string, number>;
  /** What of the log is of no customer, in order. */
  readonly others: readonly RecordedEvent[];
  /** Business time and rules at its end, with all that happened to them since the beginning. */
  readonly time: TimeState;
}

const limits = { events: 10_000, pauseMs: 60_000, gatherMs: 60_000 };

/** Copies the history of all customers, up to where something has to be projected otherwise; follows time and rules meanwhile. */
export async function fillHistory(
  set: ReadModels,
  deliveries: AsyncGenerator<Delivery>,
  compile: Compile,
): Promise<FilledHistory> {
  const filling = new Filling(set, compile, await loadTime(onPool(set), compile));
  try {
    for await (const batch of batchesOf(deliveries, limits)) {
      if (!(await filling.take(batch))) break;
    }
  } finally {
    await deliveries.return(undefined);
  }
  return filling.done();
}

class Filling {
  position: bigint | null = null;
  /** Revision recorded last, by customer. */
  private readonly revisions = new Map<string, bigint>();
  private readonly others: RecordedEvent[] = [];
  private readonly erasures: CustomerEventRow[] = [];
  private copied: Promise<void> = Promise.resolve();

  constructor(
    private readonly set: ReadModels,
    private readonly compile: Compile,
    private readonly time: TimeState,
  ) {}

  /** @returns whether all of it could be taken */
  async take({ events, position }: Batch): Promise<boolean> {
    if (events.some(comesAlone)) return false;
    const arrivals = events.map(arrivalOf).filter((one) => one !== null);
    const stop = this.firstStopIn(arrivals);
    const isBefore = (one: { readonly position: bigint }) => stop === null || one.position < stop;
    const taken = events.filter(isBefore);
    const last = stop === null ? position : taken.at(-1)?.position;
    if (last === undefined) return false;
    await this.record(taken, arrivals.flatMap(rowOf).filter(isBefore));
    this.position = last;
    return stop === null;
  }

  async done(): Promise<FilledHistory> {
    await this.copied;
    await scrubErased(onPool(this.set), this.erasures);
    const { position, others, time } = this;
    const customers = new Map([...this.revisions].map(([id, last]) => [id, Number(last) + 1]));
    return { position, others, time, customers };
  }

  /** The first log position at which somebody stops; null: nobody does. */
  private firstStopIn(arrivals: readonly Arrival[]): bigint | null {
    const rows = arrivals.flatMap(rowOf);
    const stops = [
      ...arrivals.flatMap((one) => (one.readable ? [] : [one.parked])),
      ...[...inOrder(rows, this.revisions).gaps.values()].map(({ row }) => row),
      ...rows.flatMap(refusedByRules),
    ];
    return stops.reduce<bigint | null>(
      (first, { position }) => (first === null || position < first ? position : first),
      null,
    );
  }

  private async record(events: readonly RecordedEvent[], rows: readonly CustomerEventRow[]): Promise<void> {
    const { fresh } = inOrder(rows, this.revisions);
    for (const { customerId, revision } of fresh) this.revisions.set(customerId, revision);
    this.erasures.push(...fresh.filter(({ type }) => type === 'CustomerErased'));
    this.others.push(...events.filter(({ stream }) => !stream.startsWith('customer-')));
    followTime(this.time, controlFacts(events, fresh), this.compile);
    await this.copied;
    this.copied = copyIn(this.set, { events: fresh.map((row) => ({ ...row, heardPosition: null })) });
    this.copied.catch(() => undefined); // whoever waits for it next is told
  }
}

const rowOf = (arrival: Arrival): CustomerEventRow[] => (arrival.readable ? [arrival.row] : []);
