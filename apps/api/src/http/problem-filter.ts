import { STATUS_CODES } from 'node:http';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { AppendOutcomeUnknown, StoreUnavailable } from '@hindsight/event-store';
import type { HttpReply, HttpRequest } from './exchange.js';
import { Problem, type ProblemKind } from './problem.js';

const retryAfterSeconds = 2;
const log = new Logger('http');

/** Whatever goes wrong leaves as problem+json. What we did not expect is logged with its stack and leaves without it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<HttpRequest>(), http.getResponse<HttpReply>());
  }
}

/** Also Fastify's own errors that never reach Nest: a URL that cannot be decoded, a path parameter that is too long. */
export function sendProblem(error: unknown, request: HttpRequest, reply: HttpReply): void {
  const problem = problemOf(error);
  if (problem.getStatus() >= 500) log.error(`${request.method} ${request.url}: ${describe(error)}`);
  const { retryAfterSeconds: seconds } = problem.extras;
  if (seconds !== undefined) reply.header('retry-after', String(seconds));
  reply.status(problem.getStatus());
  reply.header('content-type', 'application/problem+json; charset=utf-8');
  reply.send(JSON.stringify(problem.toDocument(request.url)));
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreUnavailable || isDatabaseDown(error))
    return Problem.of('store-unavailable', 'try again shortly; nothing was recorded', { retryAfterSeconds });
  if (error instanceof AppendOutcomeUnknown)
    return Problem.of('outcome-unknown', 'send it again with the same Idempotency-Key to learn the outcome', {
      retryAfterSeconds,
    });
  return requestProblem(error) ?? Problem.of('internal-error', 'it is in our log');
}

/** What Nest and Fastify refuse by themselves: they say so by a status below 500. */
function requestProblem(error: unknown): Problem | null {
  const status = Number(error instanceof HttpException ? error.getStatus() : field(error, 'statusCode'));
  if (!(status >= 400 && status < 500)) return null;
  if (field(error, 'code') === 'FST_ERR_BAD_URL')
    return Problem.fields([{ field: 'path', message: 'cannot be decoded' }]);
  const detail = error instanceof Error ? error.message : '';
  const kind = kindByStatus[status];
  return kind
    ? Problem.of(kind, detail)
    : new Problem('about:blank', STATUS_CODES[status] ?? '', status, detail);
}

const kindByStatus: Readonly<Record<number, ProblemKind>> = {
  400: 'body-malformed',
  404: 'route-unknown',
  413: 'body-too-large',
  415: 'media-type-unsupported',
};

/** Connections refused or cut, and PostgreSQL's classes 08 (connection) and 57P (shutting down, starting up). */
function isDatabaseDown(error: unknown): boolean {
  const code = field(error, 'code') ?? field(field(error, 'driverError'), 'code');
  if (typeof code === 'string' && /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|08|57P)/.test(code)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}

function field(value: unknown, name: string): unknown {
  // Any object may be asked for a member it lacks; the callers check what comes back.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
