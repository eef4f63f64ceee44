import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientDuplexStream, credentials, type ServiceError, status } from '@grpc/grpc-js';
import persistentService from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { type RunningEventStore, startEventStore } from '../index.js';

type Call = ClientDuplexStream<persistent.ReadReq, persistent.ReadResp>;

/** What the client never sends, or only when it is broken: each must end with a status, and harm nobody else. */
describe('a persistent subscription asked for wrongly', () => {
  let node: RunningEventStore;
  let directory: string;
  let client: persistentService.PersistentSubscriptionsClient;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'bad-requests-'));
    node = await startEventStore({ directory });
    const [address, insecure] = [`127.0.0.1:${node.port}`, credentials.createInsecure()];
    client = new persistentService.PersistentSubscriptionsClient(address, insecure);
  });
  afterAll(async () => {
    client.close();
    await node.stop();
    await rm(directory, { recursive: true });
  });

  const identifier = (name: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(name));
  const settings = () =>
    new persistent.CreateReq.Settings()
      .setRevision('0')
      .setReadBatchSize(20)
      .setHistoryBufferSize(500)
      .setMaxRetryCount(10)
      .setMaxCheckpointCount(1000);
  const options = (stream: string) =>
    new persistent.CreateReq.Options()
      .setStreamIdentifier(identifier(stream))
      .setGroupName('group')
      .setSettings(settings());

  const create = (asked: persistent.CreateReq.Options | undefined) =>
    new Promise<ServiceError | null>((resolve) => {
      client.create(new persistent.CreateReq().setOptions(asked), resolve);
    });
  const reading = (stream: string, bufferSize = 10) =>
    new persistent.ReadReq().setOptions(
      new persistent.ReadReq.Options()
        .setStreamIdentifier(identifier(stream))
        .setGroupName('group')
        .setBufferSize(bufferSize),
    );
  const endOf = (call: Call) =>
    new Promise<ServiceError>((resolve) => {
      call.on('error', resolve).resume();
    });
  const ack = (id: string) =>
    new persistent.ReadReq().setAck(
      new persistent.ReadReq.Ack().setIdsList([new shared.UUID().setString(id)]),
    );

  const { INVALID_ARGUMENT, INTERNAL } = status;

  it.each([
    ['nothing', () => undefined, INVALID_ARGUMENT],
    ['no settings', () => options(randomUUID()).setSettings(undefined), INVALID_ARGUMENT],
    ['no stream', () => options(randomUUID()).setStreamIdentifier(undefined), INVALID_ARGUMENT],
    ['no group', () => options(randomUUID()).setGroupName(''), INVALID_ARGUMENT],
    ['a name too long', () => options('x'.repeat(1000)), INTERNAL],
    ['$all as a stream', () => options('$all'), INTERNAL],
    ['no batch', () => options('s').setSettings(settings().setReadBatchSize(0)), INTERNAL],
    ['a negative count', () => options('s').setSettings(settings().setMaxRetryCount(-1)), INTERNAL],
    [
      'a strategy that there is not',
      () => options('s').setSettings(settings().setConsumerStrategy('Cleverest')),
      INTERNAL,
    ],
    [
      'a filter on nothing',
      () => onAll(new persistent.CreateReq.AllOptions.FilterOptions()),
      INVALID_ARGUMENT,
    ],
    ['a filter that is no expression', () => onAll(onStreams('[')), INVALID_ARGUMENT],
  ])('is not created with %s', async (_what, asked, code) => {
    expect(await create(asked())).toMatchObject({ code });
  });

  const onAll = (filter: persistent.CreateReq.AllOptions.FilterOptions) =>
    new persistent.CreateReq.Options()
      .setAll(new persistent.CreateReq.AllOptions().setStart(new shared.Empty()).setFilter(filter))
      .setGroupName('group')
      .setSettings(settings());
  const onStreams = (regex: string) =>
    new persistent.CreateReq.AllOptions.FilterOptions().setStreamIdentifier(
      new persistent.CreateReq.AllOptions.FilterOptions.Expression().setRegex(regex),
    );

  it.each([
    ['an ack before it is said for what', ack(randomUUID())],
    ['a message that says nothing', new persistent.ReadReq()],
    ['a negative buffer', reading('s', -1)],
    ['no group', new persistent.ReadReq().setOptions(new persistent.ReadReq.Options())],
  ])('is not given to one who begins with %s', async (_what, first) => {
    const call = client.read();
    call.write(first);
    expect(await endOf(call)).toMatchObject({ code: INVALID_ARGUMENT });
  });

  it.each([
    ['an id that is none', ack('rubbish')],
    ['options a second time', reading('twice')],
  ])('ends with %s', async (_what, second) => {
    await create(options('twice'));
    const call = client.read();
    call.write(reading('twice'));
    call.write(second);
    expect(await endOf(call)).toMatchObject({ code: INVALID_ARGUMENT });
  });

  it('takes acks of what it never sent, and a consumer who says good-bye', async () => {
    await create(options('quiet'));
    const call = client.read();
    call.write(reading('quiet', 2_000_000_000));
    call.write(ack(randomUUID()));
    const ended = new Promise((resolve) => call.on('end', resolve).resume());
    call.end();
    await ended;
  });
});
