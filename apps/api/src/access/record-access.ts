import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HttpRequest } from '../http/exchange.js';
import { sendProblem } from '../http/problem-filter.js';
import type { KeepsAccess } from './access-records.js';
import { customersNamed } from './customers-named.js';
import { principalOf } from './principal.js';
import { purposeOf, requirePurpose } from './purpose.js';
import { accessTo, type Shown } from './route-access.js';

interface Asking extends HttpRequest {
  readonly routeOptions: { readonly url?: string | undefined };
  readonly params: unknown;
  readonly query: unknown;
}

/** How customers' data is read. */
export interface ReadingRules {
  readonly records: KeepsAccess;
  /** Whether every reading must say what it is for; without, that of records alone has to. */
  readonly purposeRequired: boolean;
}

/**
 * From now on whoever is shown customers is written down before the answer leaves: who, what, what for. Where that cannot be
 * written, nothing is shown.
 */
export function recordAccess(app: NestFastifyApplication, { records, purposeRequired }: ReadingRules): void {
  const http = app.getHttpAdapter().getInstance();
  const named = new WeakMap<HttpRequest, readonly string[]>();
  http.addHook('onRequest', async (request, reply) => {
    const access = accessOf(request);
    if (!access?.shows) return;
    try {
      if (purposeRequired || access.purpose === 'required') requirePurpose(request);
      else purposeOf(request);
    } catch (problem) {
      sendProblem(problem, request, reply);
      return reply;
    }
  });
  http.addHook('preSerialization', async (request, _, payload) => {
    if (accessOf(request)?.shows === 'named') named.set(request, customersNamed(payload));
    return payload;
  });
  http.addHook('onSend', async (request, reply, payload) => {
    const access = accessOf(request);
    if (!access?.shows || reply.statusCode >= 400) return payload;
    const { name, roles } = principalOf(request);
    const kept = records.keep({
      ...{ at: new Date(), actor: name, roles, what: `${request.method} ${request.routeOptions.url ?? ''}` },
      ...{ asked: request.url, purpose: purposeOf(request), requestId: request.id },
      ...shownTo(access.shows, request, named.get(request) ?? []),
    });
    await kept.catch((failure: unknown) => {
      // What is not shown is not read: a stream would keep its connection until somebody does.
      if (payload instanceof Readable) payload.destroy();
      throw failure;
    });
    return payload;
  });
}

const accessOf = ({ method, routeOptions: { url } }: Asking) =>
  url === undefined ? null : accessTo(method, url);

/** Whom an answer shows. */
function shownTo(shows: Shown, { params, query }: Asking, named: readonly string[]) {
  const one = (place: unknown, name: string) => {
    const value = (place as Readonly<Record<string, unknown>>)[name]; // what the router parsed
    return typeof value === 'string' ? [value] : [];
  };
  switch (shows) {
    case 'path':
      return { customers: one(params, 'customerId'), everyone: false };
    case 'named':
      return { customers: named, everyone: false };
    case 'asked': {
      const customers = one(query, 'customer');
      return { customers, everyone: customers.length === 0 };
    }
    case 'anybody':
      return { customers: [], everyone: true };
  }
}
