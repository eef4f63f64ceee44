import {
  EventStoreDBClient,
  type PersistentSubscriptionToAllResolvedEvent as GivenOfAll,
  type PersistentSubscriptionToStreamResolvedEvent as GivenOfStream,
  type RecordedEvent,
} from '@eventstore/db-client';
import { cloudEventOf, type CloudEvent, type LoggedEvent } from '@hindsight/contracts';
import type { Following } from './follow-feed.js';
import { HandlerFailed } from './inbox.js';

/** A consumer group of the event store (`hindsight groups apply`): any number of instances share its events. */
export interface GroupSource {
  readonly group: string;
  /** `esdb://…`, with who may read. */
  readonly eventStoreUrl: string;
  /** Of a group on one stream; all streams unless given. */
  readonly stream?: string;
}

type Given = GivenOfAll | GivenOfStream;

/**
 * Takes events from a group until it is told to end. What fails is given back, so that it is given again, and parked in the end.
 * @throws whatever else stands in the way: begin again after a while
 */
export async function followGroup(source: GroupSource, following: Following): Promise<void> {
  const client = EventStoreDBClient.connectionString(source.eventStoreUrl);
  const taking = takingFrom(client, source);
  const end = () => taking.destroy();
  following.signal.addEventListener('abort', end);
  // The client only reports what went wrong; a reader would wait for ever.
  taking.on('error', (error: Error) => taking.destroy(error));
  try {
    for await (const given of taking as AsyncIterable<Given>) {
      const failure = await handledBy(following, given);
      if (failure === null) await taking.ack(given);
      else await taking.nack('retry', failure.message, given);
    }
  } catch (error) {
    if (!following.signal.aborted) throw error;
  } finally {
    following.signal.removeEventListener('abort', end);
    await taking.unsubscribe().catch(() => undefined); // it may never have begun
    await client.dispose();
  }
}

const takingFrom = (client: EventStoreDBClient, { group, stream }: GroupSource) =>
  stream === undefined
    ? client.subscribeToPersistentSubscriptionToAll(group, { bufferSize: 16 })
    : client.subscribeToPersistentSubscriptionToStream(stream, group, { bufferSize: 16 });

async function handledBy({ inbox, handlers, onProgress }: Following, given: Given): Promise<Error | null> {
  const event = given.event && cloudEventIn(given.event);
  if (!event) return null; // the log has it no longer, or it is none of ours
  try {
    await inbox.once(event.id, (sql) => handlers.handle(event, sql));
    onProgress(event.position);
    return null;
  } catch (error) {
    if (error instanceof HandlerFailed) return error;
    throw error; // the database is away: nothing is the event's fault
  }
}

function cloudEventIn(event: RecordedEvent): CloudEvent | null {
  const { id, streamId: stream, type, revision, position, created: recordedAt } = event;
  if (!/^(customer|segment)-/.test(stream)) return null;
  // In these streams lies what Hindsight wrote: JSON objects, with metadata of that shape.
  const { data, metadata } = event as unknown as Pick<LoggedEvent, 'data' | 'metadata'>;
  return cloudEventOf({
    ...{ id, stream, type, revision, recordedAt, data, metadata },
    position: position?.commit ?? 0n,
  });
}
