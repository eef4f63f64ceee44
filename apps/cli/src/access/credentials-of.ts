import { onPool, type ReadModels } from '@hindsight/read-models';
import {
  AccessRecords,
  configuredKeys,
  storedKeys,
  tokens,
  type Credentials,
  type HttpOptions,
} from '../../../api/src/api.module.js';
import type { Door } from '../door.js';
import type { Settings } from '../settings.js';

/** By what a server recognises who sends a request. */
export function credentialsOf(
  access: Door['access'],
  { access: { issuer } }: Pick<Settings, 'access'>,
  readModels: ReadModels,
): readonly Credentials[] | 'open' {
  if (access === 'open') return access;
  const made = storedKeys(onPool(readModels), { now: () => new Date() });
  return [configuredKeys(access), made, ...(issuer ? [tokens(issuer)] : [])];
}

/** How customers are read over HTTP. */
export const readingRules = (
  { access: { purposeRequired } }: Pick<Settings, 'access'>,
  readModels: ReadModels,
): NonNullable<HttpOptions['reading']> => ({
  ...{ purposeRequired, records: new AccessRecords(onPool(readModels)) },
});
