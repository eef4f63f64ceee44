import type { WrappedKey } from '../key-encryption.js';
import type { DestroyedKey, KeptKey, KeyStore, NewKey } from '../key-store.js';

/** Keys that nobody keeps. */
export class InMemoryKeyStore implements KeyStore {
  readonly #keys = new Map<string, KeptKey>();
  #turn: Promise<unknown> = Promise.resolve();

  find(customerIds: readonly string[]): Promise<ReadonlyMap<string, KeptKey>> {
    const kept = [...this.#keys].filter(([id]) => customerIds.includes(id));
    return Promise.resolve(new Map(kept));
  }

  add(make: () => Promise<readonly NewKey[]>): Promise<void> {
    return this.#inTurn(async () => {
      for (const { customerId, keyId, wrapped } of await make())
        if (!this.#keys.has(customerId)) this.#keys.set(customerId, { state: 'live', keyId, wrapped });
    });
  }

  destroy(customerId: string): Promise<DestroyedKey> {
    const kept = this.#keys.get(customerId);
    if (kept?.state === 'destroyed') return Promise.resolve(kept);
    const left: DestroyedKey = {
      ...{ state: 'destroyed', keyId: kept?.keyId ?? null, destroyedAt: new Date() },
    };
    this.#keys.set(customerId, left);
    return Promise.resolve(left);
  }

  countByKek(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const kept of this.#keys.values())
      if (kept.state === 'live') counts.set(kept.wrapped.kek, (counts.get(kept.wrapped.kek) ?? 0) + 1);
    return Promise.resolve(counts);
  }

  rewrap(
    kek: string,
    anew: (customerId: string, wrapped: WrappedKey) => Promise<WrappedKey>,
  ): Promise<number> {
    return this.#inTurn(async () => {
      let rewrapped = 0;
      for (const [id, kept] of this.#keys) {
        if (kept.state !== 'live' || kept.wrapped.kek === kek) continue;
        this.#keys.set(id, { ...kept, wrapped: await anew(id, kept.wrapped) });
        rewrapped++;
      }
      return rewrapped;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined); // whoever began it is told
    return done;
  }
}
