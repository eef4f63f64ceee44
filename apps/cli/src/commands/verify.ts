import { Command } from 'commander';
import { BadInput } from '../bad-input.js';
import { certifyCompleteness } from '../completeness/certify-completeness.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { renderRecomputation } from '../verify/render-recomputation.js';
import { renderVerification } from '../verify/render-verification.js';
import { parsePosition } from './arguments.js';
import { said } from '../texts/texts.js';

export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'prove that the live tables are what a replay of the log gives (exit code 1 where they are not)',
    )
    .option(
      '--recompute-cutoffs',
      'say instead how far published cut-offs are from what the log would give for them now (exit code 0)',
    )
    .option('--completeness', 'instead: that they hold every customer event of the log, and no other')
    .option(
      '--up-to <position>',
      'with --completeness: up to here in the log (default: its end)',
      parsePosition,
    )
    .action(verifyAsAsked);
}

interface VerifyOptions {
  readonly completeness?: true;
  readonly recomputeCutoffs?: true;
  readonly upTo?: bigint;
}

async function verifyAsAsked(options: VerifyOptions, command: Command): Promise<void> {
  const { completeness, recomputeCutoffs, upTo } = options;
  if (completeness && recomputeCutoffs) throw new BadInput(said('oneVerification'));
  if (upTo !== undefined && !completeness) throw new BadInput(said('upToOfCompleteness'));
  if (completeness) await certifyCompleteness(command, options);
  else if (recomputeCutoffs) await runRecomputation(command);
  else await run(command);
}

async function runRecomputation(command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { recomputeCutoffs } = await import('../verify/recompute-cutoffs.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const recomputation = await recomputeCutoffs(system, signal);
      say(settings, recomputation, () => renderRecomputation(recomputation, settings.language));
    }),
  );
}

async function run(command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { verify } = await import('../verify/verify.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const verification = await verify(system, signal);
      say(settings, verification, () => renderVerification(verification, settings.language));
      if (!verification.identical) process.exitCode = 1;
    }),
  );
}
