import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { CachedArchive, SpillFile, ThreadWorkers } from '@hindsight/archive';
import { currencyExponent } from '@hindsight/domain';
import type { EventStore } from '@hindsight/event-store';
import { inThisThread, type Engine, type KnownAt, type Workers } from '@hindsight/replay';
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
  /**
   * How many threads evaluate, however little there is: for a process that has others to answer meanwhile. Default: one a
   * processor where they are worth their start, and else this one.
   */
  readonly threads?: number | undefined;
}

/** An engine over the archive of a directory. */
export interface OwnEngine extends Engine {
  readonly archive: CachedArchive;
}

/** Brings the archive of a directory to the head of the log, and lets `work` replay it. */
export async function withEngine<T>(
  store: EventStore,
  { facts: { head, unheard }, settings, signal, threads }: EngineRequest,
  work: (engine: OwnEngine, known: { readonly knownAt?: KnownAt }) => Promise<T>,
): Promise<T> {
  await atHead(store, { settings, signal });
  const archive = await CachedArchive.open(archiveIn(settings), archiveOptions);
  const { events, position } = archive.standing;
  const isAll = position <= head && unheard.length === 0;
  const known = isAll ? {} : { knownAt: { position: head, unheard } };
  const exponent = currencyExponent(settings.reportingCurrency);
  return using(archive, async () =>
    using(await SpillFile.create(join(archive.scratch, 'spill')), (spill) =>
      using(workersFor(events, threads), (workers) =>
        work({ archive, spill, workers, currencyExponent: exponent }, known),
      ),
    ),
  );
}

function workersFor(events: number, threads: number | undefined): Workers & Closable {
  if (threads !== undefined) return new ThreadWorkers(threads);
  if (events >= worthThreads) return new ThreadWorkers(availableParallelism());
  return { ...inThisThread, close: () => Promise.resolve() };
}

interface Closable {
  close(): Promise<void>;
}

/** Closes what was opened, however the work ends. */
async function using<Opened extends Closable, T>(
  opened: Opened,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
