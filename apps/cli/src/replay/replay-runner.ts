import { basename, join } from 'node:path';
import { orDiskFull } from '@hindsight/archive';
import type { EventStore } from '@hindsight/event-store';
import type { ComparedRuns, KnownAt } from '@hindsight/replay';
import {
  writeCandidate,
  ReplayRefused,
  type ReplayAsked,
  type ReplayErrand,
  type ReplayFiles,
  type ReplayRunner,
} from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';
import { writeReport } from '../report/write-report.js';
import type { Settings } from '../settings.js';
import type { Progress } from '../terminal/progress.js';
import { heeding } from './heeding.js';
import { replayAgainst, type Replayed } from './replay-against.js';
import { candidateOf } from './verify-report.js';

/**
 * Runs replays for a server, as the command line runs them.
 * @param threads see `EngineRequest`
 */
export const replayRunner = (
  store: EventStore,
  settings: Settings,
  threads: number | undefined,
): ReplayRunner => ({
  run: (asked, errand) => reworded(() => run(store, { asked, errand, threads, settings: silent(settings) })),
});

interface Order {
  readonly asked: ReplayAsked;
  readonly errand: ReplayErrand;
  readonly settings: Settings;
  readonly threads: number | undefined;
}

/** What a server writes is its log: nothing tells of progress there. */
const silent = (settings: Settings): Settings => ({ ...settings, json: true });

async function run(store: EventStore, { asked, errand, settings, threads }: Order): Promise<ReplayFiles> {
  const { by, folder, signal, onProgress } = errand;
  const { control, candidate, asOf, knownAt, movers, outcome, feed } = asked;
  const request = {
    ...{
      by,
      control,
      candidate: candidateOf(candidate),
      movers,
      outcome: outcome ?? undefined,
      cohorts: undefined,
      candidateChanges: feed === true,
    },
    asOf: asOf === null ? undefined : Date.parse(asOf),
    knownAt: knownAt === null ? undefined : knownAtOf(knownAt),
    ...{ settings, signal, watch: watching(onProgress), ...(threads !== undefined && { threads }) },
  };
  return replayAgainst(heeding(store, signal), request, async (replayed, moved, changes) => {
    const { reportingCurrency: currency } = settings;
    const place = { folder, name: 'report' };
    const files = await writeReport(place, { replayed, moved }, { currency, language: 'en' });
    const candidateFile = feed && (await keepCandidate(folder, replayed, changes));
    signal.throwIfAborted();
    const { html, json, matrix, movers: csv, moversParquet } = files;
    return {
      ...{ html: basename(html), json: basename(json), matrix: basename(matrix) },
      ...{ movers: basename(csv), moversParquet: basename(moversParquet) },
      ...(candidateFile !== undefined && { candidate: candidateFile }),
    };
  });
}

/** @returns the name of the file */
async function keepCandidate(
  folder: string,
  { comparison, candidate: { id, hash }, evidence }: Replayed,
  candidateChanges: ComparedRuns['candidateChanges'],
): Promise<string> {
  const { digest, changes } = comparison.candidate;
  const head = { candidate: `${id}#${hash}`, digest, changes, knownPosition: evidence.history.position };
  const name = 'candidate.ndjson';
  await orDiskFull(folder, () => writeCandidate(join(folder, name), head, candidateChanges));
  return name;
}

const watching =
  (onProgress: ReplayErrand['onProgress']) =>
  (total: number): Progress => {
    let done = 0;
    onProgress(done, total);
    const advance = (more: number) => {
      done += more;
      onProgress(done, total);
    };
    return { advance, stop: () => undefined };
  };

const knownAtOf = (text: string): KnownAt =>
  /^\d+$/.test(text) ? { position: BigInt(text) } : { recordedAt: Date.parse(text) };

/** What the command line refuses is refused here, under the names that fields have where it has options. */
async function reworded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadInput) && !isNoLabel(error)) throw error;
    throw new ReplayRefused(error.message.replace(/^--([a-z-]+)/, (_, option: string) => fieldOf(option)));
  }
}

const isNoLabel = (error: unknown): error is Error => error instanceof Error && error.name === 'NoSuchLabel';

const fieldOf = (option: string) => option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
