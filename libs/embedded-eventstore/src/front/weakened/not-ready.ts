import { ServerInterceptingCall, type ServerInterceptor, status } from '@grpc/grpc-js';
import { rights } from '../security/rights.js';

/** Refuses everything that is about events until some time has passed, as a server does that is still reading its log. */
export function notReadyFor(readyAfterMs: number): ServerInterceptor {
  const readyAt = performance.now() + readyAfterMs;
  return (method, call) => {
    if (rights.get(method.path)?.who === 'anybody' || performance.now() >= readyAt) {
      return new ServerInterceptingCall(call);
    }
    return new ServerInterceptingCall(call, {
      start: () => {
        const details = 'This node is weakened: it is not ready yet';
        call.start({
          onReceiveMetadata: () => undefined,
          onReceiveMessage: () => undefined,
          onReceiveHalfClose: () => undefined,
          onCancel: () => undefined,
        });
        call.sendStatus({ code: status.UNAVAILABLE, details });
      },
    });
  };
}
