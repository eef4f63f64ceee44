import { join, resolve } from 'node:path';
import type { InEveryLanguage, Language } from '@hindsight/contracts';
import {
  readServiceLevels,
  spellServiceLevels,
  usualServiceLevels,
  type ServiceLevels,
} from '@hindsight/domain';
import type { Command } from 'commander';
import { accessFrom, type AccessSettings } from './access/access-settings.js';
import { BadInput } from './bad-input.js';
import { said } from './texts/texts.js';

/** What a whole run of the program is told, by options and environment. */
export interface Settings {
  /** Where embedded services keep their data, and reports and rejects go. */
  readonly directory: string;
  /** Undefined: the embedded one is started. */
  readonly eventStoreUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  /** ISO 4217. */
  readonly reportingCurrency: string;
  /** Within how many hours the steps of a complaint are due. */
  readonly serviceLevels: ServiceLevels;
  /** Who closes days: `wall` as they pass, `log` whoever feeds the log. */
  readonly clock: 'wall' | 'log';
  /** How long after midnight `wall` waits for late news, ms. */
  readonly closeGraceMs: number;
  /** How often whoever serves and projects sends a heartbeat, ms; 0: never. */
  readonly heartbeatEveryMs: number;
  /** How long after one the subscription may bring nothing before the process is not ready, ms. */
  readonly silentAfterMs: number;
  /** How long what is to be published may wait, when nothing is, before the process is not ready, ms. */
  readonly outboxLateAfterMs: number;
  /** The address on which HTTP is served. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Who may use the API, `name/role+role:secret,…`; secret, so never to be shown. */
  readonly apiKeys: string | undefined;
  /** A file that holds the same. */
  readonly apiKeysFile: string | undefined;
  readonly access: AccessSettings;
  /** Who signs tree heads, how often and whereto. */
  readonly audit: AuditSettings;
  /** Who wraps customers' keys. */
  readonly vault: VaultSettings;
  /** Who must say what they did about an erasure; undefined: whoever has a key of a subscriber. */
  readonly erasureSubscribers: readonly string[] | undefined;
  /** Networks that are not public and that webhooks may be sent to all the same, with commas between. */
  readonly webhookNetworks: string;
  /** What a server lets its users replay, and keeps of it. */
  readonly replays: ReplaySettings;
  /** How much a server logs. */
  readonly logLevel: LogLevel;
  /** Standard output carries JSON and nothing else. */
  readonly json: boolean;
  /** Of all that is said to people. */
  readonly language: Language;
}

interface AuditSettings {
  /** PEM; secret, so never to be shown. */
  readonly key: string | undefined;
  /** A file that holds the same. */
  readonly keyFile: string | undefined;
  /** How signatures of the key are named; undefined: after the key. */
  readonly name: string | undefined;
  /** Where heads are appended, beside the event store. */
  readonly headsFile: string;
  /** ms; 0: never by itself. */
  readonly everyMs: number;
}

interface VaultSettings {
  /** Base64, several with commas between; secret, so never to be shown. */
  readonly key: string | undefined;
  /** A file that holds the same, a key a line. */
  readonly keyFile: string | undefined;
}

interface ReplaySettings {
  /** How many of one user wait or run at the same time. */
  readonly perUser: number;
  /** How many run at the same time. */
  readonly atOnce: number;
  /** How many that have ended are kept for a user, and how long. */
  readonly kept: number;
  readonly keptDays: number;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

interface GlobalOptions {
  readonly dir?: string;
  readonly json?: true;
  readonly lang: Language;
}

/** @throws {BadInput} a variable that is not what it should be, by its name. */
function settingsFrom(options: GlobalOptions, env: NodeJS.ProcessEnv): Settings {
  const directory = resolve(options.dir ?? env['HINDSIGHT_DIR'] ?? '.hindsight');
  return {
    directory,
    eventStoreUrl: env['EVENTSTORE_URL'],
    databaseUrl: env['DATABASE_URL'],
    reportingCurrency: matching('REPORTING_CURRENCY', env, /^[A-Z]{3}$/, 'GBP', said('currencyCode')),
    serviceLevels: levelsFrom(env['SERVICE_LEVELS']),
    clock: matching('CLOCK', env, /^(wall|log)$/, 'wall', said('wallOrLog')) as 'wall' | 'log', // it matched
    closeGraceMs: minutes(matching('CLOSE_GRACE', env, /^\d{1,4}(m|min)?$/, '15', said('someMinutes'))),
    heartbeatEveryMs:
      Number(
        matching('HEARTBEAT_SECONDS', env, /^\d{1,4}$/, '10', said('wholeBetween', { least: 0, most: 9999 })),
      ) * 1000,
    silentAfterMs: whole('SILENT_AFTER_SECONDS', env, 30) * 1000,
    outboxLateAfterMs: whole('OUTBOX_LATE_AFTER_SECONDS', env, 30) * 1000,
    host: matching('HOST', env, /^[\w.:-]+$/, '127.0.0.1', said('ownAddress')),
    port: portFrom(matching('PORT', env, /^\d{1,5}$/, '0', said('aPort'))),
    apiKeys: env['API_KEYS'],
    apiKeysFile: env['API_KEYS_FILE'],
    access: accessFrom(env),
    audit: auditFrom(directory, env),
    vault: { key: env['VAULT_KEY'], keyFile: env['VAULT_KEY_FILE'] },
    erasureSubscribers: subscribersFrom(env),
    webhookNetworks: env['WEBHOOK_NETWORKS'] ?? '',
    replays: replaysFrom(env),
    logLevel: matching(
      'LOG_LEVEL',
      env,
      new RegExp(`^(${logLevels.join('|')})$`),
      'info',
      said('oneOfWords', { words: logLevels.join(', ') }),
    ) as LogLevel, // it matched
    json: options.json ?? false,
    language: options.lang,
  };
}

function subscribersFrom(env: NodeJS.ProcessEnv): readonly string[] | undefined {
  if (env['ERASURE_SUBSCRIBERS'] === undefined) return undefined;
  const names = /^([A-Za-z0-9_.-]{1,64}(,[A-Za-z0-9_.-]{1,64})*)?$/;
  const text = matching('ERASURE_SUBSCRIBERS', env, names, '', said('namesOfKeys'));
  return text === '' ? [] : [...new Set(text.split(','))].sort();
}

const replaysFrom = (env: NodeJS.ProcessEnv): Settings['replays'] => ({
  perUser: whole('REPLAYS_PER_USER', env, 2),
  atOnce: whole('REPLAYS_AT_ONCE', env, 1),
  kept: whole('REPLAYS_KEPT', env, 20),
  keptDays: whole('REPLAYS_KEPT_DAYS', env, 30),
});

function auditFrom(directory: string, env: NodeJS.ProcessEnv): AuditSettings {
  const seconds = matching(
    'TREE_HEAD_SECONDS',
    env,
    /^\d{1,5}$/,
    '60',
    said('wholeBetween', { least: 0, most: 99999 }),
  );
  const expected = said('aSigningName');
  const name = matching('AUDIT_NAME', env, /^[^\s+]{0,100}$/, '', expected);
  return {
    key: env['AUDIT_KEY'],
    keyFile: env['AUDIT_KEY_FILE'],
    name: name === '' ? undefined : name,
    headsFile: resolve(env['TREE_HEADS_FILE'] ?? join(directory, 'tree-heads')),
    everyMs: Number(seconds) * 1000,
  };
}

function matching(
  name: string,
  env: NodeJS.ProcessEnv,
  pattern: RegExp,
  otherwise: string,
  expected: InEveryLanguage,
): string {
  const value = env[name] ?? otherwise;
  if (!pattern.test(value)) throw new BadInput(said('settingUnfit', { name, value, expected }));
  return value;
}

const whole = (name: string, env: NodeJS.ProcessEnv, otherwise: number): number =>
  Number(
    matching(name, env, /^[1-9]\d{0,3}$/, String(otherwise), said('wholeBetween', { least: 1, most: 9999 })),
  );

const minutes = (text: string) => Number.parseInt(text, 10) * 60_000;

function levelsFrom(text: string | undefined): ServiceLevels {
  if (text === undefined) return usualServiceLevels;
  const read = readServiceLevels(text, usualServiceLevels);
  if (read.ok) return read.levels;
  throw new BadInput(
    said('serviceLevelsUnfit', { problem: read.problem, usual: spellServiceLevels(usualServiceLevels) }),
  );
}

function portFrom(text: string): number {
  if (Number(text) > 65_535)
    throw new BadInput(said('settingUnfit', { name: 'PORT', value: text, expected: said('aPort') }));
  return Number(text);
}

/** The settings of a command, wherever on the line the global options stand. */
export function settingsOf(command: Command): Settings {
  return settingsFrom(command.optsWithGlobals<GlobalOptions>(), process.env);
}
