import { Command } from 'commander';
import { BadInput } from '../bad-input.js';
import { certifyCompleteness } from '../completeness/certify-completeness.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { renderVerification } from '../verify/render-verification.js';
import { parsePosition } from './arguments.js';

export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'prove that the live tables are what a replay of the log gives (exit code 1 where they are not)',
    )
    .option('--completeness', 'instead: that they hold every customer event of the log, and no other')
    .option(
      '--up-to <position>',
      'with --completeness: up to here in the log (default: its end)',
      parsePosition,
    )
    .action((options: VerifyOptions, command: Command) =>
      options.completeness ? certifyCompleteness(command, options) : run(command, options),
    );
}

interface VerifyOptions {
  readonly completeness?: true;
  readonly upTo?: bigint;
}

async function run(command: Command, { upTo }: VerifyOptions): Promise<void> {
  if (upTo !== undefined)
    throw new BadInput('--up-to: say --completeness too, the tables are verified whole');
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
