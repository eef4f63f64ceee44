import { calendarEvents, type CalendarEvent } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import { beginImport, bringIn, endImports, hear, leaveImportOpen, type Sql } from '@hindsight/read-models';

/**
 * Writes down which imports begin and end in a batch, and lets be heard what those brought that end.
 * @returns the log position at which some do; null: none does
 */
export async function followImports(sql: Sql, events: readonly RecordedEvent[]): Promise<bigint | null> {
  let ended: bigint | null = null;
  for (const { stream, type, position, data, metadata } of events) {
    if (stream !== 'calendar') continue;
    const { schemaVersion, occurredAt } = metadata;
    const event = calendarEvents.decode({ type, schemaVersion, occurredAt, data });
    await follow(sql, event, position);
    if (event.type === 'ImportEnded') ended = position; // it comes alone
  }
  return ended;
}

async function follow(sql: Sql, event: CalendarEvent, position: bigint): Promise<void> {
  switch (event.type) {
    case 'ImportBegan': {
      const { origin, file, occurredAt: beganAt } = event;
      const span = { origin, file, beganAt, beganPosition: position, leftOpen: false, endedPosition: null };
      return beginImport(sql, span);
    }
    case 'ImportLeftOpen':
      return leaveImportOpen(sql, event.origin);
    case 'ImportEnded': {
      const { origins, publish, occurredAt: through } = event;
      await endImports(sql, origins, position);
      await hear(sql, origins, position);
      return bringIn(sql, position, { through, publish });
    }
    case 'DayClosed':
    case 'CutoffsPublished': // told by `controlFact`
  }
}
