import { crc32 } from 'node:zlib';
import type { Delivered } from '../../core/links.js';
import { idOf, metadataSpan, type Recorded, streamSpan } from '../../log/record.js';
import { uuidText } from '../../wire/uuid.js';
import type { Arrival } from '../core/message.js';
import type { StrategyName } from '../core/settings.js';

export type PinnedBy = 'nothing' | 'stream' | 'correlation id';

export function pinnedBy(strategy: StrategyName): PinnedBy {
  if (strategy === 'Pinned') return 'stream';
  return strategy === 'PinnedByCorrelation' ? 'correlation id' : 'nothing';
}

/** What a group needs to know of an event. @param place revision or position, by which its source counts */
export function arrivalOf(recorded: Recorded, delivered: Delivered, place: number, by: PinnedBy): Arrival {
  const { position } = recorded;
  const pin = pinOf(delivered.event ?? recorded, by);
  return { id: uuidText(idOf(recorded.bytes)), place, position, order: position, pin };
}

function pinOf({ bytes }: Recorded, by: PinnedBy): number {
  if (by === 'nothing') return 0;
  const correlationId = by === 'correlation id' ? correlationIdIn(bytes) : undefined;
  const { start, end } = streamSpan(bytes);
  return crc32(correlationId ?? bytes.subarray(start, end));
}

function correlationIdIn(bytes: Buffer): string | undefined {
  const { start, end } = metadataSpan(bytes);
  try {
    const metadata = JSON.parse(bytes.toString('utf8', start, end)) as { $correlationId?: unknown } | null;
    return typeof metadata?.$correlationId === 'string' ? metadata.$correlationId : undefined;
  } catch {
    return undefined; // metadata may be anything
  }
}
