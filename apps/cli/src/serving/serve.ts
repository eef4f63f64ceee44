import type { Command } from 'commander';
import type { Part, System } from '../composition.js';
import { doorOf } from '../door.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';

/** Runs a part of the system, or all of it, until it is told to end; whatever cannot work is refused before it starts. */
export async function serve(part: Part, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { refuseSecond } = await import('../run-file.js');
  if (part === 'up') await refuseSecond(settings.directory);
  const door = await doorOf(settings);
  const { withServer } = await import('../composition.js');
  await untilInterrupted((signal) =>
    withServer(settings, { part, keys: door.keys }, async (system) => {
      await system.app.listen(door.port, door.host);
      const url = await system.app.getUrl();
      await system.announceApi(url);
      const { directory } = settings;
      const where =
        part === 'projector' ? { health: `${url}/health/ready` } : { api: url, docs: `${url}/docs` };
      say(settings, { ...where, directory }, () => banner(url, part, directory));
      await ended(system, signal);
    }),
  );
}

function banner(url: string, part: Part, directory: string): string {
  const api = [`API        ${url}/v1`, `API docs   ${url}/docs`];
  const lines = [
    ...(part === 'projector' ? [] : api),
    `health     ${url}/health/ready`,
    ...(part === 'up' ? [`data       ${directory}`] : []),
    'Ctrl-C stops',
  ];
  return lines.join('\n');
}

/** Until someone asks for the end, or the projector cannot go on. */
async function ended({ projector }: System, signal: AbortSignal): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    if (signal.aborted) resolve(); // it was asked while everything was starting
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
  await Promise.race([asked, projector?.finished ?? asked]);
}
