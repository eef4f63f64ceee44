import { randomBytes, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { KeyEncryption } from './key-encryption.js';
import type { DestroyedKey, KeyStore, KeptKey, NewKey } from './key-store.js';
import { Sealer } from './sealer.js';

/** What became of a rotation. */
export interface Rotated {
  /** Id of the key-encryption key that all keys are wrapped under now. */
  readonly kek: string;
  readonly rewrapped: number;
}

/** Whoever opens what was sealed; or the key is destroyed, and nobody does any more. */
export type Opener = Sealer | 'destroyed';

const keyBytes = 32;

/**
 * The keys of customers, each of which seals what is personal to one of them. Who seals remembers keys, for a minute at most; who
 * opens asks anew each time, so that what was destroyed opens nowhere from that moment on.
 */
export class Vault {
  readonly #sealers = new LRUCache<string, Sealer>({ max: 10_000, ttl: 60_000 });
  #asked = new Set<string>();
  #answer: Promise<ReadonlyMap<string, KeptKey>> | null = null;
  #lastRound: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly keys: KeyStore,
    private readonly kek: KeyEncryption,
  ) {}

  /** Seals what is said of a customer, under a new key where there is none; null: the key was destroyed, nothing more is to be said. */
  async sealerOf(customerId: string): Promise<Sealer | null> {
    const known = this.#sealers.get(customerId);
    if (known) return known;
    const kept = await this.#keyOf(customerId);
    if (kept.state === 'destroyed') return null;
    const sealer = await this.#unwrapped(customerId, kept);
    this.#sealers.set(customerId, sealer);
    return sealer;
  }

  /** Whether there is a key of the customer, or was. */
  async has(customerId: string): Promise<boolean> {
    return this.#sealers.has(customerId) || (await this.keys.find([customerId])).has(customerId);
  }

  /** What is kept of the customer's key, wrapped; null: there never was one. */
  async keptOf(customerId: string): Promise<KeptKey | null> {
    return (await this.keys.find([customerId])).get(customerId) ?? null;
  }

  /** Opens what was sealed; null: there never was a key. */
  async openerOf(customerId: string): Promise<Opener | null> {
    const kept = (await this.keys.find([customerId])).get(customerId);
    if (!kept) return null;
    return kept.state === 'live' ? this.#unwrapped(customerId, kept) : 'destroyed';
  }

  /** From here on nothing that was sealed for the customer opens, and nothing is sealed. Idempotent. */
  async destroy(customerId: string): Promise<DestroyedKey> {
    this.#sealers.delete(customerId);
    return this.keys.destroy(customerId);
  }

  /** Wraps all keys under the key-encryption key that wraps now: the others are not needed any more. Idempotent. */
  async rotate(): Promise<Rotated> {
    const kek = await this.kek.current();
    const rewrapped = await this.keys.rewrap(kek, async (customerId, wrapped) =>
      this.kek.wrap(await this.kek.unwrap(wrapped, customerId), customerId),
    );
    return { kek, rewrapped };
  }

  /** How many keys are wrapped under each key-encryption key, and which of those wraps now. */
  async holdings(): Promise<{ readonly current: string; readonly keys: ReadonlyMap<string, number> }> {
    return { current: await this.kek.current(), keys: await this.keys.countByKek() };
  }

  async #unwrapped(
    customerId: string,
    { wrapped }: Extract<KeptKey, { readonly state: 'live' }>,
  ): Promise<Sealer> {
    return new Sealer(await this.kek.unwrap(wrapped, customerId));
  }

  /** However many ask, one round is under way at a time, and the next one answers all who came meanwhile: a disk is waited for once. */
  async #keyOf(customerId: string): Promise<KeptKey> {
    this.#asked.add(customerId);
    if (!this.#answer) {
      this.#answer = this.#lastRound.then(() => this.#round());
      this.#lastRound = this.#answer.catch(() => undefined); // whoever asked is told
    }
    const kept = (await this.#answer).get(customerId);
    if (!kept) throw new Error(`the key of customer ${customerId} was not kept`);
    return kept;
  }

  async #round(): Promise<ReadonlyMap<string, KeptKey>> {
    const asked = [...this.#asked];
    this.#asked = new Set();
    this.#answer = null;
    const found = await this.keys.find(asked);
    const missing = asked.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    await this.keys.add(() => Promise.all(missing.map((id) => this.#newKey(id))));
    return new Map([...found, ...(await this.keys.find(missing))]);
  }

  async #newKey(customerId: string): Promise<NewKey> {
    const wrapped = await this.kek.wrap(randomBytes(keyBytes), customerId);
    return { customerId, keyId: randomUUID(), wrapped };
  }
}
