import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { HttpReply, HttpRequest } from './exchange.js';
import { languageOf, tellLanguage } from './language.js';
import type { Problem } from './problem.js';
import { methodProblem, problemOf } from './problem-of.js';
import type { Routes } from './routes.js';

const log = new Logger('http');

/** Whatever goes wrong leaves as problem+json. What we did not expect is logged with its stack and leaves without it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly routes: Routes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const problem = problemOf(error);
    const shown = problem.getStatus() === 404 ? methodProblem(problem, request, this.routes) : problem;
    send(shown, error, request, http.getResponse<HttpReply>());
  }
}

/** Fastify's own errors that never reach Nest: a URL that cannot be decoded, a path parameter that is too long. */
export function sendProblem(error: unknown, request: HttpRequest, reply: HttpReply): void {
  send(problemOf(error), error, request, reply);
}

function send(problem: Problem, error: unknown, request: HttpRequest, reply: HttpReply): void {
  const { id, method, url } = request;
  if (problem.getStatus() >= 500) log.error(`${method} ${url} (request ${id}): ${describe(error)}`);
  const { retryAfterSeconds, allow } = problem.extras;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  if (allow) reply.header('allow', allow.join(', '));
  const language = languageOf(request);
  tellLanguage(language, reply);
  reply.header('x-request-id', id);
  reply.status(problem.getStatus());
  reply.header('content-type', 'application/problem+json; charset=utf-8');
  reply.send(JSON.stringify(problem.toDocument(url, id, language)));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
