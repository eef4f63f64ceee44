import type { EventStoreStats } from '@hindsight/embedded-eventstore';
import type { Language } from '@hindsight/contracts';
import { labelled } from '../terminal/labelled.js';
import { speaking } from '../texts/texts.js';

/** A line for each figure. */
export function renderStats(directory: string, stats: EventStoreStats, language: Language): string {
  const speak = speaking(language);
  const { events, streams, bytes, bytesPerEvent, lastPosition } = stats;
  const lines: [string, string][] = [
    [speak('eventsLabel'), grouped(events)],
    [speak('streamsLabel'), grouped(streams)],
    [speak('bytesLabel'), grouped(bytes)],
    [
      speak('bytesPerEventLabel'),
      bytesPerEvent === null ? speak('none') : grouped(Math.round(bytesPerEvent)),
    ],
    [speak('lastPositionLabel'), String(lastPosition)],
  ];
  return [directory, ...labelled(lines, { width: 14 })].join('\n');
}

const grouped = (count: number): string => count.toLocaleString('en');
