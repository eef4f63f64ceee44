import { Metadata, status } from '@grpc/grpc-js';

/** A call that ends with a gRPC status; the client reads the `exception` trailer first, then the code. */
export class RpcError extends Error {
  override readonly name = 'RpcError';
  readonly metadata = new Metadata();
  readonly details: string;

  constructor(
    readonly code: status,
    details: string,
    trailers: Record<string, string> = {},
  ) {
    super(details);
    // grpc-js sends it with encodeURI, which throws on half a character, and the call would never end
    this.details = Buffer.from(details).toString('utf8');
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, asciiOf(value));
  }
}

export function invalidArgument(details: string): RpcError {
  return new RpcError(status.INVALID_ARGUMENT, details);
}

export function missingMetadataProperty(property: string): RpcError {
  return new RpcError(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
}

export function streamDeleted(stream: string): RpcError {
  return new RpcError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
}

/** @param actual last revision; -1 when there is no stream */
export function wrongExpectedVersion(
  operation: 'Delete' | 'Tombstone',
  { stream, expected, actual }: { stream: string; expected: bigint; actual: number },
): RpcError {
  const current = actual >= 0 ? BigInt(actual).toString() : '';
  const details = `${operation} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected.toString()}, Actual version: ${current}`;
  return new RpcError(status.FAILED_PRECONDITION, details, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': expected.toString(),
    'actual-version': current,
  });
}

export function accessDenied(): RpcError {
  return new RpcError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
}

export function maximumAppendSizeExceeded(maximum: number): RpcError {
  const details = `Maximum Append Size of ${maximum} Exceeded.`;
  return new RpcError(status.INVALID_ARGUMENT, details, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(maximum),
  });
}

export function shuttingDown(): RpcError {
  return new RpcError(status.UNAVAILABLE, 'The event store is shutting down');
}

/** Metadata.set throws on anything but printable ASCII, and streams may be named in any script. */
function asciiOf(value: string): string {
  return value.replace(/[^\x20-\x7e]+/gu, encodeURIComponent);
}
