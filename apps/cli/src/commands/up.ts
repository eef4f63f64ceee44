import { Command } from 'commander';
import { serve } from '../serving/serve.js';

export function upCommand(): Command {
  return new Command('up')
    .description('run the whole system in this process: event store, database, projector, API (HOST, PORT)')
    .action((_: unknown, command: Command) => serve('up', command));
}
