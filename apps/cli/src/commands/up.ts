import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Command } from 'commander';
import { BadInput } from '../bad-input.js';
import { withHttpSystem, type System } from '../composition.js';
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
  try {
    await app.listen(port, '127.0.0.1');
    return await app.getUrl();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error; // listening fails with system errors
    throw new BadInput(
      `PORT=${port}: port ${port} on 127.0.0.1 is in use; choose another, or 0 for any free one`,
    );
  }
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
