import { Command } from 'commander';
import { serve } from '../serving/serve.js';

export function projectorCommand(): Command {
  return new Command('projector')
    .description('run the projector alone, on configured services; health and metrics at HOST, PORT')
    .action((_: unknown, command: Command) => serve('projector', command));
}
