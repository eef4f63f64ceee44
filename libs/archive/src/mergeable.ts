import type { Segment } from './manifest.js';

/** So many small files may lie beside a large one. */
const bearable = 4;

/**
 * The files of a bucket that are worth merging: the smallest ones, up to where the next is more than twice as large as all
 * of them together. So every event is written again only some log(n) times.
 */
export function mergeable(files: readonly Segment[]): readonly Segment[] {
  const bySize = [...files].sort((a, b) => a.events - b.events);
  let together = 0;
  let count = 0;
  for (const { events } of bySize) {
    if (count >= 2 && events > 2 * together) break;
    together += events;
    count++;
  }
  return count > bearable ? bySize.slice(0, count) : [];
}
