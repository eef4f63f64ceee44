import type { handleUnaryCall } from '@grpc/grpc-js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';

/** With this version and these methods the client takes gRPC for everything and makes no HTTP call. */
const VERSION = '24.2.0';
const PERSISTENT = 'event_store.client.persistent_subscriptions.persistentsubscriptions';
const METHODS = [
  ['event_store.client.streams.streams', 'batchappend', []],
  ...['create', 'update', 'delete', 'read', 'getinfo', 'replayparked', 'list'].map(
    (method) => [PERSISTENT, method, ['stream', 'all']] as const,
  ),
  [PERSISTENT, 'restartsubsystem', []],
  ['event_store.client.projections.projections', 'create', ['track_emitted_streams']],
] as const;

/** ServerFeatures.GetSupportedMethods */
export const getSupportedMethods: handleUnaryCall<shared.Empty, features.SupportedMethods> = (
  _call,
  answer,
) => {
  const methods = METHODS.map(([service, method, supported]) =>
    new features.SupportedMethod()
      .setServiceName(service)
      .setMethodName(method)
      .setFeaturesList([...supported]),
  );
  answer(null, new features.SupportedMethods().setEventStoreServerVersion(VERSION).setMethodsList(methods));
};
