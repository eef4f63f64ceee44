import { status } from '@grpc/grpc-js';
import { RpcError } from '../wire/rpc-error.js';

/** UNKNOWN, as servers before 24.6 answer it; the client makes an UnknownError of it. */
export function projectionMissing(name: string): RpcError {
  return new RpcError(status.UNKNOWN, `There is no projection "${name}" (NotFound)`);
}

export function projectionExists(name: string): RpcError {
  return new RpcError(status.UNKNOWN, `There is a projection "${name}" already (Conflict)`);
}

export function projectionNotStopped(name: string): RpcError {
  return new RpcError(status.FAILED_PRECONDITION, `Projection "${name}" runs: disable it before deleting it`);
}

export function projectionOfTheSystem(name: string): RpcError {
  return new RpcError(
    status.FAILED_PRECONDITION,
    `Projection "${name}" is the system's: it can be disabled, not changed`,
  );
}

export const NOT_EXECUTED =
  'The embedded event store keeps projections and does not execute their code; a real EventStoreDB does';

export function projectionNotExecuted(name: string): RpcError {
  return new RpcError(
    status.UNIMPLEMENTED,
    `Projection "${name}" has no state and no result: ${NOT_EXECUTED}`,
  );
}
