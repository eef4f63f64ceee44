import { Command } from 'commander';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { renderVerification } from '../verify/render-verification.js';

export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'prove that the live tables are what a replay of the log gives (exit code 1 where they are not)',
    )
    .action((_: unknown, command: Command) => run(command));
}

async function run(command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { verify } = await import('../verify/verify.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const verification = await verify(system, signal);
      say(settings, verification, () => renderVerification(verification));
      if (!verification.identical) process.exitCode = 1;
    }),
  );
}
