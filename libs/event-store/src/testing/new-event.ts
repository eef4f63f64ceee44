import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../event-store.js';

const metadata = {
  ...{ occurredAt: '2024-01-01T00:00:00.000Z', schemaVersion: 1, actor: 'ada', origin: 'api' },
  ...{ correlationId: 'visit-1', causationId: 'click-1', commandId: 'c-1', commandHash: 'hash-1' },
};

/** An event that was never appended before; its text needs more than ASCII. */
export function newEvent(type: string): NewEvent {
  return { id: randomUUID(), type, data: { naïve: 'ü', minor: '1299' }, metadata };
}
