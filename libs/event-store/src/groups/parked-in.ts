import { BACKWARDS, END, StreamNotFoundError, type EventStoreDBClient } from '@eventstore/db-client';
import type { Group, ParkedEvent } from './group.js';

/**
 * Links to what a group parked lie in a stream of the server's own, whose name is part of its protocol. The last `parked` of them count:
 * those before are being given out again, and a server may keep them until that is done.
 */
export async function parkedIn(
  client: EventStoreDBClient,
  { source, name, parked }: Pick<Group, 'source' | 'name' | 'parked'>,
  atMost: number,
): Promise<ParkedEvent[]> {
  const stream = `$persistentsubscription-${source}::${name}-parked`;
  const last = await linksOf(client, stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
  const end = (last[0]?.place ?? -1n) + 1n;
  if (end === 0n || parked === 0) return [];
  const first = end - BigInt(parked);
  return linksOf(client, stream, {
    fromRevision: first < 0n ? 0n : first,
    maxCount: Math.min(parked, atMost),
  });
}

type ReadOptions = Parameters<EventStoreDBClient['readStream']>[1];

async function linksOf(
  client: EventStoreDBClient,
  stream: string,
  options: ReadOptions,
): Promise<ParkedEvent[]> {
  const links: ParkedEvent[] = [];
  try {
    for await (const { link, event } of client.readStream(stream, { ...options, resolveLinkTos: true })) {
      if (!link) continue;
      const { reason } = link.metadata as { readonly reason?: unknown }; // the server's, of every link that it parks
      links.push({
        place: link.revision,
        parkedAt: link.created,
        reason: typeof reason === 'string' ? reason : '',
        link: textOf(link.data),
        event: event
          ? { id: event.id, type: event.type, stream: event.streamId, revision: event.revision }
          : null,
      });
    }
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error; // nothing was ever parked
  }
  return links;
}

const textOf = (data: unknown): string =>
  data instanceof Uint8Array ? Buffer.from(data).toString() : String(data);
