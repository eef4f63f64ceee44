import { randomUUID } from 'node:crypto';
import { isToken, type HttpRequest } from './exchange.js';

/**
 * What the caller, or a proxy before us, calls this request (`X-Request-Id`): it goes back with the answer, into problems
 * and into our log. A new one where there is none, or one that is no token.
 */
export function requestIdOf({ headers }: Pick<HttpRequest, 'headers'>): string {
  const given = headers['x-request-id'];
  return isToken(given) ? given : randomUUID();
}
