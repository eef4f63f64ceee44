import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { LookupAddress } from 'node:dns';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';
import { generate } from 'selfsigned';
import { networkFrom } from './networks.js';
import { Outlet, type OutletOptions } from './outlet.js';

const here = networkFrom('127.0.0.1') ?? fail();
function fail(): never {
  throw new Error('no network');
}

describe('a message that is sent', () => {
  const servers: Server[] = [];
  const outlets: Outlet[] = [];
  afterEach(async () => {
    for (const outlet of outlets.splice(0)) outlet.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  });

  const listening = async (server: Server) => {
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port; // it listens on one
  };
  const receiver = async (answer: RequestListener) => {
    const port = await listening(createServer(answer));
    return new URL(`http://127.0.0.1:${port}/hook`);
  };
  const outletOf = (options: Partial<OutletOptions> = {}) => {
    const outlet = new Outlet({ networks: [here], ...options });
    outlets.push(outlet);
    return outlet;
  };
  const answering = (status: number, headers: Record<string, string> = {}): RequestListener => {
    return (request, response) => {
      request.resume().once('end', () => response.writeHead(status, headers).end('thanks'));
    };
  };
  const failed = (failure: string, status: number | null = null) => ({
    ...{ delivered: false, status, failure, retryAfterMs: null },
  });

  it('arrives as it is, and is delivered when the answer is a success', async () => {
    const heard: unknown[] = [];
    const url = await receiver((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.once('end', () => {
        heard.push(
          request.method,
          request.url,
          request.headers['webhook-id'],
          Buffer.concat(chunks).toString(),
        );
        response.writeHead(204).end();
      });
    });
    expect(await outletOf().post(url, { 'webhook-id': 'evt-1' }, '{"客户":1}')).toEqual({
      ...{ delivered: true, status: 204 },
    });
    expect(heard).toEqual(['POST', '/hook', 'evt-1', '{"客户":1}']);
  });

  it.each([400, 404, 410, 500, 503])('is not delivered when the answer is %i', async (status) => {
    expect(await outletOf().post(await receiver(answering(status)), {}, '{}')).toEqual(
      failed('status', status),
    );
  });

  it('says when the receiver wants it again', async () => {
    const url = await receiver(answering(429, { 'retry-after': '120' }));
    expect(await outletOf().post(url, {}, '{}')).toEqual({ ...failed('status', 429), retryAfterMs: 120_000 });
  });

  it('follows no redirect', async () => {
    let isAsked = false;
    const elsewhere = await receiver((_, response) => {
      isAsked = true;
      response.end();
    });
    const url = await receiver(answering(307, { location: elsewhere.href }));
    expect(await outletOf().post(url, {}, '{}')).toEqual(failed('redirect', 307));
    expect(isAsked).toBe(false);
  });

  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['begins to answer, and never ends', (_, response) => void response.writeHead(200).write('x')],
    [
      'answers a byte at a time',
      (_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('x'), 5);
        response.once('close', () => {
          clearInterval(drip);
        });
      },
    ],
  ])('is given up when the receiver %s', async (_, answer) => {
    const outlet = outletOf({ timeoutMs: 80 });
    expect(await outlet.post(await receiver(answer), {}, '{}')).toEqual(failed('timeout'));
  });

  it('is given up when the connection breaks before the answer, or in it', async () => {
    const before = await receiver((request) => request.socket.destroy());
    const within = await receiver((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('x', () => request.socket.resetAndDestroy());
    });
    expect(await outletOf().post(before, {}, '{}')).toEqual(failed('ECONNRESET'));
    expect(await outletOf().post(within, {}, '{}')).toEqual(failed('cut-off', 200));
  });

  it('is given up when the connection is reset while it is still being sent', async () => {
    const body = JSON.stringify({ note: 'x'.repeat(32_000_000) }); // more than sockets buffer
    let received = 0;
    const server = createServer((request) => {
      request.once('data', (chunk: Buffer) => {
        received += chunk.length;
        request.socket.resetAndDestroy();
      });
    });
    const url = new URL(`http://127.0.0.1:${await listening(server)}/`);
    expect(await outletOf().post(url, {}, body)).toEqual(failed('ECONNRESET'));
    expect(received).toBeLessThan(body.length);
  });

  it('is delivered though the answer is endless: no more of it is read than is set', async () => {
    let sent = 0;
    const url = await receiver((_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1000))) sent += 1000;
      };
      response.on('drain', more);
      more();
    });
    const outcome = await outletOf({ answerBytes: 10_000, timeoutMs: 5000 }).post(url, {}, '{}');
    expect(outcome).toEqual({ delivered: true, status: 200 });
    expect(sent).toBeLessThan(20_000_000); // what a socket buffers
  });

  it('finds nobody where nobody listens', async () => {
    const server = createServer();
    const port = await listening(server);
    servers.pop();
    await new Promise((closed) => server.close(closed));
    const url = new URL(`http://127.0.0.1:${port}/`);
    expect(await outletOf().post(url, {}, '{}')).toEqual(failed('ECONNREFUSED'));
  });

  it('is sent again when a connection that was kept turns out to be closed', async () => {
    const connections = new Set<Socket>();
    let answered = 0;
    const server = createServer((request, response) => {
      connections.add(request.socket);
      request.resume().once('end', () => {
        // The second one finds the connection that the first one used reset as it arrives.
        if (answered === 1 && connections.size === 1) request.socket.resetAndDestroy();
        else {
          answered++;
          response.end('thanks');
        }
      });
    });
    const url = new URL(`http://127.0.0.1:${await listening(server)}/`);
    const outlet = outletOf();
    expect(await outlet.post(url, {}, '{}')).toEqual({ delivered: true, status: 200 });
    expect(await outlet.post(url, {}, '{}')).toEqual({ delivered: true, status: 200 });
    expect([answered, connections.size]).toEqual([2, 2]);
  });

  describe('over TLS', () => {
    const day = 86_400_000;
    const from = (ms: number) => new Date(Date.now() + ms);
    /** @param until ms from now @param ip whose it is */
    const secured = async ({ until = day, ip = '127.0.0.1' } = {}) => {
      const { private: key, cert } = await generate([{ name: 'commonName', value: 'receiver' }], {
        ...{ notBeforeDate: from(-2 * day), notAfterDate: from(until) },
        extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip }] }],
      });
      let heard = 0;
      const server = createTlsServer({ key, cert }, answering(200)).on('request', () => heard++);
      const url = new URL(`https://127.0.0.1:${await listening(server)}/hook`);
      return { url, cert, heard: () => heard };
    };

    it('goes to whom an authority vouches for', async () => {
      const { url, cert, heard } = await secured();
      expect(await outletOf({ authorities: [cert] }).post(url, {}, '{}')).toEqual({
        ...{ delivered: true, status: 200 },
      });
      expect(heard()).toBe(1);
    });

    it.each<[string, { isKnown?: boolean; until?: number; ip?: string }, string]>([
      ['is vouched for by nobody', { isKnown: false }, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
      ['has expired', { until: -day }, 'CERT_HAS_EXPIRED'],
      ['is of another host', { ip: '127.0.0.2' }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ])('goes to nobody whose certificate %s', async (_, { isKnown = true, ...certificate }, failure) => {
      const { url, cert, heard } = await secured(certificate);
      const options = isKnown ? { authorities: [cert] } : {};
      expect(await outletOf(options).post(url, {}, '{}')).toEqual(failed(failure));
      expect(heard()).toBe(0);
    });

    it('goes to nobody who speaks no TLS', async () => {
      const url = await receiver(answering(200));
      expect(await outletOf().post(new URL(url.href.replace('http:', 'https:')), {}, '{}')).toEqual(
        failed('EPROTO'),
      );
    });
  });

  describe('to an address that is not allowed', () => {
    /** A server that must not be reached, and names that lead to it. */
    const trap = async () => {
      let connections = 0;
      const server = createServer(answering(200)).on('connection', () => connections++);
      const port = await listening(server);
      return { port, connections: () => connections };
    };
    const leadingTo =
      (...addresses: LookupAddress[]): NonNullable<OutletOptions['lookup']> =>
      // @ts-expect-error -- only the form that asks for all addresses is used
      (_host, _options, callback: (error: null, found: LookupAddress[]) => void) => {
        callback(null, addresses);
      };
    const refused = failed('address-not-allowed');

    it.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433'])(
      'is refused for %s before a connection is made, with and without TLS',
      async (host) => {
        const { port, connections } = await trap();
        for (const scheme of ['http', 'https']) {
          const url = new URL(`${scheme}://${host}:${port}/`);
          expect(await outletOf({ networks: [] }).post(url, {}, '{}')).toEqual(refused);
        }
        expect(connections()).toBe(0);
      },
    );

    it('is refused for a name that leads there, whatever it led to before', async () => {
      const { port, connections } = await trap();
      const answers = [[{ address: '192.0.2.1', family: 4 }], [{ address: '127.0.0.1', family: 4 }]];
      for (const found of answers) {
        const outlet = outletOf({ networks: [], lookup: leadingTo(...found) });
        expect(await outlet.post(new URL(`https://receiver.example:${port}/`), {}, '{}')).toEqual(refused);
      }
      expect(connections()).toBe(0);
    });

    it('goes to the allowed one of several addresses of a name', async () => {
      const { port, connections } = await trap();
      const lookup = leadingTo({ address: '10.0.0.1', family: 4 }, { address: '127.0.0.1', family: 4 });
      const outlet = outletOf({ networks: [here], lookup });
      expect(await outlet.post(new URL(`http://receiver.example:${port}/`), {}, '{}')).toEqual({
        ...{ delivered: true, status: 200 },
      });
      expect(connections()).toBe(1);
    });

    it('is refused without TLS for a public address, which nobody allowed', async () => {
      const outlet = outletOf({ lookup: leadingTo({ address: '93.184.216.34', family: 4 }) });
      expect(await outlet.post(new URL('http://receiver.example/'), {}, '{}')).toEqual(refused);
    });
  });
});
