import { WrongExpectedVersionError } from '@eventstore/db-client';
import { all, events, eventStoreUnderTest, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();

describe('appending the same events again', () => {
  it.each(['any', 'stream_exists'] as const)(
    'expecting %s: answers as the first time, writes nothing',
    async (expected) => {
      const stream = unique('stream');
      await store.client.appendToStream(stream, events(1));
      const repeated = events(3);
      const first = await store.client.appendToStream(stream, repeated);
      await store.client.appendToStream(stream, events(4));
      expect(await store.client.appendToStream(stream, repeated, { expectedRevision: expected })).toEqual(
        first,
      );
      expect(await all(store.client.readStream(stream))).toHaveLength(8);
    },
  );

  it('expecting the exact revision it was written behind: answers as the first time', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(2));
    const repeated = events(3);
    const first = await store.client.appendToStream(stream, repeated, { expectedRevision: 1n });
    await store.client.appendToStream(stream, events(1));
    expect(await store.client.appendToStream(stream, repeated, { expectedRevision: 1n })).toEqual(first);
    expect(await all(store.client.readStream(stream))).toHaveLength(6);
  });

  it('expecting no stream: answers as the first time, also for the beginning of it', async () => {
    const stream = unique('stream');
    const repeated = events(3);
    const first = await store.client.appendToStream(stream, repeated, { expectedRevision: 'no_stream' });
    expect(await store.client.appendToStream(stream, repeated, { expectedRevision: 'no_stream' })).toEqual(
      first,
    );
    const shorter = await store.client.appendToStream(stream, repeated.slice(0, 2), {
      expectedRevision: 'no_stream',
    });
    expect(shorter.nextExpectedRevision).toBe(1n);
    expect(await all(store.client.readStream(stream))).toHaveLength(3);
  });

  it('is a conflict at another revision', async () => {
    const stream = unique('stream');
    const repeated = events(2);
    await store.client.appendToStream(stream, events(2));
    await store.client.appendToStream(stream, repeated);
    const attempt = store.client.appendToStream(stream, repeated, { expectedRevision: 0n });
    await expect(attempt).rejects.toThrow(WrongExpectedVersionError);
  });

  it.each(['any', 0n] as const)(
    'is a conflict when more comes behind it, expecting %s',
    async (expectedRevision) => {
      const stream = unique('stream');
      await store.client.appendToStream(stream, events(1));
      const repeated = events(2);
      await store.client.appendToStream(stream, repeated);
      const longer = store.client.appendToStream(stream, [...repeated, ...events(1)], { expectedRevision });
      await expect(longer).rejects.toThrow(WrongExpectedVersionError);
      expect(await all(store.client.readStream(stream))).toHaveLength(3);
    },
  );

  it('behind new ones writes them all: only the first tells', async () => {
    const stream = unique('stream');
    const repeated = events(2);
    await store.client.appendToStream(stream, repeated);
    const answer = await store.client.appendToStream(stream, [...events(1), ...repeated]);
    expect(answer.nextExpectedRevision).toBe(4n);
  });

  it('to a stream deleted since, expecting none: writes what is new', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(2), { expectedRevision: 'no_stream' });
    await store.client.deleteStream(stream);
    const answer = await store.client.appendToStream(stream, events(2), { expectedRevision: 'no_stream' });
    expect(answer.nextExpectedRevision).toBe(3n);
  });

  it('in another stream is not a repetition', async () => {
    const same = events(2);
    const [one, other] = [unique('stream'), unique('stream')];
    await store.client.appendToStream(one, same);
    await store.client.appendToStream(other, same);
    expect(await all(store.client.readStream(other))).toHaveLength(2);
  });

  it('many times at once writes them once', async () => {
    const stream = unique('stream');
    const same = events(3);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => store.client.appendToStream(stream, same)),
    );
    expect(new Set(answers.map(({ position }) => position?.commit)).size).toBe(1);
    expect(await all(store.client.readStream(stream))).toHaveLength(3);
  });
});
