import { GroupCommit } from './core/group-commit.js';
import { Streams } from './core/streams.js';
import { initialize } from './core/write-events.js';
import { type Weaknesses, weakenedLogs } from './front/weakened/weaknesses.js';
import type { Log } from './log/log.js';
import type { OpenedLog } from './log/open-directory.js';
import { Projections } from './projections/projections.js';

/** What works on an opened log, whoever may ask for it by whatever door. */
export interface Core {
  /** as reading sees it */
  log: Log;
  commits: GroupCommit;
  streams: Streams;
  projections: Projections;
  /** fires when nothing new is to be begun */
  stopping: AbortSignal;
  /** Begins nothing new, and resolves when what was being committed is. The log is still open then. */
  end(): Promise<void>;
}

export interface CoreOptions {
  systemProjections: boolean;
  weaknesses: Weaknesses;
}

export async function startCore(
  { log, isFresh }: OpenedLog,
  { systemProjections, weaknesses }: CoreOptions,
): Promise<Core> {
  const { written, read } = weakenedLogs(log, weaknesses);
  const commits = new GroupCommit(written, Date.now);
  if (isFresh) await commits.submit(0, initialize);
  const projections = new Projections({ log, commits, systemProjections });
  const stopping = new AbortController();
  const end = async () => {
    stopping.abort();
    await projections.end();
    await commits.idle();
  };
  const streams = new Streams(commits);
  return { log: read, commits, streams, projections, stopping: stopping.signal, end };
}
