import { randomUUID } from 'node:crypto';
import { addSigningKey, signingKeysAt, type Sql } from '@hindsight/read-models';
import type { KeyEncryption } from '@hindsight/vault';
import { newSigningKey, secretOf } from './sending/signature.js';

/** The keys that sign what is sent, wrapped where they lie. */
export class WebhookKeys {
  /** By id: what a key is never changes. */
  #unwrapped = new Map<string, Uint8Array>();

  constructor(private readonly keyEncryption: KeyEncryption) {}

  /**
   * Gives an endpoint a new key.
   * @param othersUntil until when those before it sign, too
   * @returns the secret, which is shown nowhere else
   */
  async add(sql: Sql, endpoint: string, now: Date, othersUntil: Date): Promise<string> {
    const key = newSigningKey();
    const wrapped = await this.keyEncryption.wrap(key, purposeOf(endpoint));
    await addSigningKey(sql, { id: randomUUID(), endpoint, wrapped, createdAt: now }, othersUntil);
    return secretOf(key);
  }

  /** Those that sign now, by endpoint, the newest first. */
  async at(sql: Sql, now: Date): Promise<ReadonlyMap<string, readonly Uint8Array[]>> {
    const known = this.#unwrapped;
    const keys = await signingKeysAt(sql, now);
    this.#unwrapped = new Map();
    const byEndpoint = new Map<string, Uint8Array[]>();
    for (const { id, endpoint, wrapped } of keys) {
      const key = known.get(id) ?? (await this.keyEncryption.unwrap(wrapped, purposeOf(endpoint)));
      this.#unwrapped.set(id, key);
      byEndpoint.set(endpoint, [...(byEndpoint.get(endpoint) ?? []), key]);
    }
    return byEndpoint;
  }
}

/** Told from a customer's key, whatever the endpoint is called: no customer's id has a blank. */
export const purposeOf = (endpoint: string): string => `webhook ${endpoint}`;
