// One meaning of what was skipped, for whoever reads a customer's stream: commands, projection, replay, archive, pages.

/** Never renamed: it is stored. */
export const skippedType = 'CustomerEventSkipped';

/** As much of a stored event as tells what is skipped. */
export interface InStream {
  /** As stored. */
  readonly type: string;
  /** Place in the customer's stream, from 0. */
  readonly revision: number | bigint;
  readonly data: object;
}

/** The revision that an event has skipped; null for any other event, and for a skip that names none. */
export function revisionSkippedBy({ type, data }: Omit<InStream, 'revision'>): number | null {
  if (type !== skippedType || !('skipped' in data)) return null;
  return Number.isSafeInteger(data.skipped) ? Number(data.skipped) : null;
}

/**
 * What is left of a customer's events, in their order: neither what was skipped, wherever in the stream that is said, nor the
 * saying of it, for it is nothing that the customer did. A skipped event counts at no instant and at no position of the log:
 * nobody could read it. Linear; the list itself where nothing was skipped.
 * @param events of one customer, the whole stream or all of it that there is
 */
export function heeded<Event extends InStream>(events: readonly Event[]): readonly Event[] {
  if (!events.some(({ type }) => type === skippedType)) return events;
  const skipped = new Set(events.map(revisionSkippedBy));
  return events.filter(({ type, revision }) => type !== skippedType && !skipped.has(Number(revision)));
}
