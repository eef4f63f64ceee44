import type { ErasedCustomer, ErasureReceipt, ErasureView, ScrubbedTable } from '@hindsight/contracts';
import { customerAggregate, type CustomerRefusal } from '@hindsight/domain';
import type { EventStore } from '@hindsight/event-store';
import {
  completeErasure,
  countPersonal,
  dropErasure,
  exportsOf,
  findErasure,
  hasTableSet,
  scrubPersonal,
  tableSetsOf,
  takeErasure,
  unfinishedErasures,
  type Erasure,
  type Sql,
} from '@hindsight/read-models';
import type { DestroyedKey } from '@hindsight/vault';
import { Door, type OnOutcome } from '../../commands/door.js';
import type { Outcome, Refusal } from '../../commands/outcome.js';
import type { Clock } from '../../http/clock.js';
import { eraseStream, type ErasingStreams } from './erase-stream.js';
import type { RequestRefusal } from './erasure-refusals.js';
import type { SubscriberReceipts } from './subscriber-receipts.js';

/** What is asked for; who asks is in the envelope. */
export interface AskedToErase {
  readonly requestId: string;
  readonly legalBasis: string;
}

export type EraseRefused = Refusal<CustomerRefusal | RequestRefusal>;
export type EraseOutcome = Outcome<ErasureReceipt, EraseRefused>;

export interface ErasureSources {
  readonly store: EventStore;
  readonly sql: Sql;
  readonly keys: { destroy(customerId: string): Promise<DestroyedKey> };
  readonly clock: Clock;
  /** What subscribers did about it. */
  readonly receipts: SubscriberReceipts;
  readonly reportingCurrency: string;
  /** Waits, for a while, until the read models are at a position; whether they are. */
  readonly reached: (position: string) => Promise<boolean>;
}

/** Erases customers, and remembers what was done. An erasure that broke off, wherever, is finished by asking for it again. */
export class Erasures {
  readonly #streams: ErasingStreams;

  constructor(
    private readonly sources: ErasureSources,
    onOutcome?: OnOutcome,
  ) {
    const { store, keys, reportingCurrency } = sources;
    this.#streams = {
      store,
      keys,
      customers: new Door(store, customerAggregate(reportingCurrency), onOutcome),
    };
  }

  /** Asked again under the same request it goes on where it is, or says what was done. */
  async erase(customerId: string, asked: AskedToErase, by: string): Promise<EraseOutcome> {
    const earlier = await findErasure(this.sources.sql, asked.requestId);
    if (!earlier) {
      const obstacle = await this.#foreseen(customerId, asked, by);
      if (obstacle) return obstacle;
    }
    const erasure = earlier ?? (await this.#take(customerId, asked, by));
    if (erasure.customerId !== customerId || erasure.legalBasis !== asked.legalBasis)
      return { accepted: false, id: customerId, reason: 'request-id-reused' };
    return erasure.receipt ? { accepted: true, receipt: erasure.receipt } : this.#goOn(erasure);
  }

  /** What was done for a request; null: nobody made it. */
  async show(requestId: string): Promise<ErasureView | null> {
    const { sql, receipts } = this.sources;
    const erasure = await findErasure(sql, requestId);
    if (!erasure) return null;
    return { ...(erasure.receipt ?? underWay(erasure)), ...(await receipts.of(requestId, erasure.askedAt)) };
  }

  /** Finishes what broke off. @returns the requests that are done now, and those that are not */
  async resume(): Promise<{ readonly done: readonly string[]; readonly underWay: readonly string[] }> {
    const [done, open]: [string[], string[]] = [[], []];
    for (const erasure of await unfinishedErasures(this.sources.sql)) {
      const outcome = await this.#goOn(erasure);
      const isDone = outcome.accepted && outcome.receipt.completedAt !== null;
      (isDone ? done : open).push(erasure.requestId);
    }
    return { done, underWay: open };
  }

  #take(customerId: string, asked: AskedToErase, askedBy: string): Promise<Erasure> {
    const { sql, clock } = this.sources;
    return takeErasure(sql, { ...asked, customerId, askedBy, askedAt: clock.now() });
  }

  #foreseen(customerId: string, asked: AskedToErase, actor: string) {
    const now = this.sources.clock.now();
    const command = { type: 'BeginErasure' as const, ...asked, occurredAt: now, now };
    const envelope = { commandId: `erasure:${asked.requestId}:asked`, actor, origin: 'policy:erasure' };
    return this.#streams.customers.foresee(customerId, command, envelope);
  }

  /** Whoever was merged into the customer is the same person, and is erased, too: after the fence nobody can be any more. */
  async #goOn(erasure: Erasure): Promise<EraseOutcome> {
    const { customerId } = erasure;
    const first = await eraseStream(this.#streams, customerId, erasure, this.sources.clock.now());
    if ('accepted' in first) {
      await dropErasure(this.sources.sql, erasure.requestId); // another request was faster
      return first;
    }
    const customers = [first, ...(await this.#absorbed(customerId, erasure))];
    const last = customers
      .map(({ erasedAtPosition }) => BigInt(erasedAtPosition))
      .sort(ascending)
      .at(-1);
    const mergedInto = await this.#streams.customers.look(customerId, (state) => state.mergedInto);
    const receipt = { ...underWay(erasure), customers, mergedInto };
    if (!(await this.sources.reached(String(last)))) return { accepted: true, receipt };
    const tables = await this.#scrubbed(customers);
    const ids = customers.map((one) => one.customerId);
    const exports = await exportsOf(this.sources.sql, ids);
    const completedAt = this.sources.clock.now().toISOString();
    return {
      accepted: true,
      receipt: await completeErasure(this.sources.sql, { ...receipt, tables, exports, completedAt }),
    };
  }

  async #absorbed(customerId: string, erasure: Erasure): Promise<ErasedCustomer[]> {
    const { customers } = this.#streams;
    const erased: ErasedCustomer[] = [];
    for (const id of await customers.look(customerId, ({ absorbed }) => [...absorbed])) {
      const isHere = await customers.look(id, ({ mergedInto }) => mergedInto === customerId);
      if (!isHere) continue;
      const one = await eraseStream(this.#streams, id, erasure, this.sources.clock.now());
      // Who was erased for a request of their own is erased.
      if ('accepted' in one && one.reason === 'erasure-of-another-request') continue;
      if ('accepted' in one) throw new Error(`customer ${id}, merged into ${customerId}: ${one.reason}`);
      erased.push(one, ...(await this.#absorbed(id, erasure)));
    }
    return erased;
  }

  /** The projection has done it, of the tables that serve; of those kept to go back to nobody else does. */
  async #scrubbed(customers: readonly ErasedCustomer[]): Promise<ScrubbedTable[]> {
    const { sql } = this.sources;
    const ids = customers.map(({ customerId }) => customerId);
    const { previous } = await tableSetsOf(sql);
    const kept = (await hasTableSet(sql, previous)) ? await scrubPersonal(sql, ids, previous) : {};
    const left = Object.entries(await countPersonal(sql, ids));
    const found = left.filter(([, rows]) => rows > 0).map(([table]) => table);
    if (found.length > 0)
      throw new Error(`personal data of ${ids.join(', ')} is left in ${found.join(', ')}`);
    return [...left.map(([table]) => table), ...Object.keys(kept).map((table) => `${previous}.${table}`)].map(
      (table) => ({ table, rowsLeft: 0 }),
    );
  }
}

const ascending = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

const underWay = ({ requestId, customerId, legalBasis, askedBy, askedAt }: Erasure): ErasureReceipt => ({
  ...{ requestId, customerId, legalBasis, askedBy, askedAt: askedAt.toISOString(), completedAt: null },
  ...{ customers: [], mergedInto: null, tables: [], exports: [], archive: 'nothing-personal' },
});
