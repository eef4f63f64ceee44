import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { lookup as systemLookup } from 'node:dns';
import { expectAllowed, isPublic, lookupOf, within, type Allows, type Network } from './networks.js';
import { retryAfterMs } from './retry-after.js';

/** What became of a message. */
export type Outcome =
  | { readonly delivered: true; readonly status: number }
  | {
      readonly delivered: false;
      /** Null: there was no answer. */
      readonly status: number | null;
      /** `status`, `redirect`, `timeout`, `cut-off`, `address-not-allowed`, or the code of what went wrong with the connection. */
      readonly failure: string;
      /** What the receiver asked for; null: nothing. */
      readonly retryAfterMs: number | null;
    };

export interface OutletOptions {
  /** Networks that may be sent to although they are not public, over plain HTTP, too. */
  readonly networks: readonly Network[];
  /** How long an answer may take, to its end. */
  readonly timeoutMs: number;
  /** How much of an answer is read. */
  readonly answerBytes: number;
  /** Connections to one host. */
  readonly connections: number;
  /** PEM of who vouches for receivers; those that Node.js trusts unless given. */
  readonly authorities?: readonly string[];
  readonly lookup?: typeof systemLookup;
}

const usual: OutletOptions = { networks: [], timeoutMs: 15_000, answerBytes: 64 * 1024, connections: 96 };

/**
 * Where messages leave. To public addresses over HTTPS; to others only where they are allowed. No redirect is followed, no answer is
 * waited for longer or read further than is set. What an answer says is not looked at: it may repeat what it was sent.
 */
export class Outlet {
  readonly #options: OutletOptions;
  readonly #ways: Readonly<Record<'http:' | 'https:', Way>>;

  constructor(options: Partial<OutletOptions> = {}) {
    this.#options = { ...usual, ...options };
    const { networks, connections: maxSockets, authorities, lookup } = this.#options;
    const trust = authorities && { ca: [...authorities] };
    const isAllowed = within(networks);
    const isOpen: Allows = (address) => isPublic(address) || isAllowed(address);
    const pool = (allows: Allows) => ({ keepAlive: true, maxSockets, lookup: lookupOf(allows, lookup) });
    this.#ways = {
      // Over a line that anybody may read nothing goes but to where somebody said that it may.
      'http:': { allows: isAllowed, agent: new HttpAgent(pool(isAllowed)), ask: httpRequest },
      'https:': { allows: isOpen, agent: new HttpsAgent({ ...pool(isOpen), ...trust }), ask: httpsRequest },
    };
  }

  /** Sends a message once. Never throws: what goes wrong is an outcome. */
  async post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<Outcome> {
    try {
      return await this.#post(url, headers, body);
    } catch (error) {
      const { code, isReused } = error as { readonly code?: unknown; readonly isReused?: true }; // whatever was thrown
      // The receiver closed the connection just as we took it up again: what a new one says counts.
      if (code === 'ECONNRESET' && isReused) return this.post(url, headers, body);
      return failed(null, typeof code === 'string' ? code : 'unknown');
    }
  }

  /** Ends all connections. */
  close(): void {
    for (const { agent } of Object.values(this.#ways)) agent.destroy();
  }

  #post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<Outcome> {
    const { allows, agent, ask } = this.#ways[url.protocol as 'http:' | 'https:']; // checked when it was registered
    expectAllowed(url, allows);
    const { timeoutMs, answerBytes } = this.#options;
    return new Promise<Outcome>((resolve, reject) => {
      const length = String(Buffer.byteLength(body));
      const request = ask(url, { method: 'POST', agent, headers: { ...headers, 'content-length': length } });
      const timer = setTimeout(() => {
        resolve(failed(null, 'timeout'));
        request.destroy();
      }, timeoutMs);
      request.once('close', () => {
        clearTimeout(timer);
      });
      request.on('error', (error) => {
        reject(Object.assign(error, request.reusedSocket && { isReused: true }));
      });
      request.once('response', (response: IncomingMessage) => {
        outcomeOf(response, answerBytes).then(resolve, reject);
      });
      request.end(body);
    });
  }
}

interface Way {
  readonly allows: Allows;
  readonly agent: HttpAgent;
  readonly ask: (url: URL, options: object) => ClientRequest;
}

/** What the status says, of an answer that came to its end or further than is read. */
async function outcomeOf(response: IncomingMessage, bytesAtMost: number): Promise<Outcome> {
  const { statusCode: status = 0, headers } = response;
  if (!(await isRead(response, bytesAtMost))) return failed(status, 'cut-off');
  if (status >= 200 && status < 300) return { delivered: true, status };
  if (status >= 300 && status < 400) return failed(status, 'redirect');
  return { ...failed(status, 'status'), retryAfterMs: retryAfterMs(headers['retry-after'], Date.now()) };
}

async function isRead(response: IncomingMessage, bytesAtMost: number): Promise<boolean> {
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += (chunk as Buffer).length; // nobody asked for text
      if (bytes > bytesAtMost) break; // which ends the connection
    }
    return true;
  } catch {
    return false;
  }
}

const failed = (status: number | null, failure: string) =>
  ({ delivered: false, status, failure, retryAfterMs: null }) as const;
