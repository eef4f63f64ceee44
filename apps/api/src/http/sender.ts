import { randomUUID } from 'node:crypto';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Envelope } from '@hindsight/event-store';
import { actorOf } from './api-keys.js';
import type { HttpRequest } from './exchange.js';
import { Problem } from './problem.js';

type Headers = HttpRequest['headers'];

const visible = /^[\x21-\x7e]{1,128}$/;
const traceparent = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * Who sends a command, from the headers: `Idempotency-Key` is the command id (a random one without it),
 * `X-Correlation-Id`, or else the trace id of `traceparent`, the correlation id, and the API key's name the actor.
 */
export const Sender = createParamDecorator((_: unknown, context: ExecutionContext): Envelope => {
  return senderFrom(context.switchToHttp().getRequest<HttpRequest>());
});

function senderFrom(request: HttpRequest): Envelope {
  const { headers } = request;
  const correlationId = header(headers, 'x-correlation-id') ?? traceId(headers);
  return {
    commandId: header(headers, 'idempotency-key') ?? randomUUID(),
    ...(correlationId !== undefined && { correlationId }),
    actor: actorOf(request),
    origin: 'api',
  };
}

function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && visible.test(value)) return value;
  throw Problem.fields([{ field: name, message: 'must be 1 to 128 visible ASCII characters, sent once' }]);
}

/** A `traceparent` that is malformed is no trace, by the W3C's own rule; it is not the caller's error. */
function traceId({ traceparent: parent }: Headers): string | undefined {
  return typeof parent === 'string' ? traceparent.exec(parent)?.[1] : undefined;
}

/** The documentation of those headers. */
export const SenderHeaders = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Makes a repeat harmless: the same key with the same content gets the same answer and records nothing; ' +
        'with other content it is refused as command-id-reused. Remembered for good, per customer.',
      example: 'till-7:2026-01-05:0042',
    }),
    ApiHeader({ name: 'X-Correlation-Id', required: false, description: 'Stored with the event' }),
    ApiHeader({
      name: 'traceparent',
      required: false,
      description: 'W3C trace context; its trace id is the correlation id when there is no X-Correlation-Id',
    }),
  );
