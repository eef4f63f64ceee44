import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { follow, type Followed, type Told } from './follow.js';
import { FeedRefused } from './refused.js';

/** What the feed says on each visit; the visit after the last one is told nothing and kept. */
type Visit = (response: ServerResponse) => void;

async function served(visits: readonly Visit[]) {
  const seen: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
  const server = createServer(({ url, headers }, response) => {
    const visit = visits[seen.length];
    seen.push({ url: url ?? '', headers });
    if (visit) visit(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, seen, close };
}

const event = (position: number) =>
  `event: CustomerPurchased\nid: ${position}\ndata: ${JSON.stringify({ subject: 'ada', position: String(position) })}\n\n`;
const says =
  (...blocks: string[]): Visit =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(`retry: 1\n\n${blocks.join('')}`);
  };
const breaksOff =
  (...blocks: string[]): Visit =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`retry: 1\n\n${blocks.join('')}event: CustomerPurchased\nid: 99`, () =>
      response.destroy(),
    );
  };
const refuses =
  (status: number): Visit =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ title: 'No', detail: 'not that', status }));
  };

const caughtUp = (position: number) =>
  `event: caught-up\nid: ${position}\ndata: {"position":"${position}"}\n\n`;

/** Everything up to `caught-up`. */
async function toldBy(visits: readonly Visit[], followed: Followed = {}) {
  const { url, seen, close } = await served(visits);
  const told: Told[] = [];
  try {
    for await (const one of follow({ url, key: 'secret' }, followed)) {
      told.push(one);
      if (one.kind === 'caught-up') break;
    }
    return { told: told.map(({ kind, position }) => `${kind} ${position}`), seen };
  } finally {
    close();
  }
}

describe('a feed that is followed', () => {
  it('is asked for as was said, with the key', async () => {
    const asked = {
      streams: ['customer'],
      types: ['CustomerPurchased', 'CustomerRated'],
      customerId: 'a:b',
    } as const;
    const { told, seen } = await toldBy([says(event(3), caughtUp(4))], { ...asked, from: '2' });
    expect(told).toEqual(['event 3', 'caught-up 4']);
    expect(seen[0]?.url).toBe(
      '/v1/feed?streams=customer&types=CustomerPurchased%2CCustomerRated&customer=a%3Ab&from=2',
    );
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer secret' });
    expect(seen[0]?.headers).not.toHaveProperty('last-event-id');
  });

  it('goes on behind the last that was dealt with, however it broke off', async () => {
    const broken: unknown[] = [];
    const { told, seen } = await toldBy(
      [breaksOff(event(3)), refuses(503), says(event(5), ': quiet\nid: 8\n\n'), says(caughtUp(9))],
      { onBroken: (reason) => broken.push(reason) },
    );
    expect(told).toEqual(['event 3', 'event 5', 'passed 8', 'caught-up 9']);
    expect(seen.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '3', '3', '8']);
    expect(broken).toEqual([
      expect.objectContaining({ name: 'TypeError' }),
      expect.objectContaining({ message: 'No' }),
      null,
    ]);
  });

  it('reads blocks that come in pieces, in the midst of a character too', async () => {
    const bytes = Buffer.from(`event: X\nid: 1\ndata: {"note":"茶"}\n\n${caughtUp(2)}`);
    const pieces: Visit = (response) => {
      response.writeHead(200);
      const write = (at: number): void => {
        if (at >= bytes.length) return;
        response.write(bytes.subarray(at, at + 1), () => {
          setImmediate(write, at + 1);
        });
      };
      write(0);
    };
    const { url, close } = await served([pieces]);
    const first = await follow({ url }).next();
    close();
    expect(first.value).toEqual({ kind: 'event', position: '1', event: { note: '茶' } });
  });

  it.each([400, 401, 403, 422])('is not asked for again after %i', async (status) => {
    const refused = toldBy([refuses(status)]);
    await expect(refused).rejects.toThrow(FeedRefused);
    await expect(refused).rejects.toThrow('No: not that');
  });

  it('is not asked for again where a proxy refuses in words of its own', async () => {
    const proxy: Visit = (response) => response.writeHead(403).end('<h1>Forbidden</h1>');
    await expect(toldBy([proxy])).rejects.toThrow('Forbidden: <h1>Forbidden</h1>');
  });

  it('lets go of the connection when nobody goes on', async () => {
    let left = () => {};
    const gone = new Promise<void>((resolve) => (left = resolve));
    const stays: Visit = (response) => {
      response.on('close', left);
      response.writeHead(200);
      response.write(event(1));
    };
    const { url, close } = await served([stays]);
    for await (const { position } of follow({ url })) if (position === '1') break;
    await gone;
    close();
  });

  it('ends when it is told to, while nothing comes and while it waits', async () => {
    const gone = new AbortController();
    const { url, close } = await served([says(event(1))]);
    const told: string[] = [];
    const onBroken = () => {
      gone.abort();
    };
    for await (const { position } of follow({ url }, { signal: gone.signal, onBroken })) told.push(position);
    close();
    expect(told).toEqual(['1']);
  });
});
