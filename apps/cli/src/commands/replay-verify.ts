import type { Language } from '@hindsight/contracts';
import { Command } from 'commander';
import { readReport } from '../replay/read-report.js';
import { renderReplayVerification } from '../replay/render-replay-verification.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { languageOfAnswer } from './arguments.js';

export function replayVerifyCommand(): Command {
  return new Command('verify')
    .description(
      'run a report again on what was known then, and compare (exit code 1 where anything differs)',
    )
    .argument('<report>', 'the report as JSON')
    .addOption(languageOfAnswer())
    .action((file: string, { lang }: { readonly lang: Language }, command: Command) =>
      verify(file, lang, command),
    );
}

async function verify(file: string, language: Language, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const report = await readReport(file);
  const { withEventStore } = await import('../with-event-store.js');
  const { verifyReport } = await import('../replay/verify-report.js');
  await untilInterrupted((signal) =>
    withEventStore(settings, async (store) => {
      const verification = await verifyReport(store, report, { settings, signal });
      say(settings, verification, () => renderReplayVerification(verification, language));
      if (!verification.identical) process.exitCode = 1;
    }),
  );
}
