import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@hindsight/event-store';
import { lockDirectory } from '@hindsight/local-services';
import type { ApiOptions } from '../../../api/src/api.module.js';
import { replayRunner } from '../replay/replay-runner.js';
import type { Settings } from '../settings.js';

/** The replays of a server. They leave a processor to whoever asks something else. */
export function replaysIn(settings: Settings, store: EventStore): NonNullable<ApiOptions['replays']> {
  const threads = Math.max(1, availableParallelism() - 1);
  return {
    runner: replayRunner(store, settings, threads),
    limits: settings.replays,
    directory: join(settings.directory, 'replays'),
    lock: lockDirectory,
  };
}
