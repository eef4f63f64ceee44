import { loadCheckpoints, onPool, type Checkpoints, type ReadModels } from '@hindsight/read-models';
import { bringUp, type Gap, type TakingUp } from '../batch/take-up.js';

/**
 * Brings each bucket of a set to its own position, none of which is past what is of no customer where another is not: where several
 * processes project, some are ahead at any moment. Silently.
 * @param targets that no bucket of the set is past
 */
export async function bringEachTo(
  set: ReadModels,
  targets: Checkpoints,
  { eventStore, compile }: Pick<TakingUp, 'eventStore' | 'compile'>,
): Promise<void> {
  for (;;) {
    const gap = firstGap(await loadCheckpoints(onPool(set)), targets);
    if (gap === null) return;
    await bringUp(set, gap, { eventStore, compile, tells: false });
  }
}

/** What is missing to those who are furthest behind, up to the next target of theirs; null: each is at its own. */
function firstGap(found: Checkpoints, targets: Checkpoints): Gap | null {
  const gaps = [...targets].flatMap(([bucket, to]) => {
    const from = found.get(bucket) ?? null;
    return to !== null && (from ?? -1n) < to ? [{ bucket, from, to }] : [];
  });
  const [first, ...others] = gaps;
  if (!first) return null;
  const from = others.reduce(
    (least, one) => ((one.from ?? -1n) < (least ?? -1n) ? one.from : least),
    first.from,
  );
  const furthestBehind = gaps.filter((one) => one.from === from);
  const to = furthestBehind.reduce(
    (least, one) => (one.to < least ? one.to : least),
    furthestBehind[0]?.to ?? 0n,
  );
  return { buckets: furthestBehind.map(({ bucket }) => bucket), from, to };
}

/** Whether some bucket of a set is past where the other has it. */
export const isPast = (found: Checkpoints, targets: Checkpoints): boolean =>
  [...targets].some(([bucket, to]) => (found.get(bucket) ?? -1n) > (to ?? -1n));
