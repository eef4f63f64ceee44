import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Map as ProtobufMap } from 'google-protobuf';
import type { Expected, ProposedEvent } from '../core/append.js';
import { invalidArgument, missingMetadataProperty } from './rpc-error.js';
import { uuidBytes } from './uuid.js';

/** No index could hold a longer one. */
export const MAX_STREAM_NAME_BYTES = 1024;
const MAX_TYPE_BYTES = 65_535;

/** An event as Append and BatchAppend send it: two generated classes of one shape. */
interface ProposedMessage {
  getId(): shared.UUID | undefined;
  getMetadataMap(): ProtobufMap<string, string>;
  getCustomMetadata_asU8(): Uint8Array;
  getData_asU8(): Uint8Array;
}

/** @throws RpcError when the id, the type or the content type is missing or malformed */
export function proposedEvent(message: ProposedMessage): ProposedEvent {
  const properties = message.getMetadataMap();
  const type = Buffer.from(required(properties, 'type'));
  if (type.length > MAX_TYPE_BYTES) throw invalidArgument('an event type is longer than 65535 bytes');
  return {
    id: uuidBytes(message.getId()),
    type,
    json: required(properties, 'content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** @throws RpcError when the name is missing, or longer than an index key may be */
export function streamName(identifier: shared.StreamIdentifier | undefined): Uint8Array {
  const name = identifier?.getStreamName_asU8();
  if (!name || name.length === 0) throw invalidArgument('a stream name is missing');
  if (name.length > MAX_STREAM_NAME_BYTES) {
    throw invalidArgument(`a stream name is longer than ${MAX_STREAM_NAME_BYTES} bytes`);
  }
  return name;
}

/** The four ways in which a request can carry an expected revision. */
interface ExpectedRevisionMessage {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

export function expectedRevision(message: ExpectedRevisionMessage, exact: () => string): Expected {
  if (message.hasAny()) return 'any';
  if (message.hasNoStream()) return 'no-stream';
  if (message.hasStreamExists()) return 'stream-exists';
  return BigInt(exact());
}

/** Expected revisions as numbers, the way trailers and texts carry them. */
export function expectedNumber(expected: Expected): bigint {
  if (expected === 'any') return -2n;
  if (expected === 'no-stream') return -1n;
  if (expected === 'stream-exists') return -4n;
  return expected;
}

function required(properties: ProtobufMap<string, string>, name: string): string {
  const value = properties.get(name);
  if (value === undefined || value === '') throw missingMetadataProperty(name);
  return value;
}
