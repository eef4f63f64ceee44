import { existsSync } from 'node:fs';
import { customerAggregate } from '@hindsight/domain';
import type { EventStore } from '@hindsight/event-store';
import pLimit from 'p-limit';
import type { Settings } from '../settings.js';
import { withEventStore } from '../with-event-store.js';
import type { AskKnown } from './dry-run.js';

const inParallel = 64;

/** Lets `work` ask who is known, where there is a system to ask; nothing is made where there is none. */
export function askingKnown<T>(settings: Settings, work: (ask: AskKnown) => Promise<T>): Promise<T> {
  const isThere = settings.eventStoreUrl !== undefined || existsSync(settings.directory);
  if (!isThere) return work(null);
  return withEventStore(settings, (store) => work((ids) => knownIn(store, settings.reportingCurrency, ids)));
}

async function knownIn(store: EventStore, currency: string, ids: readonly string[]): Promise<number> {
  const { category } = customerAggregate(currency);
  const limit = pLimit(inParallel);
  const found = await Promise.all(ids.map((id) => limit(() => hasEvents(store, `${category}-${id}`))));
  return found.filter((isKnown) => isKnown).length;
}

async function hasEvents(store: EventStore, stream: string): Promise<boolean> {
  for await (const _ of store.readStream(stream)) return true;
  return false;
}
