import type { handleUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import persistentService from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { streamName } from '../wire/proposed-event.js';
import { invalidArgument } from '../wire/rpc-error.js';
import { consume } from './service/consumer-call.js';
import { ALL, type Definition } from './service/definition.js';
import { flawOf } from './service/flaws.js';
import { infoOf } from './service/group-info.js';
import type { RunningGroup } from './service/running-group.js';
import type { Store } from './service/store.js';
import { Subscriptions } from './service/subscriptions.js';
import { doesNotExist, failed } from './wire/errors.js';
import { definitionOf, targetOf } from './wire/group-request.js';
import { infoResponse } from './wire/info-response.js';

const { PersistentSubscriptionsService } = persistentService;

/** Events are written to the wire as the bytes that `wire/event-response` made. */
export const persistentSubscriptionsService = {
  ...PersistentSubscriptionsService,
  read: { ...PersistentSubscriptionsService.read, responseSerialize: (encoded: Buffer) => encoded },
};

/** Every method of PersistentSubscriptions. The groups that there are begin to work at once, and end with `stopping`. */
export function persistentSubscriptions(store: Store, stopping: AbortSignal) {
  const subscriptions = new Subscriptions(store, stopping);
  const told = (group: RunningGroup) => infoResponse(infoOf(group, store.now()));
  return {
    read: consume(subscriptions),
    create: unary(async (request: persistent.CreateReq) => {
      await subscriptions.create(sound(definitionOf(request.getOptions())));
      return new persistent.CreateResp();
    }),
    update: unary(async (request: persistent.UpdateReq) => {
      await subscriptions.update(sound(definitionOf(request.getOptions())));
      return new persistent.UpdateResp();
    }),
    delete: unary(async (request: persistent.DeleteReq) => {
      await subscriptions.delete(targetOf(request.getOptions()));
      return new persistent.DeleteResp();
    }),
    getInfo: unary((request: persistent.GetInfoReq) => {
      const group = subscriptions.find(targetOf(request.getOptions()));
      return new persistent.GetInfoResp().setSubscriptionInfo(told(group));
    }),
    replayParked: unary((request: persistent.ReplayParkedReq) => {
      subscriptions.find(targetOf(request.getOptions())).replayParked(stopOf(request));
      return new persistent.ReplayParkedResp();
    }),
    list: unary((request: persistent.ListReq) =>
      new persistent.ListResp().setSubscriptionsList(listed(subscriptions, request).map(told)),
    ),
    restartSubsystem: unary(async () => {
      await subscriptions.restart();
      return new shared.Empty();
    }),
  };
}

function unary<Request, Response>(
  respond: (request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
  return (call, answer: sendUnaryData<Response>) => {
    const responded = new Promise<Response>((resolve) => {
      resolve(respond(call.request));
    });
    responded.then(
      (response) => {
        answer(null, response);
      },
      (error: unknown) => {
        // what is thrown is an RpcError, or a failed commit, which grpc-js answers as UNKNOWN with its message
        answer(error as Error);
      },
    );
  };
}

function sound(definition: Definition): Definition {
  const flaw = flawOf(definition);
  if (flaw !== null) throw failed(definition, flaw);
  return definition;
}

function stopOf(request: persistent.ReplayParkedReq): number {
  const options = request.getOptions();
  const stop = options?.hasStopAt() ? Number(options.getStopAt()) : Infinity;
  if (stop < 0) throw invalidArgument('the revision to stop at is negative');
  return stop;
}

/** Of one stream there must be some, of all there may be none. */
function listed(subscriptions: Subscriptions, request: persistent.ListReq): RunningGroup[] {
  const options = request.getOptions();
  if (!options || options.hasListAllSubscriptions()) return subscriptions.list();
  const of = options.getListForStream();
  const stream = of?.hasAll() ? ALL : Buffer.from(streamName(of?.getStream())).toString('utf8');
  const groups = subscriptions.list(stream);
  if (groups.length === 0) throw doesNotExist({ stream, group: '' });
  return groups;
}
