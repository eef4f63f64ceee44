import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { credentials } from '@grpc/grpc-js';
import {
  AddressMalformed,
  CertificateUnusable,
  type EventStoreOptions,
  LoginNeedsTls,
  type RunningEventStore,
  startEventStore,
} from '../index.js';

const happened = jsonEvent({ type: 'Happened', data: {} });

describe('the port of a node', () => {
  let directory = '';
  const running: RunningEventStore[] = [];
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'one-port-'));
  });
  afterEach(async () => {
    for (const node of running.splice(0)) await node.wipe();
  });
  const start = async (options: Omit<EventStoreOptions, 'directory'> = {}) => {
    const node = await startEventStore({ directory, ...options });
    running.push(node);
    return node;
  };
  const get = async (port: number, path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    const text = await response.text();
    return { code: response.status, body: (text === '' ? null : JSON.parse(text)) as unknown };
  };

  it('answers monitors over HTTP/1.1', async () => {
    const { port } = await start();
    expect(await get(port, '/health/live')).toEqual({ code: 204, body: null });
    expect(await get(port, '/ping')).toEqual({
      code: 200,
      body: { text: 'Ping request successfully handled' },
    });
    expect(await get(port, '/stats?group=proc')).toMatchObject({
      code: 200,
      body: { proc: { id: process.pid } },
    });
    expect(await get(port, '/streams')).toMatchObject({ code: 404 });
    expect(await get(port, '/ping', { method: 'POST', body: 'x' })).toMatchObject({ code: 405 });
  });

  it('answers both over TLS, and statistics only whoever has logged in', async () => {
    const { port, url } = await start({ tls: true });
    const ca = await readFile(join(directory, 'tls.crt'));
    const code = (path: string, auth?: string) =>
      new Promise((resolve, reject) => {
        const asking = request({ host: 'localhost', port, path, ca, auth }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        asking.once('error', reject).end();
      });
    expect(await code('/health/live')).toBe(204);
    expect(await code('/stats')).toBe(401);
    expect(await code('/stats', 'ops:wrong')).toBe(401);
    expect(await code('/stats', 'ops:changeit')).toBe(200);
    const client = EventStoreDBClient.connectionString(url.replace('//', '//admin:changeit@'));
    await client.appendToStream('stream', happened);
    await client.dispose();
  });

  it('keeps its certificate, the key for its owner only, and makes another for another name', async () => {
    const certificate = () => readFile(join(directory, 'tls.crt'), 'utf8');
    const started = async (advertised?: string) => {
      const options = { directory, tls: true, ...(advertised !== undefined && { advertised }) };
      await (await startEventStore(options)).stop();
      return certificate();
    };
    const first = await started();
    expect((await stat(join(directory, 'tls.key'))).mode & 0o777).toBe(0o600);
    expect(await started()).toBe(first);
    expect(await started('events.example.com:2113')).not.toBe(first);
    await start();
  });

  it('takes a certificate of yours', async () => {
    await (await startEventStore({ directory, tls: true })).stop();
    const tls = { certFile: join(directory, 'tls.crt'), keyFile: join(directory, 'tls.key') };
    const { url } = await start({ tls });
    expect(url).toContain(encodeURIComponent(tls.certFile));
    const swapped = { certFile: tls.keyFile, keyFile: tls.certFile };
    const elsewhere = join(directory, 'elsewhere');
    await expect(startEventStore({ directory: elsewhere, tls: swapped })).rejects.toThrow(
      CertificateUnusable,
    );
  });

  it('refuses what would only look secure, or could not be dialled', async () => {
    await expect(start({ access: 'acl' })).rejects.toThrow(LoginNeedsTls);
    await expect(start({ users: [{ name: 'ada', password: 'x' }] })).rejects.toThrow(LoginNeedsTls);
    await expect(start({ advertised: 'nowhere' })).rejects.toThrow(AddressMalformed);
    await start(); // and let the directory go
  });

  it('asks for no login in plaintext, nor over TLS when it is told to be open', async () => {
    const plain = EventStoreDBClient.connectionString((await start()).url);
    await plain.appendToStream('$system', happened);
    await plain.dispose();
    await running.pop()?.stop();
    const open = EventStoreDBClient.connectionString((await start({ tls: true, access: 'open' })).url);
    await open.appendToStream('$system', happened);
    await open.dispose();
  });

  it('lets whoever has logged in do everything when there is no access control', async () => {
    const { url } = await start({ tls: true, access: 'login' });
    const ops = EventStoreDBClient.connectionString(url.replace('//', '//ops:changeit@'));
    await ops.appendToStream('$system', happened);
    const nobody = EventStoreDBClient.connectionString(url);
    await expect(nobody.appendToStream('$system', happened)).rejects.toThrow();
    await ops.dispose();
    await nobody.dispose();
  });

  it('sends clients that discover it where they already are, or where it is told to', async () => {
    const told = async ({ port }: RunningEventStore) => {
      const client = new gossip.GossipClient(`localhost:${port}`, credentials.createInsecure());
      const info = await new Promise<gossipPb.ClusterInfo>((resolve, reject) => {
        client.read(new shared.Empty(), (error, answer) => {
          if (error) reject(error);
          else resolve(answer);
        });
      });
      client.close();
      return info.getMembersList()[0]?.getHttpEndPoint()?.toObject();
    };
    const node = await start();
    expect(await told(node)).toEqual({ address: 'localhost', port: node.port });
    await node.stop();
    const elsewhere = { address: 'events.example.com', port: 2113 };
    expect(await told(await start({ advertised: 'events.example.com:2113' }))).toEqual(elsewhere);
  });
});
