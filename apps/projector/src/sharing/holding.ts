import { confirmLeases, LeaseLost, sharedBuckets, type HeldLeases } from '@hindsight/read-models';
import { once } from 'node:events';
import type { Fence } from '../batch/fence.js';

/** Whoever holds it projects what concerns everybody, and does what only one may. */
const leadingBucket = 0;
/** Others wait for whoever is frozen. */
const idleMsAmongOthers = 8000;
/** Nobody does, and a machine that is busy with other things may well keep it from going on for some seconds. */
const idleMsAlone = 60_000;

/** The buckets that a process holds, from when it came to hold them until it holds others. */
export class Holding {
  readonly #changed = new AbortController();
  /** Ascending. */
  readonly buckets: readonly number[];

  constructor(
    readonly holder: string,
    private readonly leases: HeldLeases,
  ) {
    this.buckets = [...leases.keys()].sort((a, b) => a - b);
  }

  /** Nobody else projects. */
  get isAll(): boolean {
    return this.buckets.length === sharedBuckets;
  }

  /** One of all that project does. */
  get leads(): boolean {
    return this.leases.has(leadingBucket);
  }

  /** Given, with a `LeaseLost` as its reason, once it is no longer what the process holds. */
  get changed(): AbortSignal {
    return this.#changed.signal;
  }

  /** Of transactions that write what is of the customers of its buckets. */
  get fence(): Fence {
    return this.#fenceOf(this.leases);
  }

  /** Of those that have all buckets wait for them. */
  get leadersFence(): Fence {
    const epoch = this.leases.get(leadingBucket) ?? -1n; // of none, which is not confirmed
    return this.#fenceOf(new Map([[leadingBucket, epoch]]));
  }

  #fenceOf(leases: HeldLeases): Fence {
    const idleAtMostMs = this.isAll ? idleMsAlone : idleMsAmongOthers;
    return { idleAtMostMs, confirm: (sql) => confirmLeases(sql, this.holder, leases) };
  }

  /** Resolves once it is no longer what the process holds, or `signal` is given. */
  async over(signal: AbortSignal): Promise<void> {
    const either = AbortSignal.any([this.changed, signal]);
    if (!either.aborted) await once(either, 'abort');
  }

  isSame(leases: HeldLeases): boolean {
    return leases.size === this.leases.size && [...leases].every(([one, at]) => this.leases.get(one) === at);
  }

  end(): void {
    this.#changed.abort(new LeaseLost(this.holder));
  }
}
