import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Delivered } from '../core/links.js';
import {
  createdTicksOf,
  dataSpan,
  idSpan,
  isJson,
  metadataSpan,
  type Recorded,
  streamSpan,
  typeSpan,
} from '../log/record.js';
import { BackwardWriter } from './backward-writer.js';

const writer = new BackwardWriter();

const JSON_CONTENT = property('content-type', 'application/json');
const OTHER_CONTENT = property('content-type', 'application/octet-stream');
const TYPE_KEY = encoded((own) => {
  own.text(1, 'type');
});
/** Events that were committed together were created together. */
let latest: { ticks: bigint; encoded: Buffer } = { ticks: -1n, encoded: Buffer.alloc(0) };

/**
 * ReadResp { event { event, link: RecordedEvent, commit_position } }; field numbers are those of streams.proto. The position
 * is that of the link when there is one.
 * @param retryCount only for a persistent subscription: field numbers are those of persistent.proto too, and it has one more
 * @returns bytes that the next event is written over
 */
export function eventResponse({ event, link }: Delivered, retryCount?: number): Buffer {
  if (retryCount !== undefined) writer.number(5, retryCount);
  writer.number(3, (link ?? event)?.position ?? 0); // one of the two is there
  if (link) writeRecorded(2, link);
  if (event) writeRecorded(1, event);
  writer.message(1, 0);
  return writer.finish();
}

function writeRecorded(field: number, recorded: Recorded): void {
  const before = writer.length;
  writeRecordedEvent(recorded);
  writer.message(field, before);
}

/** Fields in descending order, because the writer goes backwards. */
function writeRecordedEvent({ position, bytes }: Recorded): void {
  writer.bytes(8, bytes, dataSpan(bytes));
  writer.bytes(7, bytes, metadataSpan(bytes));
  writer.encoded(isJson(bytes) ? JSON_CONTENT : OTHER_CONTENT);
  writeCreated(createdTicksOf(bytes));
  writeType(bytes);
  writer.number(5, position);
  writer.number(4, position);
  writer.uint64(3, bytes.readUInt32BE(16), bytes.readUInt32BE(20)); // revision
  const beforeStream = writer.length;
  writer.bytes(3, bytes, streamSpan(bytes));
  writer.message(2, beforeStream);
  const beforeId = writer.length;
  writer.uuid(2, bytes, idSpan.start);
  writer.message(1, beforeId);
}

function writeCreated(ticks: bigint): void {
  if (ticks !== latest.ticks) latest = { ticks, encoded: property('created', ticks.toString()) };
  writer.encoded(latest.encoded);
}

function writeType(bytes: Buffer): void {
  const before = writer.length;
  writer.bytes(2, bytes, typeSpan(bytes));
  writer.encoded(TYPE_KEY);
  writer.message(6, before);
}

/** An entry of a map is a message of a key and a value. */
function property(key: string, value: string): Buffer {
  return encoded((own) => {
    own.text(2, value);
    own.text(1, key);
    own.message(6, 0);
  });
}

function encoded(write: (own: BackwardWriter) => void): Buffer {
  const own = new BackwardWriter(128);
  write(own);
  return own.finish();
}

export function confirmationResponse(subscriptionId: string): Buffer {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(subscriptionId);
  return serialized(new streams.ReadResp().setConfirmation(confirmation));
}

export function checkpointResponse(position: number): Buffer {
  const checkpoint = new streams.ReadResp.Checkpoint()
    .setCommitPosition(String(position))
    .setPreparePosition(String(position));
  return serialized(new streams.ReadResp().setCheckpoint(checkpoint));
}

export function caughtUpResponse(): Buffer {
  return serialized(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
}

export function streamNotFoundResponse(stream: Uint8Array): Buffer {
  const identifier = new shared.StreamIdentifier().setStreamName(stream);
  const notFound = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier);
  return serialized(new streams.ReadResp().setStreamNotFound(notFound));
}

function serialized(response: streams.ReadResp): Buffer {
  return Buffer.from(response.serializeBinary());
}
