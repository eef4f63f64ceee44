import { randomUUID } from 'node:crypto';
import type { Log, LogWriter } from '../log/log.js';
import { TOMBSTONE } from '../log/record.js';
import { alreadyThere, type Append, type Outcome, type ProposedEvent } from './append.js';
import { checkRevision } from './check-revision.js';
import {
  isMetastream,
  isSoftDeleted,
  metadataJson,
  metastreamOf,
  SOFT_DELETED,
  streamOfMetastream,
} from './stream-metadata.js';

/** What every write happens in: one transaction of the log at one instant. */
export interface Writing {
  log: Log;
  writer: LogWriter;
  createdTicks: bigint;
}

/** Appends, if the expected revision allows it. */
export function appendEvents(writing: Writing, append: Append): Outcome {
  const checked = checkRevision(writing.log, append);
  if (checked !== 'write') return checked;
  if (append.events.length === 0) return nothingAppended(writing.log, append.stream);
  return writeEvents(writing, append.stream, append.events);
}

/** Soft delete: the events stay in the log, reads begin after them. A stream that never was cannot be deleted. */
export function deleteStream(writing: Writing, { stream, expected }: Omit<Append, 'events'>): Outcome {
  const checked = checkRevision(writing.log, { stream, expected, events: [] });
  if (checked !== 'write') return checked;
  const metastream = metastreamOf(stream);
  if (!writing.log.head(stream) && !writing.log.head(metastream)) {
    return { kind: 'wrong-expected-revision', current: -1 };
  }
  if (isSoftDeleted(writing.log, stream)) return { kind: 'stream-deleted' };
  return writeAll(writing, metastream, [metadataEvent(SOFT_DELETED)]);
}

/** Deletes for ever: nothing can be appended to or read from the stream again. */
export function tombstoneStream(writing: Writing, { stream, expected }: Omit<Append, 'events'>): Outcome {
  const checked = checkRevision(writing.log, { stream, expected, events: [] });
  if (checked !== 'write') return checked;
  const tombstone = systemEvent('$streamDeleted', Buffer.alloc(0));
  const position = writing.writer.append({
    ...tombstone,
    stream,
    revision: TOMBSTONE,
    createdTicks: writing.createdTicks,
  });
  return { kind: 'appended', revision: TOMBSTONE, position };
}

/** A fresh log begins with an event of the system: clients count on $all never being empty. */
export function initialize(writing: Writing): void {
  writeAll(writing, Buffer.from('$embedded-eventstore'), [systemEvent('$Initialized', Buffer.from('{}'))]);
}

export function systemEvent(type: string, data: Uint8Array): ProposedEvent {
  const id = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
  return { id, type: Buffer.from(type), json: true, data, metadata: Buffer.alloc(0) };
}

function writeEvents(writing: Writing, stream: Uint8Array, events: readonly ProposedEvent[]): Outcome {
  const { log } = writing;
  if (isMetastream(stream)) {
    const described = streamOfMetastream(stream);
    const revives = isSoftDeleted(log, described);
    const outcome = writeAll(writing, stream, events);
    if (revives) revive(writing, described);
    return outcome;
  }
  if (isSoftDeleted(log, stream)) revive(writing, stream);
  return writeAll(writing, stream, events);
}

/** A stream softly deleted comes back empty: its old events stay hidden, its revisions go on. */
function revive(writing: Writing, stream: Uint8Array): void {
  const next = (writing.log.head(stream)?.last ?? -1) + 1;
  const json = { ...metadataJson(writing.log, stream), $tb: next };
  writeAll(writing, metastreamOf(stream), [metadataEvent(Buffer.from(JSON.stringify(json)))]);
}

function metadataEvent(data: Uint8Array): ProposedEvent {
  return systemEvent('$metadata', data);
}

function writeAll(writing: Writing, stream: Uint8Array, events: readonly ProposedEvent[]): Outcome {
  const { log, writer, createdTicks } = writing;
  let revision = log.head(stream)?.last ?? -1;
  let position: number | null = null;
  for (const event of events) {
    revision += 1;
    const { id, type, json, data, metadata } = event; // spread, it would cost a third of the whole append
    position = writer.append({ stream, revision, createdTicks, id, type, json, data, metadata });
  }
  return { kind: 'appended', revision, position };
}

function nothingAppended(log: Log, stream: Uint8Array): Outcome {
  const head = log.head(stream);
  return head ? alreadyThere(log, head.id, head.last) : { kind: 'appended', revision: -1, position: null };
}
