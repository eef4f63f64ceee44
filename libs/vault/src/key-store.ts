import type { WrappedKey } from './key-encryption.js';

/** What is kept of a customer's key. Once it is destroyed there will never be another: who was erased is not to be known again. */
export type KeptKey =
  { readonly state: 'live'; readonly keyId: string; readonly wrapped: WrappedKey } | DestroyedKey;

/** All that is left of a key. `keyId` is null where there never was one: nothing personal was kept of the customer. */
export interface DestroyedKey {
  readonly state: 'destroyed';
  readonly keyId: string | null;
  readonly destroyedAt: Date;
}

/** A new key of a customer. */
export interface NewKey {
  readonly customerId: string;
  /** UUID. */
  readonly keyId: string;
  readonly wrapped: WrappedKey;
}

/** Where customers' keys lie, wrapped. Every adapter keeps `key-store.contract.ts`. */
export interface KeyStore {
  /** By customer id; who has none is left out. */
  find(customerIds: readonly string[]): Promise<ReadonlyMap<string, KeptKey>>;
  /**
   * Adds keys, durably; of a customer that has one, or had, nothing changes. While `make` runs no rotation does, and the other way
   * round: a key that was wrapped before a rotation is not added behind it.
   */
  add(make: () => Promise<readonly NewKey[]>): Promise<void>;
  /** Removes what is kept of a customer's key, for good; the first to do it decides the instant. Idempotent. */
  destroy(customerId: string): Promise<DestroyedKey>;
  /** How many live keys are wrapped under each key-encryption key. */
  countByKek(): Promise<ReadonlyMap<string, number>>;
  /**
   * Has every live key that is not wrapped under `kek` wrapped anew, in parts, each of them all or nothing; no key is added
   * meanwhile. Begun again it goes on where it broke off.
   * @returns how many
   */
  rewrap(
    kek: string,
    anew: (customerId: string, wrapped: WrappedKey) => Promise<WrappedKey>,
  ): Promise<number>;
}
