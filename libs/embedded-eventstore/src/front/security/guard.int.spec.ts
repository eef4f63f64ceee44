import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Client,
  credentials,
  Metadata,
  type ServiceDefinition,
  status,
  type StatusObject,
} from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import persistent from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import projections from '@eventstore/db-client/generated/projections_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { type RunningEventStore, startEventStore } from '../../index.js';
import { type Right, rights } from './rights.js';

/** Generated: an object whose values say where a method is. */
const services: ServiceDefinition[] = [
  streams.StreamsService,
  persistent.PersistentSubscriptionsService,
  projections.ProjectionsService,
  features.ServerFeaturesService,
  gossip.GossipService,
].map((service) => service as unknown as ServiceDefinition);
const paths = services.flatMap((service) => Object.values(service).map(({ path }) => path));

const users = [
  { name: 'root', password: 'r', groups: ['$admins'] },
  { name: 'operator', password: 'o', groups: ['$ops'] },
  { name: 'clerk', password: 'c' },
];
type Who = 'nobody' | 'impostor' | 'clerk' | 'operator' | 'root';
const passwords: Record<Who, string | null> = {
  nobody: null,
  impostor: 'clerk:x',
  clerk: 'clerk:c',
  operator: 'operator:o',
  root: 'root:r',
};

const refusedTo: Record<Right['who'], readonly Who[]> = {
  anybody: [],
  known: ['nobody', 'impostor'],
  operators: ['nobody', 'impostor', 'clerk'],
  allowed: ['nobody', 'impostor'], // an empty request names no stream
};
/** But an empty request to read means $all, which is a stream of the system. */
const readsAll: readonly Who[] = ['nobody', 'impostor', 'clerk', 'operator'];
const whoIsRefused = (path: string, needed: Right['who']) =>
  path === '/event_store.client.streams.Streams/Read' ? readsAll : refusedTo[needed];

describe('the guard', () => {
  let node: RunningEventStore;
  let client: Client;

  beforeAll(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'guard-'));
    node = await startEventStore({ directory, tls: true, users });
    const ca = await readFile(join(directory, 'tls.crt'));
    client = new Client(`localhost:${node.port}`, credentials.createSsl(ca));
  });
  afterAll(async () => {
    client.close();
    await node.wipe();
  });

  /** How the node answers an empty request. Asked as a duplex call, which every kind of method takes. */
  const answered = (path: string, who: Who) =>
    new Promise<StatusObject>((resolve) => {
      const metadata = new Metadata();
      const password = passwords[who];
      if (password !== null) {
        metadata.set('authorization', `Basic ${Buffer.from(password).toString('base64')}`);
      }
      const asIs = (bytes: Buffer) => bytes;
      const call = client.makeBidiStreamRequest(path, asIs, asIs, metadata);
      call.on('status', resolve).on('error', () => undefined);
      call.resume().write(Buffer.alloc(0));
      call.end();
      setTimeout(() => {
        call.cancel();
      }, 1000);
    });

  it('knows every method of the node, and no other', () => {
    expect([...rights.keys()].sort()).toEqual([...paths].sort());
  });

  it.each([...rights])(
    'asks who calls %s',
    async (path, { who: needed }) => {
      const refused: Who[] = [];
      for (const who of Object.keys(passwords) as Who[]) {
        const { code, metadata } = await answered(path, who);
        if (code !== status.PERMISSION_DENIED && code !== status.UNAUTHENTICATED) continue;
        refused.push(who);
        const isNotWhoTheySay = code === status.UNAUTHENTICATED;
        expect(isNotWhoTheySay).toBe(who === 'impostor');
        expect(metadata.get('exception')).toEqual(isNotWhoTheySay ? [] : ['access-denied']);
      }
      expect(refused).toEqual(whoIsRefused(path, needed));
    },
    30_000,
  );
});
