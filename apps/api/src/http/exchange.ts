import type { IncomingHttpHeaders } from 'node:http';

// What we use of Fastify's request and reply.

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface HttpReply {
  status(status: number): unknown;
  header(name: string, value: string): unknown;
  send(body: string): unknown;
}
