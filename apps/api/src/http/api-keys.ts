import { createHash, timingSafeEqual } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HttpRequest } from './exchange.js';
import { Problem } from './problem.js';
import { sendProblem } from './problem-filter.js';

/** Who may speak to this API. The name is the actor of whatever is recorded with the secret. */
export interface ApiKey {
  readonly name: string;
  readonly secret: string;
}

const realm = 'Bearer realm="hindsight"';
const actors = new WeakMap<HttpRequest, string>();

/** Who acts when nothing says who does. */
export const nobody = 'anonymous';

/**
 * The name of the key a request came with; where there are no keys, and only there, who it says (`X-Actor`), taken at its
 * word: everybody there can reach the log anyway.
 */
export function actorOf(request: HttpRequest): string {
  const key = actors.get(request);
  if (key !== undefined) return key;
  const said = request.headers['x-actor'] ?? nobody;
  if (typeof said === 'string' && /^[A-Za-z0-9_.-]{1,64}$/.test(said)) return said;
  throw Problem.fields([{ field: 'x-actor', message: mustBeName }]);
}

const mustBeName = {
  en: 'must be a name of 1 to 64 of A-Z a-z 0-9 _ . -',
  zh: '必须是 1 到 64 个字符的名称，限于 A-Z a-z 0-9 _ . -',
};

/** From now on every request needs a key, but for what `isPublic`. Without keys nothing changes. */
export function requireKeys(app: NestFastifyApplication, keys: readonly ApiKey[]): void {
  if (keys.length === 0) return;
  const nameOf = keyRing(keys);
  const http = app.getHttpAdapter().getInstance();
  http.addHook('onRequest', (request, reply, next) => {
    // The route, not the URL: a URL can be spelled in many ways, the route is the one that answers.
    const { url: route } = request.routeOptions;
    if (route !== undefined && isPublic(route)) {
      next();
      return;
    }
    const token = bearer(request.headers.authorization);
    const name = token === null ? null : nameOf(token);
    if (name !== null) {
      actors.set(request, name);
      next();
      return;
    }
    void reply.header('www-authenticate', token === null ? realm : `${realm}, error="invalid_token"`);
    sendProblem(Problem.of('key-required', detail), request, reply);
  });
}

const detail = {
  en: 'send Authorization: Bearer <secret> with the secret of a key that this server knows',
  zh: '请发送 Authorization: Bearer <密钥>，密钥须为此服务器所知',
};

/** What tells nothing about customers: the documentation, the shapes of events, and whether the process is well. */
const isPublic = (route: string) => /^\/(docs|health|schemas|asyncapi\.json)(?:$|[/-])/.test(route);

function bearer(authorization: string | undefined): string | null {
  return /^Bearer +([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** Compares hashes, and always all of them: how long it takes says nothing about any secret. */
function keyRing(keys: readonly ApiKey[]): (token: string) => string | null {
  const ring = keys.map(({ name, secret }) => ({ name, digest: digestOf(secret) }));
  return (token) => {
    const digest = digestOf(token);
    let found: string | null = null;
    for (const key of ring) if (timingSafeEqual(key.digest, digest)) found = key.name;
    return found;
  };
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();
