import { commandHash } from '@hindsight/event-store';
import type { Told } from '../told.js';

/** What was told before under the same key, and whether it was the same. */
export interface Before {
  readonly line: number;
  readonly isSame: boolean;
}

/**
 * Remembers by key what was told: the name and id of a fact, or the id of a customer where nothing else is told. About
 * 200 bytes for each.
 */
export class Duplicates {
  readonly #told = new Map<string, { readonly line: number; readonly hash: string }>();

  /** Null for what is told for the first time; what differs is not remembered. */
  seen(told: Told): Before | null {
    const key = told.fact ? `${told.fact.name}:${told.fact.sourceId}` : `customer:${told.customerId}`;
    const hash = `${told.customerId}:${commandHash(told.fact?.command ?? told.registration ?? {})}`;
    const before = this.#told.get(key);
    if (!before) this.#told.set(key, { line: told.row.line, hash });
    return before ? { line: before.line, isSame: before.hash === hash } : null;
  }
}
