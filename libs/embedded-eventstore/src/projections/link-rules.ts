import { LINK_TYPE } from '../core/links.js';
import { isMetastream, parseObject, streamOfMetastream } from '../core/stream-metadata.js';
import {
  createdTicksOf,
  dataOf,
  metadataSpan,
  type Recorded,
  revisionOf,
  streamOf,
  TOMBSTONE,
  typeOf,
} from '../log/record.js';

/** The one event that a system projection answers an event with: a link, or the name of a stream. */
export interface Draft {
  stream: string;
  type: string;
  body: string;
  /** goes into the metadata, before what every draft has there */
  extra?: Record<string, unknown>;
  /** the stream that the event is about; with a deletion not the stream it lies in */
  origin: string;
}

export interface SystemProjection {
  name: string;
  draft(recorded: Recorded): Draft | null;
}

const STREAM_REFERENCE = '$@';
const DELETED = { $deleted: -1 };

/** @source EventStoreDB, "System projections" */
export const SYSTEM_PROJECTIONS: readonly SystemProjection[] = [
  { name: '$by_category', draft: byCategory },
  { name: '$by_event_type', draft: byEventType },
  { name: '$by_correlation_id', draft: byCorrelationId },
  { name: '$stream_by_category', draft: streamByCategory },
  { name: '$streams', draft: byStream },
];

/** `$ce-` and what stands before the first `-` of the stream's name. What is a link already is copied: no link leads to a link. */
function byCategory({ bytes }: Recorded): Draft | null {
  const deleted = deletedStream(bytes);
  const origin = deleted ?? streamOf(bytes);
  const category = categoryOf(origin);
  if (category === null) return null;
  const body = isLink(bytes) ? dataOf(bytes).toString('utf8') : `${revisionText(bytes)}@${streamOf(bytes)}`;
  return link(`$ce-${category}`, body, origin, deleted === null ? {} : DELETED);
}

/** `$et-` and the type; all deletions are `$et-$deleted`. */
function byEventType({ bytes }: Recorded): Draft | null {
  if (isLink(bytes)) return null;
  const deleted = deletedStream(bytes);
  const origin = deleted ?? streamOf(bytes);
  const type = deleted === null ? typeOf(bytes) : '$deleted';
  return link(`$et-${type}`, `${revisionText(bytes)}@${origin}`, origin, deleted === null ? {} : DELETED);
}

/** `$bc-` and the `$correlationId` in the event's metadata. */
function byCorrelationId({ bytes }: Recorded): Draft | null {
  const { start, end } = metadataSpan(bytes);
  if (start === end || isLink(bytes)) return null;
  const id = parseObject(bytes.toString('utf8', start, end))?.$correlationId;
  if (typeof id !== 'string' && typeof id !== 'number') return null;
  const origin = streamOf(bytes);
  return link(`$bc-${id}`, `${revisionText(bytes)}@${origin}`, origin, { $eventTimestamp: timestamp(bytes) });
}

/** `$category-` and the category: the streams of it, in the order in which they began. */
function streamByCategory({ bytes }: Recorded): Draft | null {
  if (revisionOf(bytes) !== 0) return null;
  const origin = streamOf(bytes);
  const category = categoryOf(origin);
  return category === null
    ? null
    : { stream: `$category-${category}`, type: STREAM_REFERENCE, body: origin, origin };
}

/** All streams, by a link to their first event. */
function byStream({ bytes }: Recorded): Draft | null {
  const origin = streamOf(bytes);
  return revisionOf(bytes) === 0 ? link('$streams', `0@${origin}`, origin) : null;
}

function link(stream: string, body: string, origin: string, extra: Record<string, unknown> = {}): Draft {
  return { stream, type: LINK_TYPE, body, origin, extra };
}

function isLink(bytes: Buffer): boolean {
  return typeOf(bytes) === LINK_TYPE;
}

/** Streams of the system have none. */
function categoryOf(stream: string): string | null {
  const dash = stream.indexOf('-');
  return dash > 0 && !stream.startsWith('$') ? stream.slice(0, dash) : null;
}

/** The stream that the event deletes, softly by its metadata or for ever. */
function deletedStream(bytes: Buffer): string | null {
  const type = typeOf(bytes);
  if (type === '$streamDeleted') return streamOf(bytes);
  if (type !== '$metadata') return null;
  const stream = Buffer.from(streamOf(bytes));
  if (!isMetastream(stream)) return null;
  const truncateBefore = parseObject(dataOf(bytes).toString('utf8'))?.$tb;
  const isDeletion = typeof truncateBefore === 'number' && truncateBefore >= TOMBSTONE;
  return isDeletion ? Buffer.from(streamOfMetastream(stream)).toString('utf8') : null;
}

function revisionText(bytes: Buffer): string {
  const revision = revisionOf(bytes);
  return revision === TOMBSTONE ? '9223372036854775807' : String(revision);
}

/** Down to the microsecond, as EventStoreDB writes it. */
function timestamp(bytes: Buffer): string {
  const micros = createdTicksOf(bytes) / 10n;
  const seconds = new Date(Number(micros / 1000n)).toISOString().slice(0, 19);
  return `${seconds}.${String(micros % 1_000_000n).padStart(6, '0')}Z`;
}
