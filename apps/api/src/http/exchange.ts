import type { IncomingHttpHeaders } from 'node:http';

// What we use of Fastify's request and reply.

export interface HttpRequest {
  /** See `requestIdOf`. */
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface HttpReply {
  status(status: number): unknown;
  header(name: string, value: string): unknown;
  send(body: string): unknown;
}

/** Ids and keys that come in a header: whatever else a header may hold does not belong into logs and events. */
export const isToken = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]{1,128}$/.test(value);
