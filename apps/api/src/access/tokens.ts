import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { isRole, type Role } from '@hindsight/contracts';
import { isToken } from '../http/exchange.js';
import { Problem } from '../http/problem.js';
import type { Credentials, Principal, Rejected } from './principal.js';

/** Whose tokens are taken (RFC 7519), and what is read from them. */
export interface Issuer {
  /** As tokens have it for `iss`. */
  readonly issuer: string;
  /** As tokens that are meant for us have it for `aud`. */
  readonly audience: string;
  /** Where its keys are; undefined: where its discovery document says (OpenID Connect Discovery 1.0, section 4). */
  readonly jwksUrl?: string | undefined;
  /** The claim that tells roles: a text, a list of texts, or a path to one, `realm_access.roles`. */
  readonly rolesClaim: string;
  /** The claim that tells who acts. */
  readonly nameClaim: string;
  /** What it calls our roles, where it does not call them as we do. */
  readonly rolesCalled: Readonly<Record<string, Role>>;
}

/** Signatures of public keys alone: with a shared secret, whoever checks a token could make one. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];
/** By how much clocks may differ, s. */
const clockTolerance = 30;
/** How long keys are taken without asking again, and how soon one that is new is asked for, ms. */
const kept = { cacheMaxAge: 600_000, cooldownDuration: 30_000, timeoutDuration: 5000 };

type Fetching = Readonly<Record<keyof typeof kept, number>>;

/** Tokens of people, as an identity provider issues them. Its keys are fetched at the first of them, and again when it signs with another. */
export function tokens(issuer: Issuer, fetching: Fetching = kept): Credentials {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const keysOf = async () => {
    keys ??= keySetOf(issuer, fetching);
    try {
      return await keys;
    } catch (error) {
      keys = null; // to be asked again
      throw error;
    }
  };
  return {
    recognise: async (token) => {
      if (!/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return null;
      try {
        const checks = { issuer: issuer.issuer, audience: issuer.audience, algorithms, clockTolerance };
        const { payload } = await jwtVerify(token, await keysOf(), { ...checks, requiredClaims: ['exp'] });
        return principalIn(payload, issuer);
      } catch (error) {
        return rejectedFor(error, issuer);
      }
    },
  };
}

async function keySetOf({ issuer, jwksUrl }: Issuer, fetching: Fetching): Promise<JWTVerifyGetKey> {
  return createRemoteJWKSet(new URL(jwksUrl ?? (await discovered(issuer))), fetching);
}

async function discovered(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(kept.timeoutDuration), redirect: 'error' });
  const found = (await answer.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
  if (found.issuer === issuer && typeof found.jwks_uri === 'string') return found.jwks_uri;
  throw new Error(`${url} is not the discovery document of ${issuer}`);
}

function principalIn(
  payload: JWTPayload,
  { nameClaim, rolesClaim, rolesCalled }: Issuer,
): Principal | Rejected {
  const name = claimIn(payload, nameClaim);
  if (!isToken(name)) return { rejected: noName(nameClaim) };
  const roles = [claimIn(payload, rolesClaim)].flat().flatMap((one) => roleOf(one, rolesCalled));
  // Nobody who has a key has such a name: a person with both is two.
  return { name: `user:${name}`, roles: [...new Set(roles)], purpose: null };
}

function roleOf(called: unknown, rolesCalled: Issuer['rolesCalled']): Role[] {
  if (typeof called === 'string' && Object.hasOwn(rolesCalled, called))
    return [rolesCalled[called]].filter(isRole);
  return isRole(called) ? [called] : [];
}

/** A claim by its name, which may have dots in it, or else by its path. */
function claimIn(payload: JWTPayload, path: string): unknown {
  if (path in payload) return payload[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      payload,
    );
}

/** @throws {Problem} 503, when the fault is not the token's: its issuer does not answer */
function rejectedFor(error: unknown, { issuer, audience }: Issuer): Rejected {
  if (error instanceof errors.JWTExpired) return { rejected: expired };
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim } = error;
    return {
      rejected: {
        en: `the token is not for this server: "${claim}" is not as it must be (issuer ${issuer}, audience ${audience})`,
        zh: `此令牌不是发给此服务器的：“${claim}”不符（签发者 ${issuer}，受众 ${audience}）`,
      },
    };
  }
  const isOfTheToken = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
  if (isOfTheToken && !isOfTheIssuer(error)) return { rejected: unsigned(issuer) };
  throw Problem.of('issuer-unavailable', silent(issuer), { retryAfterSeconds: 5 });
}

/** What it answered is no set of keys. */
const isOfTheIssuer = (error: Error & { readonly code?: string }) =>
  error.code === 'ERR_JOSE_GENERIC' || error instanceof errors.JWKSInvalid;

const expired = { en: 'the token has expired: sign in again', zh: '令牌已过期：请重新登录' };
const noName = (claim: string) => ({
  en: `the token does not say who acts: "${claim}" must be 1 to 128 visible ASCII characters`,
  zh: `令牌没有说明由谁操作：“${claim}”必须是 1 到 128 个可见 ASCII 字符`,
});
const unsigned = (issuer: string) => ({
  en: `the token is not signed with a key of ${issuer}`,
  zh: `令牌不是用 ${issuer} 的密钥签名的`,
});
const silent = (issuer: string) => ({
  en: `the keys of ${issuer} cannot be had, so no token can be checked; try again shortly`,
  zh: `无法取得 ${issuer} 的密钥，因而无法检验令牌；请稍后重试`,
});
