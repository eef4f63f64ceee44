import { calendarEvents, ruleSetEvents, type CalendarEvent, type RuleSetEvent } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import type { ControlEventRow, CustomerEventRow, CutoffRow, RuleSetRow } from '@hindsight/read-models';

/** What an event says about business time or about the rules in force. */
export type ControlFact =
  | { readonly kind: 'happened'; readonly occurredAt: number }
  | { readonly kind: 'drafted'; readonly row: RuleSetRow }
  | {
      readonly kind: 'activated';
      readonly id: string;
      readonly hash: string;
      readonly effectiveFrom: Date;
      readonly occurredAt: Date;
      readonly position: bigint;
    }
  | {
      readonly kind: 'retired';
      readonly id: string;
      readonly hash: string;
      readonly effectiveFrom: Date;
      readonly position: bigint;
    }
  | { readonly kind: 'closed'; readonly through: number; readonly position: bigint }
  | { readonly kind: 'published'; readonly row: CutoffRow; readonly position: bigint };

const ruleSetPrefix = 'ruleset-';

/** Whether it is of the calendar or of a rule set. */
export const isOfControl = ({ stream }: Pick<RecordedEvent, 'stream'>): boolean =>
  stream === 'calendar' || stream.startsWith(ruleSetPrefix);

/**
 * What happened and what was decided about time and rules, in log order.
 * @param heard those of the events that are in the history
 */
export function controlFacts(
  events: readonly RecordedEvent[],
  heard: readonly CustomerEventRow[],
): ControlFact[] {
  const happened = new Map(heard.map(({ eventId, occurredAt }) => [eventId, occurredAt.getTime()]));
  return events.flatMap((event): ControlFact[] => {
    const occurredAt = happened.get(event.id);
    if (occurredAt !== undefined) return [{ kind: 'happened', occurredAt }];
    const fact = controlFact(event);
    return fact ? [fact] : [];
  });
}

/** The same as a row, which says when we heard of it; null for any other event. */
export function controlEvent(event: RecordedEvent): ControlEventRow | null {
  const { position, recordedAt } = event;
  if (!isOfControl(event)) return null;
  const fact = controlFact(event);
  return { position, recordedAt, through: fact?.kind === 'closed' ? new Date(fact.through) : null };
}

/**
 * Reads an event of the calendar or of a rule set; null for any other.
 * @throws {UnknownStoredEvent} for one that this release does not know: to go on without it would be to guess
 */
function controlFact(event: RecordedEvent): ControlFact | null {
  const { occurredAt, schemaVersion } = event.metadata;
  const stored = { type: event.type, schemaVersion, occurredAt, data: event.data };
  if (event.stream === 'calendar') return calendarFact(calendarEvents.decode(stored), event.position);
  if (!event.stream.startsWith(ruleSetPrefix)) return null;
  const id = event.stream.slice(ruleSetPrefix.length);
  if (event.type === 'RuleSetRetired') return retired(id, event);
  return ruleSetFact(id, ruleSetEvents.decode(stored), event.position);
}

function retired(id: string, { data, position }: RecordedEvent): ControlFact {
  const { hash, effectiveFrom } = data as { hash: string; effectiveFrom: string }; // as stored under this type
  return { kind: 'retired', id, hash, effectiveFrom: new Date(effectiveFrom), position };
}

function calendarFact(event: CalendarEvent, position: bigint): ControlFact | null {
  switch (event.type) {
    case 'DayClosed':
      return { kind: 'closed', through: event.through.getTime(), position };
    case 'CutoffsPublished':
      return { kind: 'published', row: published(event, position), position };
    case 'ImportBegan':
    case 'ImportLeftOpen':
    case 'ImportEnded': // followed by `followImports`
      return null;
  }
}

function published(event: CalendarEvent & { type: 'CutoffsPublished' }, position: bigint): CutoffRow {
  const { ruleSet, instant, values, members } = event;
  return {
    ruleSetHash: ruleSet.slice(ruleSet.indexOf('#') + 1),
    instant,
    dueAtPosition: BigInt(event.position),
    values,
    members,
    publishedAtPosition: position,
  };
}

function ruleSetFact(id: string, event: RuleSetEvent, position: bigint): ControlFact | null {
  switch (event.type) {
    case 'RuleSetDrafted':
      return { kind: 'drafted', row: drafted(id, event, position) };
    case 'RuleSetActivated':
      return activated(id, event, position);
    case 'RuleSetSubmitted':
    case 'RuleSetApproved':
    case 'RuleSetRejected':
    case 'RuleSetRetired': // told by `controlFact`, which has read it already
      return null; // changes no result
  }
}

function activated(
  id: string,
  { hash, effectiveFrom, occurredAt }: RuleSetEvent & { type: 'RuleSetActivated' },
  position: bigint,
): ControlFact {
  return { kind: 'activated', id, hash, effectiveFrom, occurredAt, position };
}

function drafted(id: string, event: RuleSetEvent & { type: 'RuleSetDrafted' }, position: bigint): RuleSetRow {
  return {
    id,
    version: event.version,
    hash: event.hash,
    document: JSON.stringify(event.document),
    draftedPosition: position,
    activatedPosition: null,
    effectiveFrom: null,
    inForce: false,
  };
}
