import { Server, type ServerInterceptor } from '@grpc/grpc-js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import projectionsService from '@eventstore/db-client/generated/projections_grpc_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import {
  persistentSubscriptions,
  persistentSubscriptionsService,
} from './persistent/persistent-subscriptions.js';
import { projectionsServer } from './projections/projections-service.js';
import { append } from './services/append.js';
import { batchAppend } from './services/batch-append.js';
import { deleteSoftly, tombstone } from './services/delete.js';
import { type Advertised, gossipRead } from './services/gossip.js';
import { read } from './services/read.js';
import type { Messages } from './services/messages.js';
import { getSupportedMethods } from './services/server-features.js';
import type { Core } from './start-core.js';

/** A 16 MiB event and what wraps it; the default of 4 MiB would refuse it before the size rule is asked. */
const MAX_RECEIVED_BYTES = 64 * 1024 * 1024;

/** Bounds what one connection can have the node do at a time; whoever asks for more waits in the client. */
const MAX_CALLS_PER_CONNECTION = 1000;

/** A peer that is gone without a word, or does not speak HTTP/2 after all, is let go in the end. */
const ASK_WHETHER_ALIVE_MS = 60_000;
const ALIVE_WITHIN_MS = 20_000;

/** Events are written to the wire as the bytes that `wire/read-response` made. */
const services = {
  ...streamsService.StreamsService,
  // grpc-js asks for no more of a buffer than `Messages` have
  read: {
    ...streamsService.StreamsService.read,
    responseSerialize: (messages: Messages) => messages as unknown as Buffer,
  },
};

interface Door {
  advertised: Advertised;
  /** what every call goes through, the first one first */
  interceptors: ServerInterceptor[];
}

/** The gRPC server with every service the client calls, not yet bound to a port. */
export function createNode(core: Core, { advertised, interceptors }: Door): Server {
  const { log, commits, streams, projections, stopping } = core;
  const server = new Server({
    'grpc.max_receive_message_length': MAX_RECEIVED_BYTES,
    'grpc.max_send_message_length': -1,
    'grpc.max_concurrent_streams': MAX_CALLS_PER_CONNECTION,
    'grpc.keepalive_time_ms': ASK_WHETHER_ALIVE_MS,
    'grpc.keepalive_timeout_ms': ALIVE_WITHIN_MS,
    interceptors,
  });
  server.addService(services, {
    read: read(log, stopping),
    append: append(streams),
    batchAppend: batchAppend(streams, stopping),
    delete: deleteSoftly(streams),
    tombstone: tombstone(streams),
  });
  server.addService(featuresService.ServerFeaturesService, { getSupportedMethods });
  server.addService(gossipService.GossipService, { read: gossipRead(advertised) });
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
