import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Login } from './security/login.js';

export interface HttpFacts {
  /** null: everybody may ask */
  login: Login | null;
  lastPosition: () => number;
}

type Answer = [code: number, body?: object];

const ALLOWED = new Set(['GET', 'HEAD']);

/** What monitors ask of an EventStoreDB over HTTP/1.1: `/health/live`, `/ping`, `/stats`; the last only of whoever has logged in. */
export function httpEndpoints(facts: HttpFacts): RequestListener {
  return (request, response) => {
    answerTo(request, facts).then(
      (answer) => {
        send(response, answer);
      },
      () => {
        send(response, [500]);
      },
    );
  };
}

type Endpoint = (facts: HttpFacts, request: IncomingMessage) => Answer | Promise<Answer>;

const endpoints: ReadonlyMap<string, Endpoint> = new Map<string, Endpoint>([
  ['/health/live', () => [204]],
  ['/ping', () => [200, { text: 'Ping request successfully handled' }]],
  [
    '/stats',
    async (facts, { headers }) => ((await isKnown(headers, facts.login)) ? [200, stats(facts)] : [401]),
  ],
]);

async function answerTo(request: IncomingMessage, facts: HttpFacts): Promise<Answer> {
  if (!ALLOWED.has(request.method ?? '')) return [405];
  const endpoint = endpoints.get((request.url ?? '').split('?', 1)[0] ?? '');
  return endpoint ? endpoint(facts, request) : [404];
}

async function isKnown(headers: IncomingHttpHeaders, login: Login | null): Promise<boolean> {
  return login === null || (await login.callerOf(headers.authorization)).kind === 'known';
}

/** Of the process, which the node may share with others. */
function stats({ lastPosition }: HttpFacts): object {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const startTime = new Date(Date.now() - process.uptime() * 1000).toISOString();
  return {
    proc: { id: process.pid, startTime, mem: rss, heapUsed, cpuSeconds: (user + system) / 1e6 },
    es: { log: { lastPosition: lastPosition() } },
  };
}

function send(response: ServerResponse, [code, body]: Answer): void {
  if (code === 401) response.setHeader('www-authenticate', 'Basic realm="event store"');
  if (code === 405) response.setHeader('allow', [...ALLOWED].join(', '));
  if (body) response.setHeader('content-type', 'application/json');
  response.writeHead(code).end(body && JSON.stringify(body));
}
