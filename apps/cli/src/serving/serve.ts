import type { Command } from 'commander';
import type { Part, System } from '../composition.js';
import { doorOf } from '../door.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { labelled } from '../terminal/labelled.js';
import { speaking, type Speak } from '../texts/texts.js';

/** Runs a part of the system, or all of it, until it is told to end; whatever cannot work is refused before it starts. */
export async function serve(part: Part, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { refuseSecond } = await import('../run-file.js');
  if (part === 'up') await refuseSecond(settings.directory);
  const door = await doorOf(settings);
  const { withServer } = await import('../composition.js');
  const { firstKey } = await import('../access/first-key.js');
  await untilEnded((signal) =>
    withServer(settings, { part, access: door.access, signal }, async (system) => {
      signal.throwIfAborted();
      await system.app.listen(door.port, door.host);
      const url = await system.app.getUrl();
      await system.announceApi(url);
      const { directory } = settings;
      const where =
        part === 'projector' ? { health: `${url}/health/ready` } : { api: url, docs: `${url}/docs` };
      const adminKey = part === 'up' ? await firstKey(settings, door, system.readModels) : null;
      say(settings, { ...where, directory, ...(adminKey !== null && { adminKey }) }, () =>
        banner({ url, part, directory, adminKey }, speaking(settings.language)),
      );
      await ended(system, signal);
    }),
  );
}

/** Who is asked to end while it starts has done so, too: it is no failure. */
async function untilEnded(serving: (signal: AbortSignal) => Promise<void>): Promise<void> {
  await untilInterrupted(async (signal) => {
    try {
      await serving(signal);
    } catch (failure) {
      if (!signal.aborted || failure !== signal.reason) throw failure;
    }
  });
}

interface Served {
  readonly url: string;
  readonly part: Part;
  readonly directory: string;
  /** null: there were keys before. */
  readonly adminKey: string | null;
}

function banner({ url, part, directory, adminKey: key }: Served, speak: Speak): string {
  const api: [string, string][] = [
    [speak('apiLabel'), `${url}/v1`],
    [speak('apiDocsLabel'), `${url}/docs`],
  ];
  const lines: [string, string][] = [
    ...(part === 'projector' ? [] : api),
    [speak('healthLabel'), `${url}/health/ready`],
    ...(part === 'up' ? [[speak('dataLabel'), directory] as [string, string]] : []),
    ...(key === null ? [] : [[speak('adminKeyLabel'), speak('adminKeyOnce', { key })] as [string, string]]),
  ];
  return [...labelled(lines, { width: 11, indent: '' }), speak('ctrlCStops')].join('\n');
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
