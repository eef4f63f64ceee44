import { onPool, type ReadModels } from '@hindsight/read-models';
import {
  AccessRecords,
  configuredKeys,
  storedKeys,
  type Credentials,
  type HttpOptions,
} from '../../../api/src/api.module.js';
import type { Door } from '../door.js';
import type { Settings } from '../settings.js';

/** By what a server recognises who sends a request. */
export function credentialsOf(
  access: Door['access'],
  readModels: ReadModels,
): readonly Credentials[] | 'open' {
  if (access === 'open') return access;
  return [configuredKeys(access), storedKeys(onPool(readModels), { now: () => new Date() })];
}

/** How customers are read over HTTP. */
export const readingRules = (
  { access: { purposeRequired } }: Pick<Settings, 'access'>,
  readModels: ReadModels,
): NonNullable<HttpOptions['reading']> => ({
  ...{ purposeRequired, records: new AccessRecords(onPool(readModels)) },
});
