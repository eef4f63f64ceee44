import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { EventStoreOptions, User } from '@hindsight/embedded-eventstore';
import { BadInput } from '../bad-input.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { said, speaking } from '../texts/texts.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly advertised?: string;
  readonly tls?: true;
  readonly cert?: string;
  readonly key?: string;
  readonly access?: 'open' | 'login' | 'acl';
  readonly usersFile?: string;
}

export function eventStoreCommand(): Command {
  return new Command('eventstore')
    .description('run the embedded event store alone, for any client of EventStoreDB')
    .option(
      '--port <port>',
      'of gRPC and of HTTP/1.1 (/health/live, /ping, /stats); 0: any free one',
      parsePort,
      2113,
    )
    .option('--host <address>', 'the address to bind', '127.0.0.1')
    .option('--advertised <host:port>', 'what clients that discover it are told to dial')
    .option('--tls', 'with a certificate of its own, made at the first start')
    .option('--cert <file>', 'with this certificate (PEM)')
    .option('--key <file>', 'its key (PEM)')
    .addOption(new Option('--access <rule>', 'with TLS: who may do what').choices(['open', 'login', 'acl']))
    .option('--users-file <file>', 'who may log in from now on, a line each: name:password[:group,…]')
    .action((options: Options, command: Command) => run(options, command));
}

async function run(options: Options, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const directory = join(settings.directory, 'eventstore');
  const { startEventStore } = await import('../serving/event-store-node.js');
  await untilInterrupted(async (signal) => {
    const node = await startEventStore({ directory, ...(await nodeOptions(options)) });
    const speak = speaking(settings.language);
    say(settings, { url: node.url, directory }, () =>
      [node.url, speak('dataOf', { directory }), speak('ctrlCStops')].join('\n'),
    );
    if (!signal.aborted) await once(signal, 'abort');
    await node.stop();
  });
}

async function nodeOptions(options: Options): Promise<Omit<EventStoreOptions, 'directory'>> {
  const { port, host, advertised, access, usersFile } = options;
  return {
    port,
    host,
    ...(advertised !== undefined && { advertised }),
    ...(access !== undefined && { access }),
    tls: tlsOf(options),
    ...(usersFile !== undefined && { users: await usersIn(usersFile) }),
  };
}

function tlsOf({ tls, cert, key }: Options): NonNullable<EventStoreOptions['tls']> {
  if (cert === undefined && key === undefined) return tls ?? false;
  if (cert === undefined || key === undefined) throw new BadInput(said('certOrNeither'));
  return { certFile: cert, keyFile: key };
}

async function usersIn(file: string): Promise<User[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new BadInput(said('cannotBeRead', { place: file, why: String(error) }));
  });
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line, index) => (line === '' ? [] : [userIn(line, `${file}:${index + 1}`)]));
}

function userIn(line: string, place: string): User {
  const match = /^([^:]+):([^:]+)(?::([^:]*))?$/.exec(line);
  if (!match) throw new BadInput(said('expectedUser', { place }));
  const [, name = '', password = '', groups = ''] = match;
  return { name, password, groups: groups.split(',').filter((group) => group !== '') };
}

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('Expected 0 to 65535.');
  return Number(text);
}
