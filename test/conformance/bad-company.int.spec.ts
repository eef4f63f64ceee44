import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect as connectHttp2, type ClientHttp2Session } from 'node:http2';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, credentials } from '@grpc/grpc-js';
import { asIs, closed, crowdUnderTest, delayed, PREFACE, READ, readOf, SETTINGS } from './crowd.js';
import { unique } from './event-store-under-test.js';

const MIB = 1024 * 1024;
/** As many as the limit of open files must let one process have, and somewhat less. */
const IDLE_CONNECTIONS = 10_000;
const CALLS = 20_000;

const crowd = crowdUnderTest();

describe('a connection that speaks no protocol', () => {
  it('is closed', async () => {
    const noises = [
      randomBytes(1000),
      Buffer.from('GET / HTTP/9.9\r\nhost:\r\n\r\n'),
      Buffer.concat([PREFACE, Buffer.alloc(1000, 'x')]),
    ];
    for (const noise of noises)
      await Promise.all((await crowd.opened(1, (one) => one.write(noise))).map(closed));
  });

  it('harms nobody when it begins well and goes on with noise', async () => {
    const sockets = await crowd.opened(50, (one) => {
      one.write(Buffer.concat([PREFACE, SETTINGS, randomBytes(5000)]));
    });
    await crowd.workOnce();
    for (const socket of sockets) socket.destroy();
  });

  it('is closed when it never says what it speaks, or says it a byte at a time', async () => {
    const silent = await crowd.opened(50, () => undefined);
    const slow = await crowd.opened(50, () => undefined);
    const text = 'GET /ping HTTP/1.1\r\nx-slow: ';
    const writing = setInterval(() => {
      for (const socket of slow) if (!socket.closed) socket.write(text[socket.bytesWritten] ?? 'x');
    }, 100);
    try {
      await crowd.workOnce();
      await Promise.all([...silent, ...slow].map(closed));
    } finally {
      clearInterval(writing);
    }
  }, 60_000);
});

describe('nobody waits for others', () => {
  it('with ten thousand idle connections', async () => {
    const bearable = await crowd.bearableMs();
    const idle = await crowd.opened(IDLE_CONNECTIONS, (socket) => {
      socket.write(Buffer.concat([PREFACE, SETTINGS]));
    });
    expect(delayed(await crowd.durations(), bearable)).toBe(0);
    for (const socket of idle) socket.destroy();
  }, 120_000);

  it('with a client that asks for much and never reads it', async () => {
    const stream = unique('large');
    for (let batch = 0; batch < 40; batch += 1) {
      await crowd.append(Buffer.from(stream), Buffer.from(JSON.stringify('x'.repeat(1_000_000))));
    }
    const memory = async () => {
      const stats = (await (await fetch(`http://127.0.0.1:${crowd.node.port}/stats`)).json()) as {
        proc: { mem: number };
      };
      return stats.proc.mem / MIB;
    };
    const bearable = await crowd.bearableMs();
    const before = await memory();
    const sessions = await Promise.all(Array.from({ length: 20 }, () => neverReading(stream)));
    expect(delayed(await crowd.durations(), bearable)).toBeLessThanOrEqual(3);
    // 20 readers of 40 MB each: kept for them it would be 800 MB
    expect((await memory()) - before).toBeLessThan(300);
    for (const session of sessions) session.destroy();
  }, 120_000);

  it('with a flood of calls on one connection', async () => {
    const bearable = await crowd.bearableMs();
    const request = Buffer.from(readOf(Buffer.from(unique('none'))).serializeBinary());
    const client = new Client(`127.0.0.1:${crowd.node.port}`, credentials.createInsecure(), {
      'grpc.use_local_subchannel_pool': 1,
    });
    let answered = 0;
    for (let call = 0; call < CALLS; call += 1) {
      const reading = client.makeServerStreamRequest(READ, asIs, asIs, request);
      reading
        .resume()
        .on('error', () => undefined)
        .once('status', () => (answered += 1));
    }
    const during = await crowd.durations(10);
    expect(delayed(during, 4 * bearable)).toBeLessThanOrEqual(3);
    while (answered < CALLS) await pause(50);
    client.close();
  }, 120_000);

  it('with a flood of calls that are taken back at once', async () => {
    const bearable = await crowd.bearableMs();
    const session = connectHttp2(`http://127.0.0.1:${crowd.node.port}`);
    session.on('error', () => undefined);
    for (let call = 0; call < 20_000 && !session.destroyed; call += 1) {
      const reading = session.request({
        ':method': 'POST',
        ':path': READ,
        'content-type': 'application/grpc',
      });
      reading.on('error', () => undefined).close(8);
      if (call % 1000 === 0) await pause(1);
    }
    expect(delayed(await crowd.durations(), 4 * bearable)).toBeLessThanOrEqual(3);
    session.destroy();
  }, 120_000);
});

/** Asks for a whole stream and takes nothing but the first bytes of it. */
async function neverReading(stream: string): Promise<ClientHttp2Session> {
  const session = connectHttp2(`http://127.0.0.1:${crowd.node.port}`);
  session.on('error', () => undefined);
  const reading = session.request({
    ':method': 'POST',
    ':path': READ,
    'content-type': 'application/grpc',
    te: 'trailers',
  });
  reading.on('error', () => undefined);
  const message = Buffer.from(readOf(Buffer.from(stream), '1000').serializeBinary());
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  reading.end(Buffer.concat([head, message]));
  reading.pause();
  await once(reading, 'response');
  return session;
}
