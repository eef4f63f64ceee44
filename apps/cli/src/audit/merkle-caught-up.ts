import { setTimeout as sleep } from 'node:timers/promises';
import { auditedPrefixes } from '@hindsight/merkle';
import { loadMerkleExtent, onPool } from '@hindsight/read-models';
import type { System } from '../composition.js';

const lookEveryMs = 250;
/** A process elsewhere whose Merkle log does not move for so long is taken for not running. */
const patienceMs = 30_000;

/**
 * Waits until the Merkle log has every event that the log has now.
 * @returns false where it does not get on: it was altered, or nobody runs it
 */
export async function merkleCaughtUp(system: System, signal: AbortSignal): Promise<boolean> {
  const last = await system.store.last(auditedPrefixes);
  if (!last) return true;
  if (!system.audit) return reachedElsewhere(system, last.position, signal);
  const { log } = system.audit;
  while (!(await log.reached(last.position, lookEveryMs))) {
    signal.throwIfAborted();
    if (log.reading.failure) return false;
  }
  return true;
}

async function reachedElsewhere(
  { readModels }: System,
  position: bigint,
  signal: AbortSignal,
): Promise<boolean> {
  let [at, movedAt] = [-1n, performance.now()];
  while (at < position) {
    signal.throwIfAborted();
    const now = (await loadMerkleExtent(onPool(readModels))).position ?? -1n;
    if (now !== at) movedAt = performance.now();
    if (performance.now() - movedAt > patienceMs) return false;
    at = now;
    if (at < position) await sleep(lookEveryMs);
  }
  return true;
}
