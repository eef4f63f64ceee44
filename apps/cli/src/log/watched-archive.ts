import type { Archive } from '@hindsight/replay';
import type { History } from '@hindsight/rules';
import type { Progress } from '../terminal/progress.js';

/** An archive that shows how far its readers are, and stops them when it is told to. */
export function watched(archive: Archive, progress: Progress, signal: AbortSignal): Archive {
  async function* histories(): AsyncGenerator<History> {
    for await (const history of archive.histories()) {
      signal.throwIfAborted();
      yield history;
      progress.advance(1);
    }
  }
  return { histories };
}
