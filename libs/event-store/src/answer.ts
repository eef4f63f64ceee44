import { ErrorType, isCommandError } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';

/** The store fell silent, or left without a word. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * The client sets no deadline to an append: one written to a dying call waits for ever.
 * @throws {NoAnswer} when the call is still open after `ms`
 */
export async function answerWithin<T>(ms: number, call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer(`no answer within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([call, silence]);
  } finally {
    clearTimeout(timer);
  }
}

const lostOnTheWay: ReadonlySet<unknown> = new Set([
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.UNAVAILABLE,
  ErrorType.CANCELLED,
  ErrorType.NOT_LEADER,
  status.ABORTED,
  status.DEADLINE_EXCEEDED,
  status.UNAVAILABLE,
  status.CANCELLED,
  // How a stream that was reset under way shows itself.
  status.INTERNAL,
]);

/** True when the store did not judge the call: it was not reached, fell silent, or went away before answering. */
export function isUnanswered(error: unknown): boolean {
  if (error instanceof NoAnswer) return true;
  if (isCommandErrorLike(error) && lostOnTheWay.has(error.type)) return true;
  // Refused while the client asks what the server can do: it hands on the bare gRPC error.
  return error instanceof Error && 'code' in error && lostOnTheWay.has(error.code);
}

function isCommandErrorLike(error: unknown) {
  return error instanceof Error && isCommandError(error);
}
