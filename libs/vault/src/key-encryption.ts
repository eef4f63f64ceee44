/** A customer's key as it may lie on a disk: encrypted under a key that lies elsewhere. */
export interface WrappedKey {
  /** Id of the key-encryption key that it is wrapped under. */
  readonly kek: string;
  readonly bytes: Uint8Array;
}

/**
 * Whoever holds the key-encryption keys: a file, the environment, or a key management service, which never hands them out. One of
 * them wraps from now on; the others still unwrap. Every adapter keeps `key-encryption.contract.ts`.
 */
export interface KeyEncryption {
  /** Id of the one that wraps now. */
  current(): Promise<string>;
  /** Under the current one. Each call gives other bytes. @param of the customer: the key unwraps for no other */
  wrap(key: Uint8Array, of: string): Promise<WrappedKey>;
  /**
   * @throws {KekMissing} wrapped under one that is not here (any more)
   * @throws {WrappingBroken} altered, or of another customer
   */
  unwrap(wrapped: WrappedKey, of: string): Promise<Uint8Array>;
}

/** A key-encryption key that is not here. */
export class KekMissing extends Error {
  override readonly name = 'KekMissing';
  constructor(readonly kek: string) {
    super(`customers' keys are wrapped under key-encryption key ${kek}, which is not among those configured`);
  }
}

/** A wrapped key that its key-encryption key does not unwrap. */
export class WrappingBroken extends Error {
  override readonly name = 'WrappingBroken';
  constructor(readonly customerId: string) {
    super(`the wrapped key of customer ${customerId} was altered, or is of another customer`);
  }
}
