import { Server } from '@grpc/grpc-js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import projectionsService from '@eventstore/db-client/generated/projections_grpc_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { GroupCommit } from './core/group-commit.js';
import type { Streams } from './core/streams.js';
import type { Log } from './log/log.js';
import {
  persistentSubscriptions,
  persistentSubscriptionsService,
} from './persistent/persistent-subscriptions.js';
import type { Projections } from './projections/projections.js';
import { projectionsServer } from './projections/projections-service.js';
import { append } from './services/append.js';
import { batchAppend } from './services/batch-append.js';
import { deleteSoftly, tombstone } from './services/delete.js';
import { gossipRead } from './services/gossip.js';
import { read } from './services/read.js';
import { getSupportedMethods } from './services/server-features.js';

/** A 16 MiB event and what wraps it; the default of 4 MiB would refuse it before the size rule is asked. */
const MAX_RECEIVED_BYTES = 64 * 1024 * 1024;

/** Events are written to the wire as the bytes that `wire/read-response` made. */
const services = {
  ...streamsService.StreamsService,
  read: { ...streamsService.StreamsService.read, responseSerialize: (encoded: Buffer) => encoded },
};

interface Parts {
  log: Log;
  commits: GroupCommit;
  streams: Streams;
  projections: Projections;
  stopping: AbortSignal;
  address: () => { host: string; port: number };
}

/** The gRPC server with every service the client calls, not yet bound to a port. */
export function createNode({ log, commits, streams, projections, stopping, address }: Parts): Server {
  const server = new Server({
    'grpc.max_receive_message_length': MAX_RECEIVED_BYTES,
    'grpc.max_send_message_length': -1,
  });
  server.addService(services, {
    read: read(log, stopping),
    append: append(streams),
    batchAppend: batchAppend(streams, stopping),
    delete: deleteSoftly(streams),
    tombstone: tombstone(streams),
  });
  server.addService(featuresService.ServerFeaturesService, { getSupportedMethods });
  server.addService(gossipService.GossipService, { read: gossipRead(address) });
  const store = { log, commits, now: steadyNow };
  server.addService(persistentSubscriptionsService, persistentSubscriptions(store, stopping));
  server.addService(
    projectionsService.ProjectionsService,
    projectionsServer(projections, () => log.lastPosition),
  );
  return server;
}

/** Milliseconds since 1970 by a clock that nobody sets: what waits for a second waits for a second. */
function steadyNow(): number {
  return performance.timeOrigin + performance.now();
}
