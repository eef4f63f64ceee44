import { Command } from 'commander';
import { serve } from '../serving/serve.js';

export function apiCommand(): Command {
  return new Command('api')
    .description('run the API alone (HOST, PORT), on configured services or those of a running "up"')
    .action((_: unknown, command: Command) => serve('api', command));
}
