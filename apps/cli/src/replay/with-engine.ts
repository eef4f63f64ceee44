import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CachedArchive, SpillFile, ThreadWorkers } from '@hindsight/archive';
import { currencyExponent } from '@hindsight/domain';
import type { EventStore } from '@hindsight/event-store';
import { inThisThread, type Engine, type KnownAt } from '@hindsight/replay';
import { archiveIn, archiveOptions } from '../archive/archive-place.js';
import { atHead } from '../archive/at-head.js';
import type { LogFacts } from '../log/log-facts.js';
import type { Settings } from '../settings.js';

/** Fewer events are evaluated before threads would have begun. */
const worthThreads = 200_000;

export interface EngineRequest {
  /** Nothing that was recorded later is known. */
  readonly facts: LogFacts;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/** Brings the archive of a directory to the head of the log, and lets `work` replay it. */
export async function withEngine<T>(
  store: EventStore,
  { facts: { head }, settings, signal }: EngineRequest,
  work: (engine: Engine, known: { readonly knownAt?: KnownAt }) => Promise<T>,
): Promise<T> {
  await atHead(store, { settings, signal });
  const archive = await CachedArchive.open(archiveIn(settings), archiveOptions);
  const { events, position } = archive.standing;
  const threads = events < worthThreads ? null : new ThreadWorkers(availableParallelism());
  const spill = await SpillFile.create(join(archive.scratch, 'spill'));
  const exponent = currencyExponent(settings.reportingCurrency);
  try {
    const engine = { archive, spill, workers: threads ?? inThisThread, currencyExponent: exponent };
    return await work(engine, position > head ? { knownAt: { position: head } } : {});
  } finally {
    await threads?.close();
    await spill.close();
    await archive.close();
  }
}
