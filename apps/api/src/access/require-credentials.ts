import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HttpReply, HttpRequest } from '../http/exchange.js';
import { Problem } from '../http/problem.js';
import { sendProblem } from '../http/problem-filter.js';
import type { Counted } from './limit-requests.js';
import { isFrom, type Credentials, type Principal, type Rejected } from './principal.js';
import { accessTo, isPublic, RouteWithoutRoles } from './route-access.js';
import type { Role } from '@hindsight/contracts';

const realm = 'Bearer realm="hindsight"';

/** Refuses to serve an endpoint of which nobody said who may use it. Call it before there are any. */
export function refuseRoutesWithoutRoles(app: NestFastifyApplication): void {
  const http = app.getHttpAdapter().getInstance();
  http.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (!isPublic(url) && accessTo(one, url) === null) throw new RouteWithoutRoles(one, url);
  });
}

/**
 * From now on every request needs a credential that one of these kinds recognises, and one of the roles of its endpoint, but for
 * what is public. Those that have none, or one that opens nothing, are counted: where there are too many, 429 is said instead. One that
 * is recognised comes through all the same, as many people may share an address.
 */
export function requireCredentials(
  app: NestFastifyApplication,
  kinds: readonly Credentials[],
  refused: Counted,
): void {
  const http = app.getHttpAdapter().getInstance();
  http.addHook('onRequest', async (request, reply) => {
    // The route, not the URL: a URL can be spelled in many ways, the route is the one that answers.
    const { url: route } = request.routeOptions;
    if (route !== undefined && isPublic(route)) return;
    try {
      const principal = await recognised(request, reply, kinds);
      isFrom(request, principal);
      if (route !== undefined) permit(request, reply, principal, route);
    } catch (problem) {
      const isUnknown = problem instanceof Problem && problem.getStatus() === 401;
      sendProblem((isUnknown && (await refused(request))) || problem, request, reply);
      return reply;
    }
  });
}

/** @throws {Problem} 401, when the request says nobody that we know */
async function recognised(
  { headers }: HttpRequest,
  reply: HttpReply,
  kinds: readonly Credentials[],
): Promise<Principal> {
  const token = bearer(headers.authorization);
  if (token === null) {
    reply.header('www-authenticate', realm);
    throw Problem.of('key-required', nothingSent);
  }
  for (const kind of kinds) {
    const found = await kind.recognise(token);
    if (found && 'name' in found) return found;
    if (found) throw unfit(reply, found);
  }
  throw unfit(reply, { rejected: unknown });
}

function unfit(reply: HttpReply, { rejected }: Rejected): Problem {
  reply.header('www-authenticate', `${realm}, error="invalid_token"`);
  return Problem.of('key-required', rejected);
}

const nothingSent = {
  en: 'send Authorization: Bearer <key>, with a key from "hindsight keys create" or a token of your identity provider',
  zh: '请发送 Authorization: Bearer <密钥>：由 "hindsight keys create" 生成的密钥，或身份提供方的令牌',
};
const unknown = {
  en: 'this server knows no such key; "hindsight keys create" makes one',
  zh: '此服务器没有这个密钥；可用 "hindsight keys create" 生成',
};

/** @throws {Problem} 403, when none of the roles may do this */
function permit({ method }: HttpRequest, reply: HttpReply, principal: Principal, route: string): void {
  const { roles: needed } = accessTo(method, route) ?? { roles: [] };
  if (needed.some((role) => principal.roles.includes(role))) return;
  // RFC 6750, section 3.1.
  reply.header('www-authenticate', `${realm}, error="insufficient_scope", scope="${needed.join(' ')}"`);
  throw Problem.of('role-missing', roleMissing(`${method} ${route}`, needed, principal), {
    members: { needed, roles: principal.roles },
  });
}

const roleMissing = (what: string, needed: readonly Role[], { name, roles }: Principal) => ({
  en: `${what} is for ${needed.join(', ')}; ${name} is ${roles.join(', ') || 'none of the roles'}`,
  zh: `${what} 限于 ${needed.join('、')}；${name} 的角色为 ${roles.join('、') || '无'}`,
});

function bearer(authorization: string | undefined): string | null {
  return /^Bearer +([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1] ?? null;
}
