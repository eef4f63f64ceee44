import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { CloudEvent } from '@hindsight/contracts';

/** A message as it came. */
export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: CloudEvent;
}

/** How a receiver answers: a status, or by itself. */
export type Answering = (heard: Heard, response: ServerResponse) => number | null | Promise<number | null>;

/** Somebody who is sent events, on this machine. What it answered with success, it keeps. */
export class Receiver {
  /** In the order of coming, repeats included. */
  readonly kept: Heard[] = [];
  /** All that came. */
  readonly heard: Heard[] = [];
  answer: Answering = () => 204;
  readonly #server = createServer((request, response) => {
    void this.#hear(request, response);
  });
  #port = 0;

  /** Where it was before, if it was anywhere. */
  async listen(): Promise<string> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port; // it listens on one
    return `http://127.0.0.1:${this.#port}/hook`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((closed) => this.#server.close(closed));
  }

  async #hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer); // nobody asked for text
    const body = Buffer.concat(chunks).toString();
    const heard = { headers: request.headers, body, event: JSON.parse(body) as CloudEvent }; // as we send them
    this.heard.push(heard);
    const status = await this.answer(heard, response);
    if (status === null) return;
    if (status < 300) this.kept.push(heard);
    response.writeHead(status).end();
  }
}

/** Ids in order, each where it came first. */
export const firstTimes = (kept: readonly Heard[]): string[] => [
  ...new Set(kept.map(({ event }) => event.id)),
];
