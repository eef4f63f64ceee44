import { setTimeout as sleep } from 'node:timers/promises';
import {
  loadCheckpoint,
  loadProgress,
  loadRuleSets,
  loadTimeline,
  loadWatermark,
  onPool,
  turnOf,
  type Sql,
} from '@hindsight/read-models';
import type { System } from './composition.js';

const lookEveryMs = 250;
/** A projector elsewhere that does not move for so long is taken for not running. */
const patienceMs = 30_000;

/**
 * Waits until the read models hold everything up to a log position, everyone is evaluated up to the watermark, and
 * what was to come in force until then has.
 * @param moreMs for how much longer than usual the projector of another process may stand still
 * @throws what stopped the projector; or that the projector of another process stands still.
 */
export async function caughtUp(
  system: System,
  position: bigint,
  signal: AbortSignal,
  moreMs = 0,
): Promise<void> {
  const { projector, readModels } = system;
  if (!projector)
    return caughtUpElsewhere(onPool(readModels), { position, forMs: patienceMs + moreMs }, signal);
  while (!(await projector.settled(position, lookEveryMs))) signal.throwIfAborted();
}

async function caughtUpElsewhere(
  sql: Sql,
  { position, forMs }: { readonly position: bigint; readonly forMs: number },
  signal: AbortSignal,
): Promise<void> {
  let last: string | null = null;
  let movedAt = performance.now();
  for (;;) {
    signal.throwIfAborted();
    const { isThere, mark } = await look(sql, position);
    if (isThere) return;
    if (mark !== last) movedAt = performance.now();
    last = mark;
    if (performance.now() - movedAt > forMs) {
      throw new Error(
        `the read models stand still at ${mark}, the log is at ${position}: does the projector run?`,
      );
    }
    await sleep(lookEveryMs);
  }
}

async function look(sql: Sql, position: bigint): Promise<{ isThere: boolean; mark: string }> {
  const checkpoint = await loadCheckpoint(sql);
  const watermark = (await loadWatermark(sql)) ?? -Infinity;
  const progress = await loadProgress(sql);
  const inForce = (await loadRuleSets(sql)).filter((row) => row.inForce);
  const evaluated = inForce.every(({ hash }) => (progress.get(hash) ?? -Infinity) >= watermark);
  const turned = (await loadTimeline(sql)).every(
    (row) => row.effectAtPosition !== null || turnOf(row).since > watermark,
  );
  return {
    isThere: checkpoint !== null && checkpoint >= position && evaluated && turned,
    mark: String(checkpoint ?? 'the start'),
  };
}
