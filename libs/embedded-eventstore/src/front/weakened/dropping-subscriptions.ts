import {
  ServerInterceptingCall,
  type ServerInterceptingCallInterface,
  type ServerInterceptor,
  type ServerListener,
  status,
} from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { RpcError } from '../../wire/rpc-error.js';

const STREAMS_READ = '/event_store.client.streams.Streams/Read';
const PERSISTENT_READ = '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Read';
/** The two ways in which servers end subscriptions that were well. */
const CODES = [status.UNAVAILABLE, status.CANCELLED] as const;

/** Ends every subscription after a while, as a server does that changes its leader or is restarted. */
export function droppingSubscriptions(livesMs: readonly number[]): ServerInterceptor {
  let count = 0;
  return (method, call) => {
    const isSubscription = (message: unknown) =>
      method.path === PERSISTENT_READ ||
      // the path says what the message is
      (method.path === STREAMS_READ && (message as streams.ReadReq).getOptions()?.hasSubscription() === true);
    return droppable(call, isSubscription, () => {
      const code = CODES[count % CODES.length] ?? CODES[0];
      const afterMs = livesMs[count % livesMs.length];
      count += 1;
      return { status: dropped(code), afterMs };
    });
  };
}

interface Fate {
  status: RpcError;
  afterMs: number | undefined;
}

/** The call, ended as its fate is when it turns out to be a subscription. */
function droppable(
  call: ServerInterceptingCallInterface,
  isSubscription: (message: unknown) => boolean,
  draw: () => Fate,
): ServerInterceptingCall {
  let timer: NodeJS.Timeout | undefined;
  let isDropped = false;
  const dropLater = ({ status: { code, details, metadata }, afterMs }: Fate) => {
    timer = setTimeout(() => {
      isDropped = true;
      call.sendStatus({ code, details, metadata });
    }, afterMs);
  };
  const listener: ServerListener = {
    onReceiveMetadata: (metadata, go) => {
      go(metadata);
    },
    onReceiveMessage: (message: unknown, go) => {
      if (timer === undefined && isSubscription(message)) dropLater(draw());
      go(message);
    },
    onReceiveHalfClose: (go) => {
      go();
    },
    onCancel: () => {
      clearTimeout(timer);
    },
  };
  return new ServerInterceptingCall(call, {
    start: (next) => {
      next(listener);
    },
    // Whoever serves the call learns of it later; a message written until then would break the stream before its status is sent.
    sendMessage: (message, next) => {
      if (!isDropped) next(message);
    },
  });
}

function dropped(code: status): RpcError {
  return new RpcError(code, 'This node is weakened: it drops subscriptions');
}
