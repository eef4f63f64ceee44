import {
  EventStoreDBClient,
  type PersistentSubscriptionToAllResolvedEvent as GivenOfAll,
  type PersistentSubscriptionToStreamResolvedEvent as GivenOfStream,
  type RecordedEvent,
} from '@eventstore/db-client';
import { cloudEventOf, type CloudEvent, type LoggedEvent } from '@hindsight/contracts';
import type { Following } from './follow-feed.js';
import { forget, takeUp, type GroupStanding } from './forgetting.js';
import { HandlerFailed } from './inbox.js';

/** A consumer group of the event store (`hindsight groups apply`): any number of instances share its events. */
export interface GroupSource {
  readonly group: string;
  /** `esdb://…`, with who may read. */
  readonly eventStoreUrl: string;
  /** Of a group on one stream; all streams unless given. */
  readonly stream?: string;
  /** How long it is known of an event that it was handled, since it last came; 24 unless given. */
  readonly keepHours?: number;
}

type Given = GivenOfAll | GivenOfStream;

const usualKeepHours = 24;
/** So often in that time it is looked for what can be forgotten. */
const looks = 24;

/**
 * Takes events from a group until it is told to end. What fails is given back, so that it is given again, and parked in the end.
 * @throws {BeginsBeforeForgotten}, and whatever else stands in the way: begin again after a while
 */
export async function followGroup(source: GroupSource, following: Following): Promise<void> {
  const client = EventStoreDBClient.connectionString(source.eventStoreUrl);
  try {
    await takeUp(following.inbox, await standingOf(client, source));
    await takeFrom(client, source, following);
  } finally {
    await client.dispose();
  }
}

async function takeFrom(
  client: EventStoreDBClient,
  source: GroupSource,
  following: Following,
): Promise<void> {
  const taking = takingFrom(client, source);
  const forgetting = forgettingNowAndThen(client, source, following);
  const end = () => taking.destroy();
  following.signal.addEventListener('abort', end);
  // The client only reports what went wrong; a reader would wait for ever.
  taking.on('error', (error: Error) => taking.destroy(error));
  try {
    for await (const given of taking as AsyncIterable<Given>) {
      const failure = await handledBy(source, following, given);
      if (failure === null) await taking.ack(given);
      else await taking.nack('retry', failure.message, given);
      await forgetting();
    }
  } catch (error) {
    if (!following.signal.aborted) throw error;
  } finally {
    following.signal.removeEventListener('abort', end);
    await taking.unsubscribe().catch(() => undefined); // it may never have begun
  }
}

/** Not before it has followed for a while: what was in the hands of others when they died has come again by then. */
function forgettingNowAndThen(client: EventStoreDBClient, source: GroupSource, { inbox }: Following) {
  const { keepHours = usualKeepHours } = source;
  const everyMs = (keepHours * 3_600_000) / looks;
  let next = performance.now() + everyMs;
  return async (): Promise<void> => {
    if (performance.now() < next) return;
    const isAll = await forget(inbox, await standingOf(client, source), keepHours);
    if (isAll) next = performance.now() + everyMs;
  };
}

async function standingOf(
  client: EventStoreDBClient,
  { group, stream }: GroupSource,
): Promise<GroupStanding> {
  const standing = (parked: bigint, checkpoint: bigint | undefined) => ({
    ...{ group: `${stream ?? '$all'}::${group}`, parked, checkpoint: checkpoint ?? null },
  });
  if (stream === undefined) {
    const { stats } = await client.getPersistentSubscriptionToAllInfo(group);
    return standing(stats.parkedMessageCount, stats.lastCheckpointedEventPosition?.commit);
  }
  const { stats } = await client.getPersistentSubscriptionToStreamInfo(stream, group);
  return standing(stats.parkedMessageCount, stats.lastCheckpointedEventRevision);
}

const takingFrom = (client: EventStoreDBClient, { group, stream }: GroupSource) =>
  stream === undefined
    ? client.subscribeToPersistentSubscriptionToAll(group, { bufferSize: 16 })
    : client.subscribeToPersistentSubscriptionToStream(stream, group, { bufferSize: 16 });

async function handledBy(
  source: GroupSource,
  { inbox, handlers, onProgress }: Following,
  given: Given,
): Promise<Error | null> {
  const event = given.event && cloudEventIn(given.event);
  if (!event) return null; // the log has it no longer, or it is none of ours
  try {
    await inbox.once({ id: event.id, place: placeOf(given, source) }, (sql) => handlers.handle(event, sql));
    onProgress(event.position);
    return null;
  } catch (error) {
    if (error instanceof HandlerFailed) return error;
    throw error; // the database is away: nothing is the event's fault
  }
}

/** Of one stream the server counts revisions, otherwise positions. */
function placeOf({ event }: Given, { stream }: GroupSource): bigint | null {
  return (stream === undefined ? event?.position?.commit : event?.revision) ?? null;
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
