import { ValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Credentials } from '../access/principal.js';
import { countingRequests, limitRequests } from '../access/limit-requests.js';
import { recordAccess, type ReadingRules } from '../access/record-access.js';
import { refuseRoutesWithoutRoles, requireCredentials } from '../access/require-credentials.js';
import type { HttpReply, HttpRequest } from './exchange.js';
import { serveDocs } from './docs.js';
import { fieldErrors } from './field-errors.js';
import { Problem } from './problem.js';
import { ProblemFilter, sendProblem } from './problem-filter.js';
import { requestIdOf } from './request-id.js';
import { Routes } from './routes.js';
import { secureHeaders } from './security-headers.js';
import { refuseStrangers } from './strangers.js';
import { takeYaml } from './yaml-body.js';
import { watchAnswers, type Answered } from './watch-answers.js';

const bodyLimit = 64 * 1024;
/** Where more is taken: a rule set of 256 KiB as JSON text, in which Chinese may be escaped. */
const bodyLimits: Readonly<Record<string, number>> = { '/v1/replays': 1024 * 1024 };
/** A body of that size over the slowest line; whoever sends no faster holds a connection for nothing. */
const requestTimeout = 30_000;

/**
 * What `NestFactory.create` is given: bodies up to 64 KiB that arrive within 30 s, and problem+json even for a URL that cannot
 * be decoded.
 */
export const httpAdapter = () =>
  new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    genReqId: requestIdOf,
    // Longer than any id: what is too long is then ours to say.
    routerOptions: { maxParamLength: 1024 },
    frameworkErrors: (error: Error, request: HttpRequest, reply: unknown) => {
      sendProblem(error, request, reply as HttpReply); // its type does not show that it takes a text
    },
  });

export interface HttpOptions {
  /** By what people and services are recognised; `open`: everybody who can reach the port may do everything. */
  readonly access: readonly Credentials[] | 'open';
  /** Without, nobody writes down who reads what. */
  readonly reading?: ReadingRules;
  /** How many requests of one credential are answered in a minute; any number unless given. */
  readonly perMinute?: number;
  readonly onAnswer?: (answered: Answered) => void;
}

/**
 * Sets up the HTTP side: bodies are checked (a stray field is refused), all that goes wrong leaves as problem+json, every
 * answer says the request's id, the OpenAPI documentation is at /docs and /docs-json, and only who is known is let in, and
 * no stranger's web page.
 * Call it before `listen`.
 */
export function configureHttp(
  app: NestFastifyApplication,
  { access, reading, perMinute = 0, onAnswer }: HttpOptions,
): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    // Many clients say a type with every request; without a body it says nothing, and DELETE has none.
    if (request.method === 'DELETE') delete request.headers['content-type'];
    done();
  });
  secureHeaders(app);
  if (onAnswer) watchAnswers(app, onAnswer);
  refuseRoutesWithoutRoles(app);
  const counting = countingRequests(app, perMinute);
  if (access !== 'open') requireCredentials(app, access, counting.refused);
  limitRequests(app, counting.answered);
  if (reading) recordAccess(app, reading);
  refuseStrangers(app, access !== 'open');
  takeYaml(app);
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: true,
      // For the names of its fields; no answer shows it.
      validationError: { target: true },
      exceptionFactory: (errors) => Problem.fields(fieldErrors(errors)),
    }),
  );
  const routes = new Routes();
  server.addHook('onRoute', (route) => {
    routes.add(route.url, route.method);
    const limit = bodyLimits[route.url];
    if (limit !== undefined) route.bodyLimit = limit;
  });
  app.useGlobalFilters(new ProblemFilter(routes));
  serveDocs(app, access === 'open');
}
