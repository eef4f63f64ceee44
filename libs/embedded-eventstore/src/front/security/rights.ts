import type gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type persistentService from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import type persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type projections from '@eventstore/db-client/generated/projections_grpc_pb.js';
import type features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { StreamRight } from './stream-acl.js';

/** The stream that a message is about; null when it is about none, because its call has said so before. */
type StreamOf = (message: never) => Uint8Array | null;

/** What a caller must be, or be allowed, to use a method. */
export type Right =
  | { who: 'anybody' }
  | { who: 'known' }
  /** member of `$admins` or `$ops` */
  | { who: 'operators' }
  | {
      who: 'allowed';
      to: StreamRight;
      of: StreamOf;
      /** answered on the call, which goes on; others end with a status */
      answered?: 'in-band';
    };

interface Options {
  getOptions(): { getStreamIdentifier(): shared.StreamIdentifier | undefined } | undefined;
}

const anybody: Right = { who: 'anybody' };
const known: Right = { who: 'known' };
const operators: Right = { who: 'operators' };
const ALL = Buffer.from('$all');

const name = (identifier: shared.StreamIdentifier | undefined) => identifier?.getStreamName_asU8() ?? null;
const inOptions = (message: Options) => name(message.getOptions()?.getStreamIdentifier());

const streamRights: Record<keyof streamsService.IStreamsService & string, Right> = {
  read: {
    who: 'allowed',
    to: 'read',
    of: (message: streams.ReadReq) => name(message.getOptions()?.getStream()?.getStreamIdentifier()) ?? ALL,
  },
  append: { who: 'allowed', to: 'write', of: inOptions },
  batchAppend: { who: 'allowed', to: 'write', of: inOptions, answered: 'in-band' },
  delete: { who: 'allowed', to: 'delete', of: inOptions },
  tombstone: { who: 'allowed', to: 'delete', of: inOptions },
};

const persistentRights: Record<keyof persistentService.IPersistentSubscriptionsService & string, Right> = {
  create: operators,
  update: operators,
  delete: operators,
  read: {
    who: 'allowed',
    to: 'read',
    of: (message: persistent.ReadReq) => {
      const options = message.getOptions();
      return options ? (name(options.getStreamIdentifier()) ?? ALL) : null;
    },
  },
  getInfo: known,
  replayParked: operators,
  list: known,
  restartSubsystem: operators,
};

const projectionRights: Record<keyof projections.IProjectionsService & string, Right> = {
  create: operators,
  update: operators,
  delete: operators,
  statistics: known,
  disable: operators,
  enable: operators,
  reset: operators,
  state: known,
  result: known,
  restartSubsystem: operators,
};

const featureRights: Record<keyof features.IServerFeaturesService & string, Right> = {
  getSupportedMethods: anybody,
};
const gossipRights: Record<keyof gossip.IGossipService & string, Right> = { read: anybody };

/** Every method of every service that the node has, by its path. A method that is not here is nobody's. */
export const rights: ReadonlyMap<string, Right> = new Map(
  Object.entries({
    'event_store.client.streams.Streams': streamRights,
    'event_store.client.persistent_subscriptions.PersistentSubscriptions': persistentRights,
    'event_store.client.projections.Projections': projectionRights,
    'event_store.client.server_features.ServerFeatures': featureRights,
    'event_store.client.gossip.Gossip': gossipRights,
  }).flatMap(([service, methods]) =>
    Object.entries(methods).map(([method, right]) => [`/${service}/${capital(method)}`, right] as const),
  ),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
