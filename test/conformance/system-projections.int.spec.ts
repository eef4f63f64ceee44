import { randomUUID } from 'node:crypto';
import { binaryEvent, jsonEvent, type ResolvedEvent, StreamNotFoundError } from '@eventstore/db-client';
import { all, events, eventStoreUnderTest } from './event-store-under-test.js';

const store = eventStoreUnderTest();
const SYSTEM = ['$by_category', '$by_event_type', '$by_correlation_id', '$stream_by_category', '$streams'];

const word = () => `w${randomUUID().replaceAll('-', '')}`;
const text = (data: unknown) => Buffer.from(data as Uint8Array).toString(); // of a binary event
const name = (event: ResolvedEvent['event']) =>
  event ? `${event.streamId}@${String(event.revision)}` : 'nothing';

/** Reads until there are as many as expected, and a little longer in case there come more. */
async function settled(stream: string, count: number, resolveLinkTos = true): Promise<ResolvedEvent[]> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const read = await all(store.client.readStream(stream, { resolveLinkTos })).catch((error: unknown) => {
      if (error instanceof StreamNotFoundError) return [];
      throw error;
    });
    if (read.length >= count || Date.now() > deadline) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return all(store.client.readStream(stream, { resolveLinkTos }));
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a system projection', () => {
  beforeAll(async () => {
    for (const projection of SYSTEM) await store.client.enableProjection(projection);
  });

  it('gathers a category: what stands before the first - of a name', async () => {
    const category = word();
    const [one, other] = [`${category}-1-a`, `${category}-2`];
    for (const stream of [one, other, one]) await store.client.appendToStream(stream, events(1));
    const read = await settled(`$ce-${category}`, 3);
    expect(read.map(({ event }) => name(event))).toEqual([`${one}@0`, `${other}@0`, `${one}@1`]);
  });

  it('writes links that say where they come from', async () => {
    const category = word();
    const [event] = events(1);
    if (!event) throw new Error('one was asked for');
    const { position } = await store.client.appendToStream(`${category}-1`, event);
    const [link] = await settled(`$ce-${category}`, 1, false);
    expect(link?.event).toMatchObject({ type: '$>', isJson: false });
    expect(text(link?.event?.data)).toBe(`0@${category}-1`);
    const place = Number(position?.commit);
    expect(link?.event?.metadata).toMatchObject({
      $c: place,
      $p: place,
      $o: `${category}-1`,
      $causedBy: event.id,
    });
    expect(link?.event?.metadata).toHaveProperty('$v');
  });

  it('gathers a type of event, from streams with and without a category', async () => {
    const type = word();
    const streams = [`${word()}-1`, word()];
    for (const stream of streams) await store.client.appendToStream(stream, events(2, type));
    const read = await settled(`$et-${type}`, 4);
    expect(read.map(({ event }) => name(event))).toEqual(streams.flatMap((one) => [`${one}@0`, `${one}@1`]));
  });

  it('gathers what has one correlation id', async () => {
    const [$correlationId, stream] = [randomUUID(), word()];
    const event = (metadata?: Record<string, unknown>) => jsonEvent({ type: 'Happened', data: {}, metadata });
    await store.client.appendToStream(stream, [
      event({ $correlationId }),
      event(),
      event({ $correlationId }),
    ]);
    const read = await settled(`$bc-${$correlationId}`, 2);
    expect(read.map(({ event }) => name(event))).toEqual([`${stream}@0`, `${stream}@2`]);
  });

  it('lists the streams of a category, and all streams', async () => {
    const category = word();
    for (const stream of ['1', '2', '1'].map((id) => `${category}-${id}`)) {
      await store.client.appendToStream(stream, events(2));
    }
    const listed = await settled(`$category-${category}`, 2);
    expect(listed.map(({ event }) => event?.type)).toEqual(['$@', '$@']);
    expect(listed.map(({ event }) => text(event?.data))).toEqual([`${category}-1`, `${category}-2`]);
    const streams = await settled('$streams', 2);
    const ours = streams.map(({ event }) => name(event)).filter((one) => one.startsWith(category));
    expect(ours).toEqual([`${category}-1@0`, `${category}-2@0`]);
  });

  it('leaves streams of the system out of categories', async () => {
    const category = word();
    await store.client.setStreamMetadata(`${category}-1`, { maxCount: 10 });
    await store.client.appendToStream(`${category}-1`, events(1));
    expect(await settled(`$ce-${category}`, 1)).toHaveLength(1);
  });

  it('takes a link as what it points at: no link leads to a link', async () => {
    const [category, target, type] = [word(), word(), word()];
    await store.client.appendToStream(target, events(1, type));
    await store.client.appendToStream(
      `${category}-1`,
      binaryEvent({ type: '$>', data: Buffer.from(`0@${target}`) }),
    );
    const read = await settled(`$ce-${category}`, 1);
    expect(read.map(({ event }) => name(event))).toEqual([`${target}@0`]);
    expect(await settled(`$et-${type}`, 1)).toHaveLength(1);
  });

  it('tells of deletions', async () => {
    const category = word();
    await store.client.appendToStream(`${category}-1`, events(1));
    await store.client.deleteStream(`${category}-1`);
    await store.client.tombstoneStream(`${category}-1`);
    const links = await settled(`$ce-${category}`, 3, false);
    expect(links.map(({ event }) => text(event?.data))).toEqual([
      `0@${category}-1`,
      `0@$$${category}-1`,
      `9223372036854775807@${category}-1`,
    ]);
    expect(links.map(({ event }) => (event?.metadata as Record<string, unknown>).$deleted)).toEqual([
      undefined,
      -1,
      -1,
    ]);
    const resolved = await settled(`$ce-${category}`, 3);
    expect(resolved[0]).toMatchObject({ link: { revision: 0n } });
    expect(resolved[0]?.event).toBeUndefined();
  });

  it('catches up with what came while it was disabled, or was there before it ran, once', async () => {
    const category = word();
    await store.client.disableProjection('$by_category');
    await store.client.appendToStream(`${category}-1`, events(300));
    await store.client.enableProjection('$by_category');
    expect(await settled(`$ce-${category}`, 300)).toHaveLength(300);
    await store.client.resetProjection('$by_category');
    await store.client.appendToStream(`${category}-1`, events(1));
    const read = await settled(`$ce-${category}`, 301);
    expect(read.map(({ event }) => event?.revision)).toEqual(
      Array.from({ length: 301 }, (_, place) => BigInt(place)),
    );
  });

  it('says how it is', async () => {
    const running = await store.client.getProjectionStatus('$by_category');
    expect(running).toMatchObject({ name: '$by_category', projectionStatus: 'Running' });
    await store.client.disableProjection('$by_category');
    const stopped = await store.client.getProjectionStatus('$by_category');
    expect(stopped.projectionStatus).toBe('Stopped');
    await store.client.enableProjection('$by_category');
  });
});
