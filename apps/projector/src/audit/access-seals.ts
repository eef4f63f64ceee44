import { WrongExpectedRevision, type EventStore } from '@hindsight/event-store';
import { accessStream } from '@hindsight/merkle';
import {
  hashedRecords,
  lastAccessRecord,
  onPool,
  storedKeys,
  type HashedRecord,
  type ReadModels,
} from '@hindsight/read-models';
import { accessEvent, accessFact, sealedKey, sealOf, type SealedKey } from './sealed-access.js';

/** Records in one event: some 11 kB. */
const atMost = 256;

interface Options {
  readonly eventStore: Pick<EventStore, 'append' | 'readStream'>;
  readonly readModels: ReadModels;
  readonly now?: () => Date;
}

/**
 * Seals records of access and keys: their hashes go into the log, and so under the next signed tree head. Several are harmless, as each
 * seal has its own revision.
 */
export class AccessSeals {
  #revision: bigint | null = null;
  #through = 0n;
  readonly #keys = new Map<string, SealedKey>();

  constructor(private readonly options: Options) {}

  /** Whatever is there and not sealed. */
  async seal(): Promise<void> {
    const { readModels } = this.options;
    await this.#catchUp();
    const last = await lastAccessRecord(readModels);
    for (let isMore = true; isMore;) {
      const asked = { after: this.#through, through: last, limit: atMost };
      const records = await hashedRecords(onPool(readModels), asked);
      const keys = await this.#news();
      if (records.length === 0 && keys.length === 0) return;
      isMore = (await this.#append(records, keys)) && records.length === atMost;
      await this.#catchUp();
    }
  }

  /** @returns false: somebody else did just now, and it is their turn */
  async #append(records: readonly HashedRecord[], keys: readonly SealedKey[]): Promise<boolean> {
    const { eventStore, now = () => new Date() } = this.options;
    const sealed = sealOf(records, records.at(-1)?.id ?? this.#through, keys);
    const said = { at: now().toISOString(), actor: 'projector' };
    const event = accessEvent({ type: 'AccessSealed', data: sealed }, said);
    try {
      await eventStore.append(accessStream, this.#revision ?? 'no-stream', [event]);
      return true;
    } catch (failure) {
      if (failure instanceof WrongExpectedRevision) return false;
      throw failure;
    }
  }

  async #news(): Promise<SealedKey[]> {
    const keys = await storedKeys(onPool(this.options.readModels));
    return keys.map(sealedKey).filter((key) => {
      const known = this.#keys.get(key.id);
      return known?.digest !== key.digest || known.revokedAt !== key.revokedAt;
    });
  }

  async #catchUp(): Promise<void> {
    const after = this.#revision === null ? 0n : this.#revision + 1n;
    for await (const event of this.options.eventStore.readStream(accessStream, after)) {
      this.#revision = event.revision;
      const fact = accessFact(event);
      if (fact?.type !== 'AccessSealed') continue;
      this.#through = BigInt(fact.data.through);
      for (const key of fact.data.keys) this.#keys.set(key.id, key);
    }
  }
}
