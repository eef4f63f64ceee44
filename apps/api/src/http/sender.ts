import { randomUUID } from 'node:crypto';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Envelope } from '@hindsight/event-store';
import { actorOf } from '../access/principal.js';
import { isToken, type HttpRequest } from './exchange.js';
import { Problem } from './problem.js';

type Headers = HttpRequest['headers'];

const traceparent = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * Who sends a command, from the headers: `Idempotency-Key` is the command id (a random one without it),
 * `X-Correlation-Id`, or else the trace id of `traceparent`, the correlation id, `If-Match` where the customer must be, and
 * the API key's name the actor (see `actorOf`).
 */
export const Sender = createParamDecorator((_: unknown, context: ExecutionContext): Envelope => {
  return senderFrom(context.switchToHttp().getRequest<HttpRequest>());
});

/** See `Sender`. */
export function senderFrom(request: HttpRequest): Envelope {
  const { headers } = request;
  const expectedRevision = revisionIn(headers['if-match']);
  const correlationId = header(headers, 'x-correlation-id') ?? traceId(headers);
  return {
    commandId: header(headers, 'idempotency-key') ?? randomUUID(),
    ...(correlationId !== undefined && { correlationId }),
    ...(expectedRevision !== undefined && { expectedRevision }),
    actor: actorOf(request),
    origin: 'api',
  };
}

function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  if (value === undefined) return undefined;
  if (isToken(value)) return value;
  throw Problem.fields([{ field: name, message: mustBeToken }]);
}

/**
 * One strong tag, which is a revision. Weak ones and lists match nothing here, and `*` would say only that a customer is
 * registered, which every command but the first needs anyway: better refused aloud than never true.
 */
function revisionIn(ifMatch: string | undefined): bigint | undefined {
  if (ifMatch === undefined) return undefined;
  const [, revision] = /^"(\d{1,18})"$/.exec(ifMatch) ?? [];
  if (revision !== undefined) return BigInt(revision);
  throw Problem.fields([{ field: 'if-match', message: mustBeRevision }]);
}

const mustBeToken = {
  en: 'must be 1 to 128 visible ASCII characters, sent once',
  zh: '必须是 1 到 128 个可见 ASCII 字符，且只发送一次',
};
const mustBeRevision = {
  en: 'must be one revision in quotes, such as "3": the ETag of a command\'s answer, or the `revision` of what it changes',
  zh: '必须是一个带引号的修订号，例如 "3"：命令应答的 ETag，或所更改对象的 `revision`',
};

/** A `traceparent` that is malformed is no trace, by the W3C's own rule; it is not the caller's error. */
function traceId({ traceparent: parent }: Headers): string | undefined {
  return typeof parent === 'string' ? traceparent.exec(parent)?.[1] : undefined;
}

/** The documentation of those headers. */
export const SenderHeaders = (of = 'customer') =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; ' +
        `with other content it is refused as command-id-reused. Remembered for good, per ${of}.`,
      example: 'till-7:2026-01-05:0042',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description:
        `The revision that the ${of} must be at, in quotes: the \`ETag\` of a command, or the \`revision\` of a ${of}. ` +
        'Elsewhere nothing is recorded, and the answer is 412. A repeat (`Idempotency-Key`) is answered all the same.',
      example: '"3"',
    }),
    ApiHeader({ name: 'X-Correlation-Id', required: false, description: 'Stored with the event' }),
    ApiHeader({
      name: 'traceparent',
      required: false,
      description: 'W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id',
    }),
  );
