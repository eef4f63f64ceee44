import { isRole, roles, type InEveryLanguage, type Role } from '@hindsight/contracts';
import { isSensitive, sensitiveKeys, type SensitiveKey } from '@hindsight/domain';
import type { Issuer } from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';
import { said } from '../texts/texts.js';

/** Who is let in, beside those with keys, and how much they may ask. */
export interface AccessSettings {
  /** `open`: nobody is asked who they are; for one's own machine. */
  readonly who: 'keys' | 'open';
  /** Whether every reading of customers must say what it is for. */
  readonly purposeRequired: boolean;
  /** Whose tokens are taken; undefined: nobody's. */
  readonly issuer: Issuer | undefined;
  /** How many requests a credential may send in a minute; 0: any number. */
  readonly perMinute: number;
  /** Whether a customer may be named by a phone number or an e-mail address. */
  readonly personalIds: boolean;
  /** Which sensitive attributes may be kept of a customer. */
  readonly sensitiveAttributes: readonly SensitiveKey[];
}

/** @throws {BadInput} a variable that is not what it should be, by its name. */
export function accessFrom(env: NodeJS.ProcessEnv): AccessSettings {
  return {
    who: choice('ACCESS', env, ['keys', 'open']),
    purposeRequired: choice('PURPOSE', env, ['optional', 'required']) === 'required',
    issuer: issuerFrom(env),
    perMinute: perMinuteFrom(env['REQUESTS_PER_MINUTE'] ?? '6000'),
    personalIds: choice('ALLOW_PERSONAL_IDS', env, ['no', 'yes']) === 'yes',
    sensitiveAttributes: sensitiveIn(env['SENSITIVE_ATTRIBUTES'] ?? ''),
  };
}

/** The first one unless another is set. */
function choice<Word extends string>(
  name: string,
  env: NodeJS.ProcessEnv,
  words: readonly [Word, ...Word[]],
): Word {
  const value = env[name] ?? words[0];
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw unfit(name, value, said('oneOfWords', { words: words.join(', ') }));
}

function perMinuteFrom(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw unfit('REQUESTS_PER_MINUTE', text, said('wholeBetween', { least: 0, most: 9_999_999 }));
}

function issuerFrom(env: NodeJS.ProcessEnv): Issuer | undefined {
  const issuer = env['OIDC_ISSUER'];
  if (issuer === undefined) return undefined;
  const { OIDC_AUDIENCE: audience, OIDC_JWKS_URL: jwksUrl } = env;
  for (const [name, url] of Object.entries({ OIDC_ISSUER: issuer, OIDC_JWKS_URL: jwksUrl }))
    if (url !== undefined && !isSafe(url)) throw unfit(name, url, said('safeUrl'));
  if (!audience) throw unfit('OIDC_AUDIENCE', '', said('ownAudience'));
  return { issuer, audience, jwksUrl, ...claimsFrom(env) };
}

function claimsFrom({ OIDC_ROLES_CLAIM, OIDC_NAME_CLAIM, OIDC_ROLES }: NodeJS.ProcessEnv) {
  return {
    rolesClaim: OIDC_ROLES_CLAIM ?? 'roles',
    nameClaim: OIDC_NAME_CLAIM ?? 'sub',
    rolesCalled: calledIn(OIDC_ROLES ?? ''),
  };
}

function sensitiveIn(text: string): readonly SensitiveKey[] {
  const keys = text.split(',').map((key) => key.trim());
  const known = keys.filter(isSensitive);
  if (text.trim() === '' || known.length === keys.length) return known;
  throw unfit('SENSITIVE_ATTRIBUTES', text, said('someOfWords', { words: sensitiveKeys.join(', ') }));
}

/** Keys that came over a line that anybody may write on would let anybody in. */
const isSafe = (url: string) =>
  URL.canParse(url) && /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]?)/.test(url);

function calledIn(text: string): Readonly<Record<string, Role>> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, called = '', role] = /^(.+)=([a-z]+)$/.exec(pair.trim()) ?? [];
      if (isRole(role)) return [called, role];
      throw unfit('OIDC_ROLES', text, said('rolesCalled', { roles: roles.join(', ') }));
    }),
  );
}

const unfit = (name: string, value: string, expected: InEveryLanguage) =>
  new BadInput(said('settingUnfit', { name, value, expected }));
