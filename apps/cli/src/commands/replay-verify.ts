import { Command } from 'commander';
import { readReport } from '../replay/read-report.js';
import { renderReplayVerification } from '../replay/render-replay-verification.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';

export function replayVerifyCommand(): Command {
  return new Command('verify')
    .description(
      'run a report again on what was known then, and compare (exit code 1 where anything differs)',
    )
    .argument('<report>', 'the report as JSON')
    .action((file: string, _: unknown, command: Command) => verify(file, command));
}

async function verify(file: string, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const report = await readReport(file);
  const { withEventStore } = await import('../with-event-store.js');
  const { verifyReport } = await import('../replay/verify-report.js');
  await untilInterrupted((signal) =>
    withEventStore(settings, async (store) => {
      const verification = await verifyReport(store, report, { settings, signal });
      say(settings, verification, () => renderReplayVerification(verification, settings.language));
      if (!verification.identical) process.exitCode = 1;
    }),
  );
}
