import { Logger } from '@nestjs/common';
import type { EventStore } from '@hindsight/event-store';
import {
  allWaitAt,
  CheckpointMoved,
  leastOf,
  level,
  loadCheckpoints,
  onPool,
  sharedBucketOf,
  waitAt,
  type Checkpoints,
  type ReadModels,
} from '@hindsight/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Batch } from '../batch/batches.js';
import { inFencedTransaction } from '../batch/fence.js';
import { RoundUnderWay, type GoingRound } from '../batch/go-round.js';
import { projectWithSkips } from '../batch/project-with-skips.js';
import { endRoundUnderWay, takeUp, type TakenUp } from '../batch/take-up.js';
import { Outage } from '../outage.js';
import type { TimeState } from '../time/follow-time.js';
import { KeptTime } from '../time/kept-time.js';
import type { Holding } from './holding.js';
import { piecesOf } from './pieces.js';

interface Sources {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}

const lookAgainAfterMs = 20;
/** Others are a moment behind at every day that is closed: that is no news. */
const looksBeforeItIsTold = 100;

/**
 * What one of several processes projects while it holds the same buckets. Whoever holds all projects as if there were no others; else
 * each reads all of the log, projects what is of its own customers, and waits at what is of no customer until all are there and
 * the one that leads has projected it for everybody.
 */
export class Share {
  /** Of this process, all of whose events up to here came to it. */
  #position: bigint | null = null;
  /** How often in a row it looked whether it can go on. */
  #looks = 0;
  readonly #kept = new KeptTime();
  readonly #going: GoingRound;
  readonly #waiting = new Outage(new Logger(Share.name), { what: 'whoever projects the others' });

  /** @param signal of `going`: given when the process is to stop; the share ends with its holding by itself */
  constructor(
    private readonly sources: Sources,
    private readonly holding: Holding,
    going: GoingRound,
  ) {
    const { signal } = going;
    const ends = signal ? AbortSignal.any([signal, holding.changed]) : holding.changed;
    this.#going = { ...going, signal: ends, fence: holding.isAll ? holding.fence : holding.leadersFence };
  }

  /** Does what others left half done. @returns from where its buckets go on */
  async takeUp(): Promise<TakenUp> {
    const { readModels } = this.sources;
    const taken = this.holding.isAll ? await takeUp(readModels, this.#taking) : await this.#takeUpOwn();
    this.#position = taken.position;
    return taken;
  }

  /**
   * Projects what of a batch there is for this process to project.
   * @returns time and rules as they are then; null where another process sees to them
   * @throws {LeaseLost} it holds other buckets now; nothing is written, or some pieces of the batch are
   * @throws {CheckpointMoved} somebody projects who holds no lease, or brought other tables
   */
  async project(batch: Batch): Promise<TimeState | null> {
    const time = this.holding.isAll ? await this.#projectAll(batch) : await this.#projectPieces(batch);
    this.#position = batch.position;
    return time;
  }

  /** Nothing more is asked of it. */
  end(): void {
    this.#waiting.forget();
  }

  get #taking() {
    return { ...this.#going, eventStore: this.sources.eventStore, kept: this.#kept };
  }

  #projectAll(batch: Batch): Promise<TimeState> {
    return projectWithSkips(this.sources.readModels, batch, this.#position, this.#taking);
  }

  async #takeUpOwn(): Promise<TakenUp> {
    const all = await loadCheckpoints(onPool(this.sources.readModels));
    const ended = this.holding.leads
      ? await endRoundUnderWay(this.sources.readModels, leastOf(all), this.#taking)
      : null;
    return ended ?? { position: leastOf(this.#ownOf(all)), time: null };
  }

  async #projectPieces(batch: Batch): Promise<TimeState | null> {
    let time: TimeState | null = null;
    for (const piece of piecesOf(batch)) {
      time = (piece.of === 'customers' ? await this.#ofCustomers(piece) : await this.#ofAll(piece)) ?? time;
      this.#position = piece.position;
    }
    return time;
  }

  /** Buckets that are not all at the same position are projected one group after the other. */
  async #ofCustomers(piece: Batch): Promise<null> {
    for (;;) {
      const own = await this.#own();
      const from = leastOf(own);
      if (from !== null && from >= piece.position) return null;
      if (this.#position !== null && (from ?? -1n) < this.#position)
        throw new CheckpointMoved('of the projector', this.#position);
      const buckets = [...own].flatMap(([bucket, at]) => (at === from ? [bucket] : []));
      await this.#unlessRound(() => this.#projectOwn(piece, from, buckets));
    }
  }

  #projectOwn({ events, position }: Batch, from: bigint | null, buckets: readonly number[]) {
    const isOwn = ({ stream, position: at }: Batch['events'][number]) =>
      at > (from ?? -1n) && buckets.includes(sharedBucketOf(stream.slice('customer-'.length)));
    const own = { events: events.filter(isOwn), position };
    const taking = { ...this.#taking, fence: this.holding.fence, buckets };
    return projectWithSkips(this.sources.readModels, own, from, taking);
  }

  /** While everybody is being looked at, whoever looks is waited for. */
  async #unlessRound(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.#goesOn();
    } catch (failure) {
      if (!(failure instanceof RoundUnderWay)) throw failure;
      await this.#wait('everybody is being looked at');
    }
  }

  /** @returns null when it was projected by another process */
  async #ofAll({ events, position }: Batch): Promise<TimeState | null> {
    const { readModels } = this.sources;
    for (;;) {
      const from = leastOf(await this.#own());
      const left = events.filter((event) => event.position > (from ?? -1n));
      const [next] = left;
      if (!next) break;
      await this.#waitAt(next.position);
      const start = this.holding.leads ? await this.#level(next.position) : undefined;
      if (start !== undefined) {
        this.#goesOn();
        return projectWithSkips(readModels, { events: left, position }, start, this.#taking);
      }
      await this.#wait(`all buckets are to come to ${next.type} at log position ${String(next.position)}`);
    }
    this.#goesOn();
    return null;
  }

  /** Says so where it is not said yet. */
  async #waitAt(position: bigint): Promise<void> {
    const { readModels } = this.sources;
    const { buckets, fence } = this.holding;
    if (await allWaitAt(onPool(readModels), position, buckets)) return;
    await inFencedTransaction(readModels, fence, (sql) => waitAt(sql, position, buckets));
  }

  /** From where all go on; undefined: not all wait there yet. */
  async #level(position: bigint): Promise<bigint | null | undefined> {
    const { readModels } = this.sources;
    if (!(await allWaitAt(onPool(readModels), position))) return undefined;
    return inFencedTransaction(readModels, this.holding.leadersFence, (sql) => level(sql, position));
  }

  /** As long as it takes: whoever is dead loses its leases, and whoever has failed lets go of them. Said aloud after some 10 s. */
  async #wait(what: string): Promise<void> {
    if (++this.#looks === looksBeforeItIsTold) this.#waiting.begin(new Error(what));
    await sleep(lookAgainAfterMs);
    this.#going.signal?.throwIfAborted();
  }

  #goesOn(): void {
    this.#looks = 0;
    this.#waiting.end();
  }

  async #own(): Promise<Checkpoints> {
    return this.#ownOf(await loadCheckpoints(onPool(this.sources.readModels)));
  }

  #ownOf(all: Checkpoints): Checkpoints {
    return new Map(this.holding.buckets.map((bucket) => [bucket, all.get(bucket) ?? null]));
  }
}
