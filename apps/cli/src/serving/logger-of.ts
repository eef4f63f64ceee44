import { destination } from 'pino';
import type { Door } from '../door.js';
import type { Settings } from '../settings.js';
import { JsonLogger } from './json-logger.js';

/** The log of a server, in which nothing is that would open anything. */
export function loggerOf({ logLevel, databaseUrl, audit }: Settings, access: Door['access']): JsonLogger {
  const keys = access === 'open' ? [] : access.map(({ secret }) => secret);
  const password =
    databaseUrl !== undefined && URL.canParse(databaseUrl) ? new URL(databaseUrl).password : '';
  const signing = audit.key?.split('\n').filter((line) => line.length > 40) ?? [];
  const secrets = [...keys, password, ...signing].filter((secret) => secret.length >= 8);
  return new JsonLogger(logLevel, destination({ fd: 2, sync: true }), secrets);
}
