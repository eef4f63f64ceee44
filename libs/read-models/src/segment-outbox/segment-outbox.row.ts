import { EntitySchema } from 'typeorm';
import { instant, int8, jsonb, text, uuid } from '../database/column.js';

/** An event that is to be appended to a segment stream, at this revision and at no other. */
export interface SegmentOutboxRow {
  readonly stream: string;
  readonly revision: bigint;
  /** Of the event: the same whenever, and from whichever database, it is told. */
  readonly id: string;
  /** The event's data as it is to be stored. */
  readonly payload: object;
  readonly enqueuedAt: Date;
}

export const segmentOutboxTable = new EntitySchema<SegmentOutboxRow>({
  name: 'segment_outbox',
  columns: {
    stream: text('stream', { primary: true }),
    revision: int8('revision', { primary: true }),
    id: uuid('id'),
    payload: jsonb('payload'),
    enqueuedAt: instant('enqueued_at'),
  },
});

/** Where a segment stream goes on once all that waits for it is appended. */
interface SegmentStreamRow {
  readonly stream: string;
  readonly nextRevision: bigint;
}

export const segmentStreamTable = new EntitySchema<SegmentStreamRow>({
  name: 'segment_stream',
  columns: { stream: text('stream', { primary: true }), nextRevision: int8('next_revision') },
});

/**
 * An event that a segment stream holds and that this database has not come to yet: another database on the same log, or an
 * earlier one, told it. Gone once it is met.
 */
interface SegmentToldRow {
  readonly id: string;
}

export const segmentToldTable = new EntitySchema<SegmentToldRow>({
  name: 'segment_told',
  columns: { id: uuid('id', { primary: true }) },
});
