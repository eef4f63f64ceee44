import type { EventStoreStats } from '@hindsight/embedded-eventstore';

/** A line for each figure. */
export function renderStats(directory: string, stats: EventStoreStats): string {
  const { events, streams, bytes, bytesPerEvent, lastPosition } = stats;
  return [
    directory,
    `  events        ${grouped(events)}`,
    `  streams       ${grouped(streams)}`,
    `  bytes         ${grouped(bytes)}`,
    `  bytes/event   ${bytesPerEvent === null ? 'none' : grouped(Math.round(bytesPerEvent))}`,
    `  last position ${lastPosition}`,
  ].join('\n');
}

const grouped = (count: number): string => count.toLocaleString('en');
