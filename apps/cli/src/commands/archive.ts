import { Command } from 'commander';
import { renderArchive, renderArchiveVerification } from '../archive/render-archive.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf, type Settings } from '../settings.js';
import { progressOf } from '../terminal/progress.js';
import { speaking, type TextName } from '../texts/texts.js';
import { parseWords, purposeSays } from './arguments.js';

/** The log in columns, beside it, for replays and for other programs. */
export function archiveCommand(): Command {
  const archive = new Command('archive').description(
    'the log as Parquet files, for replays and other programs',
  );
  for (const one of [statusCommand(), syncCommand(), compactCommand(), verifyCommand(), exportCommand()]) {
    archive.addCommand(one);
  }
  return archive;
}

function statusCommand(): Command {
  return new Command('status')
    .description('where the archive stands, how far behind the log it is, how large it is')
    .action(async (_: unknown, command: Command) => {
      const settings = settingsOf(command);
      const { archiveStatus } = await import('../archive/archive-status.js');
      const { withEventStore } = await import('../with-event-store.js');
      await untilInterrupted((signal) =>
        withEventStore(settings, async (store) => {
          const status = await archiveStatus(store, settings, signal);
          say(settings, status, () => renderArchive(status, settings.language));
        }),
      );
    });
}

function syncCommand(): Command {
  return new Command('sync')
    .description('take in what the log has and the archive has not')
    .option('--rebuild', 'make the archive anew; the old one stays in force until the new one is whole')
    .action(async ({ rebuild = false }: { readonly rebuild?: boolean }, command: Command) => {
      const settings = settingsOf(command);
      const { syncArchive } = await import('../archive/sync-archive.js');
      const { withEventStore } = await import('../with-event-store.js');
      await untilInterrupted((signal) =>
        withEventStore(settings, async (store) => {
          const { taken, manifest } = await syncArchive(store, { settings, signal, rebuild });
          const { events, customers, digest, last, segments } = manifest;
          const position = last && String(last.position);
          const told = { taken, position, events, customers, files: segments.length, digest };
          const speak = speaking(settings.language);
          say(settings, told, () =>
            [speak('takenIn', { taken, events, customers }), `  ${speak('digestIs', { digest })}`].join('\n'),
          );
        }),
      );
    });
}

function compactCommand(): Command {
  return new Command('compact')
    .description('make one file a bucket of many')
    .action(async (_: unknown, command: Command) => {
      const settings = settingsOf(command);
      const { compactArchive } = await import('../archive/look-after-archive.js');
      const told = await withProgress('merging', settings, (onProgress) =>
        compactArchive(settings, onProgress),
      );
      say(settings, told, () =>
        speaking(settings.language)('filesMerged', { before: told.filesBefore, now: told.files }),
      );
    });
}

function verifyCommand(): Command {
  return new Command('verify')
    .description('read all of the archive and prove it sound (exit code 1 where it is not)')
    .option('--log', 'hold every event against the log, too')
    .action(async ({ log = false }: { readonly log?: boolean }, command: Command) => {
      const settings = settingsOf(command);
      const { verifyAgainstLog, verifyAlone } = await import('../archive/look-after-archive.js');
      const found = await withProgress('verifying', settings, (onProgress) =>
        log
          ? untilInterrupted((signal) => verifyAgainstLog(settings, onProgress, signal))
          : verifyAlone(settings, onProgress),
      );
      say(settings, found, () => renderArchiveVerification(found, settings.language));
      if (!found.sound) process.exitCode = 1;
    });
}

function exportCommand(): Command {
  return new Command('export')
    .description('copy the archive, with a page about its columns, into a folder that needs nothing else')
    .argument('<folder>', 'not there yet, or empty')
    .option('--purpose <text>', purposeSays, parseWords)
    .action(async (folder: string, { purpose }: { readonly purpose?: string }, command: Command) => {
      const settings = settingsOf(command);
      const { keepAccessIn } = await import('../access/keep-access.js');
      const { exportInto } = await import('../archive/look-after-archive.js');
      const { events, segments } = await withProgress('copying', settings, async (onProgress) => {
        await keepAccessIn(settings, { command: 'archive export', customers: null, purpose });
        return exportInto(folder, settings, onProgress);
      });
      const told = { folder, events, files: segments.length };
      say(settings, told, () => speaking(settings.language)('exported', told));
    });
}

/** A bar over all events of the archive. */
async function withProgress<T>(
  what: TextName,
  settings: Settings,
  work: (onProgress: (events: number) => void) => Promise<T>,
): Promise<T> {
  const { eventsInArchive } = await import('../archive/look-after-archive.js');
  const progress = progressOf(what, await eventsInArchive(settings), settings);
  try {
    return await work((events) => {
      progress.advance(events);
    });
  } finally {
    progress.stop();
  }
}
