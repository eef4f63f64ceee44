import {
  beginRound,
  CheckpointMoved,
  hasMoreCustomersThan,
  loadCheckpoint,
  loadRound,
  moveRound,
  onPool,
  wakeEveryone,
  type ReadModels,
  type Round,
  type Sql,
} from '@hindsight/read-models';
import { planOf, type Plan } from '../evaluate/evaluate-everyone.js';
import { evaluateSome, othersAfter } from '../evaluate/others.js';
import { readArrivals } from '../record/record-arrivals.js';
import { controlFacts, isOfControl } from '../time/control-fact.js';
import { followTime, type Compile } from '../time/follow-time.js';
import { loadTime } from '../time/load-time.js';
import type { Batch } from './batches.js';
import { inFencedTransaction, type Fence } from './fence.js';

/** What a round needs beside events and tables. */
export interface GoingRound {
  readonly compile: Compile;
  /** Whether subscribers are told what changes: not of tables that nobody reads yet. */
  readonly tells: boolean;
  /** So many customers a transaction; where no more are to be looked at there is no round. */
  readonly pageSize?: number;
  /** Ends it after the page at hand. */
  readonly signal?: AbortSignal;
  /** Ends each transaction; none where nobody else projects into these tables. */
  readonly fence?: Fence;
}

const usualPageSize = 5000;

/** Batches go from the checkpoint to where the round is that is under way, and to nowhere else, until it is gone. */
export class RoundUnderWay extends Error {
  override readonly name = 'RoundUnderWay';
  constructor(upTo: bigint, found: bigint) {
    super(
      `a round is under way for a batch up to log position ${String(upTo)}, not up to ${String(found)}; start the projector again`,
    );
  }
}

/**
 * Evaluates, for a batch that is not projected yet, all others than those of whom it brings news, where they are many: page by page, a
 * transaction each, so that whoever is stopped goes on where it was. Of the batch itself nothing is written.
 * @returns whether they are through: `null` where they are few, to be looked at with the rest of the batch
 * @throws the reason of `signal` once that is given
 * @throws {CheckpointMoved} another projector was there first
 * @throws {StopsWithin} as `readArrivals` does
 */
export async function goRound(
  readModels: ReadModels,
  { events }: Batch,
  from: bigint | null,
  going: GoingRound,
): Promise<'gone' | null> {
  const last = events.some(isOfControl) ? events.at(-1) : undefined;
  if (!last) return null;
  const sql = onPool(readModels);
  const { pageSize = usualPageSize, signal, fence } = going;
  const under = await underWay(sql, last.position);
  if (under === null && !(await hasMoreCustomersThan(sql, pageSize))) return null;
  const pages = new Pages(readModels, from, await foresee(sql, events, from, going), { pageSize, fence });
  const round = under ?? (await pages.begin(last.position));
  if (round === null) return null;
  await pages.turnAll(round, signal);
  return 'gone';
}

/** @throws {RoundUnderWay} for another batch */
async function underWay(sql: Sql, upTo: bigint): Promise<Round | null> {
  const round = await loadRound(sql);
  if (round !== null && round.upTo !== upTo) throw new RoundUnderWay(round.upTo, upTo);
  return round;
}

/** What projecting the batch will come to, as far as it says whom to look at. */
async function foresee(
  sql: Sql,
  events: Batch['events'],
  from: bigint | null,
  { compile, tells }: GoingRound,
): Promise<Plan> {
  const state = await loadTime(sql, compile);
  const arrivals = await readArrivals(sql, events);
  followTime(state, controlFacts(events, arrivals.heard), compile);
  return planOf({ ...state, tells }, arrivals, from ?? -1n);
}

class Pages {
  constructor(
    private readonly readModels: ReadModels,
    private readonly from: bigint | null,
    private readonly plan: Plan,
    private readonly how: { readonly pageSize: number; readonly fence: Fence | undefined },
  ) {}

  /** @returns null where there is no more than a page */
  async begin(upTo: bigint): Promise<Round | null> {
    const first = await this.#after(onPool(this.readModels), '', this.how.pageSize + 1);
    if (first.length <= this.how.pageSize) return null;
    const round: Round = { upTo, through: '' };
    return this.#inTurn(async (sql) => {
      await beginRound(sql, round);
      if (this.plan.wakes) await wakeEveryone(sql);
      return round;
    });
  }

  async turnAll(begun: Round, signal?: AbortSignal): Promise<void> {
    for (let round = await this.#turn(begun); round !== null; round = await this.#turn(round)) {
      signal?.throwIfAborted(); // not before the first: who is stopped again and again gets on all the same
    }
  }

  /** @returns null when all are through */
  #turn(round: Round): Promise<Round | null> {
    return this.#inTurn(async (sql) => {
      const ids = await this.#after(sql, round.through, this.how.pageSize);
      const last = ids.at(-1);
      if (last === undefined || !this.plan.others) return null;
      await moveRound(sql, round, last);
      await evaluateSome(sql, this.plan.others, ids);
      return { ...round, through: last };
    });
  }

  #after(sql: Sql, last: string, limit: number): Promise<string[]> {
    const { others } = this.plan;
    return others ? othersAfter(sql, others, last, limit) : Promise.resolve([]);
  }

  /** While the checkpoint stays where it is. */
  #inTurn<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return inFencedTransaction(this.readModels, this.how.fence, async (sql) => {
      if ((await loadCheckpoint(sql, 'held')) !== this.from)
        throw new CheckpointMoved('of the projector', this.from);
      return work(sql);
    });
  }
}
