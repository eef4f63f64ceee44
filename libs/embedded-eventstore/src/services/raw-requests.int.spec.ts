import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentials, type ServiceError, status } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type RunningEventStore, startEventStore } from '../index.js';

const { BACKWARDS } = streams.ReadReq.Options.ReadDirection;
const empty = () => new shared.Empty();
const identifier = (stream: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

/** What the client does not send, or not in these bytes. */
describe('a request that is not as the client sends it', () => {
  let node: RunningEventStore;
  let directory: string;
  let client: streamsService.StreamsClient;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'raw-requests-'));
    node = await startEventStore({ directory });
    client = new streamsService.StreamsClient(`127.0.0.1:${node.port}`, credentials.createInsecure());
  });
  afterAll(async () => {
    client.close();
    await node.stop();
    await rm(directory, { recursive: true });
  });

  const append = (stream: string, data: string, properties: Record<string, string>) =>
    new Promise<ServiceError | null>((resolve) => {
      const call = client.append((error) => {
        resolve(error);
      });
      const options = new streams.AppendReq.Options().setStreamIdentifier(identifier(stream)).setAny(empty());
      call.write(new streams.AppendReq().setOptions(options));
      const message = new streams.AppendReq.ProposedMessage()
        .setId(new shared.UUID().setString(randomUUID()))
        .setData(Buffer.from(data));
      for (const [key, value] of Object.entries(properties)) message.getMetadataMap().set(key, value);
      call.write(new streams.AppendReq().setProposedMessage(message));
      call.end();
    });
  const json = (type: string) => ({ type, 'content-type': 'application/json' });

  const all = () =>
    new streams.ReadReq.Options().setAll(new streams.ReadReq.Options.AllOptions().setStart(empty()));
  const one = (stream: string) =>
    new streams.ReadReq.Options().setStream(
      new streams.ReadReq.Options.StreamOptions().setStreamIdentifier(identifier(stream)).setStart(empty()),
    );
  const following = (options: streams.ReadReq.Options) =>
    options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  const filter = () =>
    new streams.ReadReq.Options.FilterOptions()
      .setEventType(new streams.ReadReq.Options.FilterOptions.Expression().setRegex('^a'))
      .setCount(empty())
      .setCheckpointintervalmultiplier(1);

  const unfiltering = () =>
    new streams.ReadReq.Options.FilterOptions().setCount(empty()).setCheckpointintervalmultiplier(1);

  /** What is read, or the status that the read ends with. */
  const read = (options: streams.ReadReq.Options) =>
    new Promise<streams.ReadResp[] | ServiceError>((resolve) => {
      const responses: streams.ReadResp[] = [];
      client
        .read(new streams.ReadReq().setOptions(options))
        .on('data', (response: streams.ReadResp) => responses.push(response))
        .on('error', resolve)
        .on('end', () => {
          resolve(responses);
        });
    });
  const revisions = async (stream: string) => {
    const responses = await read(one(stream).setCount('100'));
    if (!Array.isArray(responses)) throw responses;
    return responses.map((response) => response.getEvent()?.getEvent()?.getStreamRevision());
  };

  it.each<[string, () => streams.ReadReq.Options]>([
    ['of neither a stream nor $all', () => new streams.ReadReq.Options().setCount('1')],
    ['of nothing in particular: neither so many nor all to come', () => all()],
    ['that subscribes backwards', () => following(all()).setReadDirection(BACKWARDS)],
    ['that filters a stream', () => one('cups').setCount('1').setFilter(filter())],
    ['by a filter on neither stream nor type', () => all().setCount('1').setFilter(unfiltering())],
    [
      'with a checkpoint every 0 events',
      () => following(all()).setFilter(filter().setCheckpointintervalmultiplier(0)),
    ],
    ['with a window of 0', () => following(all()).setFilter(filter().setMax(0))],
    ['of a stream without a name', () => one('').setCount('1')],
  ])('is refused: a read %s', async (_, options) => {
    expect(await read(options())).toMatchObject({ code: status.INVALID_ARGUMENT });
  });

  it('reads $all through a filter, both ways', async () => {
    for (const type of ['abc', 'xyz', 'abd']) await append('letters', '{}', json(type));
    const types = async (options: streams.ReadReq.Options) => {
      const responses = await read(options.setFilter(filter()).setCount('10'));
      if (!Array.isArray(responses)) throw responses;
      return responses.map((response) => response.getEvent()?.getEvent()?.getMetadataMap().get('type'));
    };
    expect(await types(all())).toEqual(['abc', 'abd']);
    const end = new streams.ReadReq.Options.AllOptions().setEnd(empty());
    expect(await types(new streams.ReadReq.Options().setAll(end).setReadDirection(BACKWARDS))).toEqual([
      'abd',
      'abc',
    ]);
  });

  it.each(['type', 'content-type'])('is refused: an append without %s', async (property) => {
    const error = await append('cups', '{}', { ...json('Poured'), [property]: '' });
    expect(error?.code).toBe(status.INVALID_ARGUMENT);
    expect(error?.metadata.getMap()).toMatchObject({
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    });
  });

  it('bounds nothing by metadata that is malformed', async () => {
    await append('cups', '{}', json('Poured'));
    await append('cups', '{}', json('Poured'));
    await append('$$cups', '{"$maxCount":1', json('$metadata'));
    expect(await revisions('cups')).toEqual(['0', '1']);
  });

  it('tells a deletion from a bound next to it, and keeps what else was written with it', async () => {
    await append('mugs', '{}', json('Poured'));
    await append('$$mugs', '{"$tb":9223372036854774000}', json('$metadata'));
    expect(await revisions('mugs')).toEqual([]);
    await append('$$mugs', '{"$tb":9223372036854775807,"colour":"red"}', json('$metadata'));
    expect(await read(one('mugs').setCount('1'))).toMatchObject([{}]); // says that it is not found
    await append('mugs', '{}', json('Poured'));
    expect(await revisions('mugs')).toEqual(['1']);
    const [metadata] = (await read(one('$$mugs').setCount('9'))) as streams.ReadResp[]; // a read that succeeds
    const text = Buffer.from(metadata?.getEvent()?.getEvent()?.getData_asU8() ?? []).toString();
    expect(JSON.parse(text)).toEqual({ colour: 'red', $tb: 1 });
  });

  it('answers for streams in any script, where trailers take none', async () => {
    const request = new streams.TombstoneReq().setOptions(
      new streams.TombstoneReq.Options().setStreamIdentifier(identifier('杯 ☕')).setRevision('7'),
    );
    const error = await new Promise<ServiceError | null>((resolve) => client.tombstone(request, resolve));
    expect(error?.details).toBe(
      'Tombstone failed due to WrongExpectedVersion. Stream: 杯 ☕, Expected version: 7, Actual version: ',
    );
    expect(error?.metadata.getMap()).toMatchObject({
      exception: 'wrong-expected-version',
      'stream-name': `${encodeURIComponent('杯')} ${encodeURIComponent('☕')}`,
      'expected-version': '7',
    });
  });

  it('ends a read whose expression takes for ever, and serves others meanwhile', async () => {
    await append(`${'a'.repeat(60)}c`, '{}', json('Poured'));
    const endless = new streams.ReadReq.Options.FilterOptions()
      .setStreamIdentifier(new streams.ReadReq.Options.FilterOptions.Expression().setRegex('^(a+)+$'))
      .setCount(empty())
      .setCheckpointintervalmultiplier(1);
    const [slow, other] = await Promise.all([read(following(all()).setFilter(endless)), revisions('cups')]);
    expect(slow).toMatchObject({ code: status.INVALID_ARGUMENT });
    expect(other).toEqual(['0', '1']);
  });
});
