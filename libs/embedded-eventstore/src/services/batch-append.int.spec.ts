import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientDuplexStream, credentials } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { type RunningEventStore, startEventStore } from '../index.js';

/** What the client never does, but must be answered all the same: it would wait for ever. */
describe('a batch append that is not as the client sends it', () => {
  let node: RunningEventStore;
  let directory: string;
  let client: streamsService.StreamsClient;
  let call: ClientDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'batch-append-'));
    node = await startEventStore({ directory });
    client = new streamsService.StreamsClient(`127.0.0.1:${node.port}`, credentials.createInsecure());
    call = client.batchAppend();
    call.on('error', () => undefined); // cancelled at the end
  });
  afterAll(async () => {
    call.cancel();
    client.close();
    await node.stop();
    await rm(directory, { recursive: true });
  });

  const event = (
    properties: Record<string, string> = { type: 'Happened', 'content-type': 'application/json' },
  ) => {
    const message = new streams.BatchAppendReq.ProposedMessage()
      .setId(new shared.UUID().setString(randomUUID()))
      .setData(Buffer.from('{}'));
    for (const [key, value] of Object.entries(properties)) message.getMetadataMap().set(key, value);
    return message;
  };

  const request = (id: string, deadlineMs?: number) => {
    const options = new streams.BatchAppendReq.Options()
      .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(`stream-${id}`)))
      .setAny(new shared.Empty());
    if (deadlineMs !== undefined) {
      options.setDeadline(timestamp.Timestamp.fromDate(new Date(Date.now() + deadlineMs)));
    }
    return new streams.BatchAppendReq().setCorrelationId(new shared.UUID().setString(id)).setOptions(options);
  };

  const answerTo = (id: string) =>
    new Promise<string>((resolve) => {
      const take = (response: streams.BatchAppendResp) => {
        if (response.getCorrelationId()?.getString() !== id) return;
        call.removeListener('data', take);
        resolve(
          response.getError()?.getDetails()?.getTypeName() ??
            response.getSuccess()?.getCurrentRevision() ??
            '',
        );
      };
      call.on('data', take);
    });

  it('times out when its last message does not come before the deadline', async () => {
    const id = randomUUID();
    call.write(request(id, 150).setProposedMessagesList([event()]));
    expect(await answerTo(id)).toBe('event_store.client.Timeout');
  });

  it('times out at once when its deadline has passed', async () => {
    const id = randomUUID();
    call.write(request(id, -1000).setProposedMessagesList([event()]).setIsFinal(true));
    expect(await answerTo(id)).toBe('event_store.client.Timeout');
  });

  it('does not take a deadline of years for one that has passed', async () => {
    const id = randomUUID();
    call.write(request(id, 365 * 24 * 3_600_000).setProposedMessagesList([event()]));
    const last = new streams.BatchAppendReq()
      .setCorrelationId(new shared.UUID().setString(id))
      .setIsFinal(true);
    setTimeout(() => call.write(last.setProposedMessagesList([event()])), 50);
    expect(await answerTo(id)).toBe('1');
  });

  it.each(['type', 'content-type'])('is refused without %s', async (property) => {
    const id = randomUUID();
    const properties = { type: 'Happened', 'content-type': 'application/json', [property]: '' };
    call.write(
      request(id, 1000)
        .setProposedMessagesList([event(properties)])
        .setIsFinal(true),
    );
    expect(await answerTo(id)).toBe('event_store.client.BadRequest');
  });

  it('is refused with an empty event id', async () => {
    const id = randomUUID();
    const empty = event().setId(new shared.UUID().setString('00000000-0000-0000-0000-000000000000'));
    call.write(request(id, 1000).setProposedMessagesList([empty]).setIsFinal(true));
    expect(await answerTo(id)).toBe('event_store.client.BadRequest');
  });

  it('is refused without a stream name or with one that no index can hold', async () => {
    for (const name of ['', 'x'.repeat(1025)]) {
      const id = randomUUID();
      const message = request(id, 1000).setProposedMessagesList([event()]).setIsFinal(true);
      message
        .getOptions()
        ?.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(name)));
      call.write(message);
      expect(await answerTo(id)).toBe('event_store.client.BadRequest');
    }
  });

  it('leaves the call to others', async () => {
    const id = randomUUID();
    call.write(request(id, 1000).setProposedMessagesList([event()]).setIsFinal(true));
    expect(await answerTo(id)).toBe('0');
  });
});
