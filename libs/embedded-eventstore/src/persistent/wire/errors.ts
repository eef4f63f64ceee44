import { status } from '@grpc/grpc-js';
import { RpcError } from '../../wire/rpc-error.js';
import type { Target } from '../service/definition.js';

// The texts are EventStoreDB's: clients show them, and some compare them.

export function doesNotExist(target: Target): RpcError {
  return failure(status.NOT_FOUND, target, 'does not exist.', 'persistent-subscription-does-not-exist');
}

export function alreadyExists(target: Target): RpcError {
  return failure(status.ALREADY_EXISTS, target, 'exists.', 'persistent-subscription-exists');
}

/** Everybody who takes from the group has to connect again. */
export function dropped(target: Target): RpcError {
  return failure(status.CANCELLED, target, 'was dropped.', 'persistent-subscription-dropped');
}

export function failed({ stream, group }: Target, reason: string): RpcError {
  const details = `Subscription group ${group} on stream ${stream} failed: '${reason}'`;
  return new RpcError(status.INTERNAL, details, {
    exception: 'persistent-subscription-failed',
    'stream-name': stream,
    'group-name': group,
    reason,
  });
}

export function maximumSubscribersReached({ stream, group }: Target): RpcError {
  const details = `Maximum subscriptions reached for subscription group ${group} on stream ${stream}.`;
  return new RpcError(status.FAILED_PRECONDITION, details, {
    exception: 'maximum-subscribers-reached',
    'stream-name': stream,
    'group-name': group,
  });
}

function failure(code: status, { stream, group }: Target, what: string, exception: string): RpcError {
  return new RpcError(code, `Subscription group ${group} on stream ${stream} ${what}`, {
    exception,
    'stream-name': stream,
    'group-name': group,
  });
}
