import { Command } from 'commander';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { renderRecomputation } from '../verify/render-recomputation.js';
import { renderVerification } from '../verify/render-verification.js';

export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'prove that the live tables are what a replay of the log gives (exit code 1 where they are not)',
    )
    .option(
      '--recompute-cutoffs',
      'say instead how far published cut-offs are from what the log would give for them now (exit code 0)',
    )
    .action(({ recomputeCutoffs }: { readonly recomputeCutoffs?: true }, command: Command) =>
      recomputeCutoffs ? runRecomputation(command) : run(command),
    );
}

async function runRecomputation(command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { recomputeCutoffs } = await import('../verify/recompute-cutoffs.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const recomputation = await recomputeCutoffs(system, signal);
      say(settings, recomputation, () => renderRecomputation(recomputation));
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
      say(settings, verification, () => renderVerification(verification));
      if (!verification.identical) process.exitCode = 1;
    }),
  );
}
