import type { AllStreamResolvedEvent, AllStreamSubscription } from '@eventstore/db-client';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { StoreTooOld } from './errors.js';
import type { StoredEvent } from './event-store.js';

type Received = streams.ReadResp.ReadEvent;

/**
 * Has a subscription of the client hand over bytes, where it would parse them: of JSON that was parsed nobody can tell any more what
 * it was. The client has no option for it, but keeps what converts an event in a field.
 */
export function asStored(feed: AllStreamSubscription): AllStreamSubscription {
  const converting = feed as unknown as { convertGrpcEvent: unknown };
  if (typeof converting.convertGrpcEvent !== 'function')
    throw new TypeError('this release of the event store client converts events elsewhere');
  converting.convertGrpcEvent = (received: Received) => {
    const event = received.getEvent();
    return { event: event && storedEvent(event) };
  };
  return feed;
}

/** @throws {StoreTooOld} when the server does not say where in the log an event lies */
function storedEvent(event: streams.ReadResp.ReadEvent.RecordedEvent): StoredEvent {
  const stream = event.getStreamIdentifier()?.getStreamName_asU8() ?? '';
  const properties = event.getMetadataMap();
  return {
    stream: Buffer.from(stream).toString(),
    revision: BigInt(event.getStreamRevision()),
    position: positionOf(event),
    id: uuidOf(event),
    type: properties.get('type') ?? '',
    contentType: properties.get('content-type') ?? '',
    recordedTicks: BigInt(properties.get('created') ?? '0'),
    data: event.getData_asU8(),
    metadata: event.getCustomMetadata_asU8(),
  };
}

/** Older servers leave it out, whatever the types say. */
function positionOf(event: streams.ReadResp.ReadEvent.RecordedEvent): bigint {
  const position = event.getCommitPosition() as string | undefined;
  if (position === undefined) throw new StoreTooOld();
  return BigInt(position);
}

function uuidOf(event: streams.ReadResp.ReadEvent.RecordedEvent): string {
  const id = event.getId();
  const halves = id?.getStructured();
  if (!halves) return id?.getString() ?? '';
  const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const hex = half(halves.getMostSignificantBits()) + half(halves.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What `asStored` puts in the place of the client's events. */
export const storedIn = ({ event }: AllStreamResolvedEvent): StoredEvent | undefined =>
  event as unknown as StoredEvent | undefined;
