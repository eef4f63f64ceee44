import { setTimeout as sleep } from 'node:timers/promises';
import { ArchiveOfOtherShape } from '@hindsight/archive';
import type { EventStore } from '@hindsight/event-store';
import { DirectoryInUse } from '@hindsight/local-services';
import { syncArchive, type SyncRequest } from './sync-archive.js';

const lookEveryMs = 500;
/** Another process that syncs is waited for so long. */
const patienceMs = 60_000;

/**
 * Brings the archive to the head of the log for somebody who wants to read it. What is derived is made anew where this
 * program has other columns.
 * @throws {DirectoryInUse} another process syncs for longer than a minute; and what `syncArchive` throws
 */
export async function atHead(store: EventStore, request: Omit<SyncRequest, 'rebuild'>): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (let rebuild = false; ;) {
    request.signal.throwIfAborted();
    try {
      await syncArchive(store, { ...request, rebuild });
      return;
    } catch (error) {
      if (error instanceof ArchiveOfOtherShape && !rebuild) rebuild = true;
      else if (error instanceof DirectoryInUse && performance.now() < deadline) await sleep(lookEveryMs);
      else throw error;
    }
  }
}
