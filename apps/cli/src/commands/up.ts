import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Command } from 'commander';
import type { System } from '../composition.js';
import { refuseTakenPort } from '../free-port.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';

export function upCommand(): Command {
  return new Command('up')
    .description('run the whole system in this process: event store, database, projector, API (PORT)')
    .action((_: unknown, command: Command) => up(command));
}

async function up(command: Command): Promise<void> {
  const settings = settingsOf(command);
  await refuseTakenPort(settings.port);
  const { withHttpSystem } = await import('../composition.js');
  await untilInterrupted((signal) =>
    withHttpSystem(settings, async (system) => {
      const url = await listen(system.app, settings.port);
      say(settings, { api: url, docs: `${url}/docs`, directory: settings.directory }, () =>
        [
          `API        ${url}/v1`,
          `API docs   ${url}/docs`,
          `data       ${settings.directory}`,
          'Ctrl-C stops',
        ].join('\n'),
      );
      await stopped(system, signal);
    }),
  );
}

/** Loopback only: there are no API keys yet, and without them nobody else is let in. */
async function listen(app: NestFastifyApplication, port: number): Promise<string> {
  await app.listen(port, '127.0.0.1');
  return app.getUrl();
}

/** Until someone asks for the end, or the projector cannot go on. */
async function stopped({ projector }: System, signal: AbortSignal): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
  await Promise.race([asked, projector?.finished ?? asked]);
}
