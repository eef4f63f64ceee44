import {
  type AppendExpectedRevision,
  type AppendToStreamOptions,
  binaryEvent,
  jsonEvent,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { all, events, eventStoreUnderTest, places, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();

// credentials make the client take the other of its two ways to append
const ways: [string, AppendToStreamOptions][] = [
  ['BatchAppend', {}],
  ['Append', { credentials: { username: 'admin', password: 'changeit' } }],
];

describe.each(ways)('appending by %s', (_, way) => {
  const append = (stream: string, expectedRevision: AppendExpectedRevision, count = 1) =>
    store.client.appendToStream(stream, events(count), { ...way, expectedRevision });

  const refusal = async (attempt: Promise<unknown>) => {
    const error: unknown = await attempt.catch((thrown: unknown) => thrown);
    if (!(error instanceof WrongExpectedVersionError)) throw new Error(`not refused, but ${String(error)}`);
    return { expected: error.expectedVersion, actual: error.actualVersion };
  };

  it('answers the revision and position of the last event', async () => {
    const stream = unique('stream');
    const answer = await append(stream, 'any', 3);
    expect(answer).toMatchObject({ success: true, nextExpectedRevision: 2n });
    const [last] = await all(
      store.client.readStream(stream, { direction: 'backwards', fromRevision: 'end' }),
    );
    expect(answer.position).toEqual(last?.event?.position);
  });

  it('continues the stream', async () => {
    const stream = unique('stream');
    await append(stream, 'any', 2);
    expect((await append(stream, 'any', 2)).nextExpectedRevision).toBe(3n);
    expect((await append(stream, 3n)).nextExpectedRevision).toBe(4n);
    expect(places(await all(store.client.readStream(stream)))).toEqual([0, 1, 0, 1, 0]);
  });

  it('to no stream: accepts a new one, refuses another', async () => {
    const stream = unique('stream');
    await append(stream, 'no_stream');
    expect(await refusal(append(stream, 'no_stream'))).toEqual({ expected: 'no_stream', actual: 0n });
  });

  it('to an existing stream: accepts it, refuses a new one', async () => {
    const stream = unique('stream');
    expect(await refusal(append(stream, 'stream_exists'))).toEqual({
      expected: 'stream_exists',
      actual: 'no_stream',
    });
    await append(stream, 'any');
    expect((await append(stream, 'stream_exists')).nextExpectedRevision).toBe(1n);
  });

  it('to an existing stream: metadata alone makes it exist', async () => {
    const stream = unique('stream');
    await store.client.setStreamMetadata(stream, { maxCount: 10 });
    expect((await append(stream, 'stream_exists')).nextExpectedRevision).toBe(0n);
  });

  it('at an exact revision: refuses one that is over, one to come and one of no stream', async () => {
    const stream = unique('stream');
    expect(await refusal(append(stream, 0n))).toEqual({ expected: 0n, actual: 'no_stream' });
    await append(stream, 'no_stream', 3);
    expect(await refusal(append(stream, 1n))).toEqual({ expected: 1n, actual: 2n });
    expect(await refusal(append(stream, 3n))).toEqual({ expected: 3n, actual: 2n });
    expect((await append(stream, 2n)).nextExpectedRevision).toBe(3n);
  });

  it('writes all events of a refused append or none', async () => {
    const stream = unique('stream');
    await append(stream, 'any', 2);
    await refusal(append(stream, 0n, 5));
    expect(await all(store.client.readStream(stream))).toHaveLength(2);
  });

  it('lets one of many at the same revision win', async () => {
    const stream = unique('stream');
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => append(stream, 'no_stream')));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await all(store.client.readStream(stream))).toHaveLength(1);
  });

  it('keeps the order of many in flight', async () => {
    const stream = unique('stream');
    const answers = await Promise.all(Array.from({ length: 50 }, () => append(stream, 'any', 2)));
    const revisions = answers.map((answer) => Number(answer.nextExpectedRevision)).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 50 }, (__, place) => 2 * place + 1));
  });

  it('accepts no events: the answer is the current revision', async () => {
    const stream = unique('stream');
    await append(stream, 'any', 3);
    expect((await append(stream, 'any', 0)).nextExpectedRevision).toBe(2n);
    expect((await append(stream, 2n, 0)).nextExpectedRevision).toBe(2n);
    expect(await refusal(append(stream, 1n, 0))).toEqual({ expected: 1n, actual: 2n });
  });

  it('refuses more than fits into one append, and writes nothing of it', async () => {
    const stream = unique('stream');
    const large = jsonEvent({ type: 'Large', data: 'x'.repeat(300_000) });
    const many = Array.from({ length: 20 }, () => jsonEvent({ ...large, id: undefined as never }));
    const attempt = store.client.appendToStream(stream, many, way);
    await expect(attempt).rejects.toThrow(MaxAppendSizeExceededError);
    await expect(all(store.client.readStream(stream))).rejects.toThrow('not found');
  });

  it('refuses a tombstoned stream whatever is expected', async () => {
    const stream = unique('stream');
    await append(stream, 'any');
    await store.client.tombstoneStream(stream);
    for (const expected of ['any', 'no_stream', 'stream_exists', 0n] as const) {
      await expect(append(stream, expected)).rejects.toThrow(StreamDeletedError);
    }
  });

  it('keeps data and metadata as they came, JSON and bytes, in any script', async () => {
    const stream = `${unique('流')} "ü" ${String.fromCodePoint(0x1f600)}`;
    const json = jsonEvent({ type: '客户已注册', data: { 名: 'Ada', n: 1.5 }, metadata: { by: 'ü' } });
    const bytes = binaryEvent({
      type: 'Bytes',
      data: new Uint8Array([0, 255, 128]),
      metadata: new Uint8Array([7]),
    });
    const bare = jsonEvent({ type: 'Bare', data: [] });
    await store.client.appendToStream(stream, [json, bytes, bare], way);
    const [first, second, third] = (await all(store.client.readStream(stream))).map(({ event }) => event);
    expect(first).toMatchObject({
      id: json.id,
      type: json.type,
      data: json.data,
      metadata: json.metadata,
      streamId: stream,
    });
    expect(second).toMatchObject({ id: bytes.id, type: 'Bytes', isJson: false });
    expect(Buffer.from(second?.data as Uint8Array)).toEqual(Buffer.from([0, 255, 128]));
    expect(third).toMatchObject({ data: [], metadata: undefined });
  });
});
