import {
  type Metadata,
  type ServerInterceptingCallInterface,
  ServerInterceptingCall,
  type ServerInterceptor,
  status,
} from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { accessDeniedFailure, batchError } from '../../wire/batch-append-response.js';
import { accessDenied, RpcError } from '../../wire/rpc-error.js';
import type { Caller, Login } from './login.js';
import { type Right, rights } from './rights.js';
import type { StreamAcls } from './stream-acl.js';
import type { Principal } from './users.js';

interface Guards {
  login: Login;
  /** null: whoever has logged in may do everything */
  acls: StreamAcls | null;
}

/** Asks of every call, before anything of it reaches the node, whether its caller has the right that its method needs. */
export function guard({ login, acls }: Guards): ServerInterceptor {
  return (method, call) => {
    const right = rights.get(method.path);
    if (right?.who === 'anybody') return new ServerInterceptingCall(call);
    let user: Principal | undefined;
    const onReceiveMetadata = (metadata: Metadata, next: (metadata: Metadata) => void) => {
      const admit = (caller: Caller) => {
        const refusal = refusalOf(caller, right);
        if (caller.kind === 'known') ({ user } = caller);
        if (refusal) refuse(call, refusal);
        else next(metadata);
      };
      void Promise.resolve(login.callerOf(header(metadata))).then(admit);
    };
    const onReceiveMessage = (message: unknown, next: (message: unknown) => void) => {
      if (right?.who !== 'allowed' || !acls || isAllowed(acls, user, right, message)) next(message);
      else if (right.answered === 'in-band') next(answeredHere(call, message));
      else refuse(call, accessDenied());
    };
    return new ServerInterceptingCall(call, {
      start: (next) => {
        next({
          onReceiveMetadata,
          onReceiveMessage,
          onReceiveHalfClose: (end) => {
            end();
          },
          onCancel: () => undefined,
        });
      },
    });
  };
}

function header(metadata: Metadata): string | undefined {
  return metadata.get('authorization')[0]?.toString();
}

function refusalOf(caller: Caller, right: Right | undefined): RpcError | null {
  switch (caller.kind) {
    case 'unknown':
      return new RpcError(status.UNAUTHENTICATED, 'The user is not known, or not with this password');
    case 'busy':
      return new RpcError(status.RESOURCE_EXHAUSTED, 'Too many are logging in; try again');
    case 'anonymous':
      return accessDenied();
    case 'known':
      return isEnough(caller.user, right) ? null : accessDenied();
  }
}

function isEnough({ groups }: Principal, right: Right | undefined): boolean {
  if (right === undefined) return false;
  return right.who !== 'operators' || groups.includes('$admins') || groups.includes('$ops');
}

function isAllowed(
  acls: StreamAcls,
  user: Principal | undefined,
  { to, of }: Extract<Right, { who: 'allowed' }>,
  message: unknown,
): boolean {
  const stream = of(message as never); // `rights` pairs each path with the type of its messages
  return stream === null || (user !== undefined && acls.allows(user, to, stream));
}

/** The node gets a message without options: it takes it, and what follows it, for an append that was answered already. */
function answeredHere(call: ServerInterceptingCallInterface, message: unknown): unknown {
  const refused = message as streams.BatchAppendReq; // the only method that is answered in-band
  const stream = refused.getOptions()?.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array();
  const id = refused.getCorrelationId();
  call.sendMessage(batchError(id?.getString() ?? '', stream, accessDeniedFailure()), () => undefined);
  return new streams.BatchAppendReq().setCorrelationId(id);
}

function refuse(call: ServerInterceptingCallInterface, { code, details, metadata }: RpcError): void {
  call.sendStatus({ code, details, metadata });
}
