import { Problem } from '../http/problem.js';
import type { HttpRequest } from '../http/exchange.js';
import { roles, type InEveryLanguage, type Role } from '@hindsight/contracts';

/** Who sends a request, as the credential that it came with says. */
export interface Principal {
  /** The actor of whatever is recorded. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** What it reads customers for, where a request does not say; null: nobody said. */
  readonly purpose: string | null;
}

/** Why a credential opens nothing. */
export interface Rejected {
  readonly rejected: InEveryLanguage;
}

/** One kind of credentials. */
export interface Credentials {
  /** null: it is none of this kind. Takes as long for a wrong secret as for a right one. */
  recognise(token: string): Promise<Principal | Rejected | null>;
}

const principals = new WeakMap<HttpRequest, Principal>();

/** From now on this request is theirs. */
export function isFrom(request: HttpRequest, principal: Principal): void {
  principals.set(request, principal);
}

/** null: nobody was asked. */
export const knownPrincipal = (request: HttpRequest): Principal | null => principals.get(request) ?? null;

/** Who acts when nothing says who does. */
export const nobody = 'anonymous';

/**
 * Who sent a request. Where no credentials are asked for, and only there, who it says (`X-Actor`), taken at its word, with
 * every role: everybody there can reach the log anyway.
 * @throws {Problem} 400 for what is no name
 */
export function principalOf(request: HttpRequest): Principal {
  const known = knownPrincipal(request);
  if (known) return known;
  const said = request.headers['x-actor'] ?? nobody;
  if (typeof said === 'string' && namePattern.test(said)) return { name: said, roles, purpose: null };
  throw Problem.fields([{ field: 'x-actor', message: mustBeName }]);
}

/** The actor of whatever is recorded with a request; see `principalOf`. */
export const actorOf = (request: HttpRequest): string => principalOf(request).name;

/** What names look like. */
const namePattern = /^[A-Za-z0-9_.-]{1,64}$/;

const mustBeName = {
  en: 'must be a name of 1 to 64 of A-Z a-z 0-9 _ . -',
  zh: '必须是 1 到 64 个字符的名称，限于 A-Z a-z 0-9 _ . -',
};
