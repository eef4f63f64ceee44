import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Delivered } from '../core/links.js';
import {
  createdTicksOf,
  dataSpan,
  idOf,
  isJson,
  metadataSpan,
  type Recorded,
  type Span,
  streamSpan,
  typeSpan,
} from '../log/record.js';
import { BackwardWriter } from './backward-writer.js';
import { uuidText } from './uuid.js';

const writer = new BackwardWriter();

/**
 * ReadResp { event { event, link: RecordedEvent, commit_position } }; field numbers are those of streams.proto. The position
 * is that of the link when there is one.
 * @param retryCount only for a persistent subscription: field numbers are those of persistent.proto too, and it has one more
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
  const take = ({ start, end }: Span) => bytes.subarray(start, end);
  writer.bytes(8, take(dataSpan(bytes)));
  writer.bytes(7, take(metadataSpan(bytes)));
  writeProperty('content-type', isJson(bytes) ? 'application/json' : 'application/octet-stream');
  writeProperty('created', createdTicksOf(bytes).toString());
  writeProperty('type', take(typeSpan(bytes)));
  writer.number(5, position);
  writer.number(4, position);
  writer.uint64(3, bytes.readUInt32BE(16), bytes.readUInt32BE(20)); // revision
  const beforeStream = writer.length;
  writer.bytes(3, take(streamSpan(bytes)));
  writer.message(2, beforeStream);
  const beforeId = writer.length;
  writer.text(2, uuidText(idOf(bytes)));
  writer.message(1, beforeId);
}

function writeProperty(key: string, value: string | Uint8Array): void {
  const before = writer.length;
  if (typeof value === 'string') writer.text(2, value);
  else writer.bytes(2, value);
  writer.text(1, key);
  writer.message(6, before);
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
