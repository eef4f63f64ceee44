import { Command, InvalidArgumentError } from 'commander';
import type { Expectation } from '../../../projector/src/projector.module.js';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { said, speaking } from '../texts/texts.js';

export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description(
      'make the tables anew from the log while they serve, compare, exchange (exit code 1 where they differ otherwise than expected)',
    )
    .option(
      '--expect <what>',
      'what may differ: same (nothing), any, or outputs such as tier,stage',
      parseExpectation,
      'same' as const,
    )
    .option('--check', 'only compare')
    .option('--rollback', 'instead: serve again what was served before the last exchange')
    .action(rebuildAsAsked);
}

interface RebuildOptions {
  readonly expect: Expectation;
  readonly check?: true;
  readonly rollback?: true;
}

async function rebuildAsAsked(options: RebuildOptions, command: Command): Promise<void> {
  const { check, rollback, expect } = options;
  if (rollback && (check || expect !== 'same')) throw new BadInput(said('rollbackAlone'));
  const { withSystem } = await import('../composition.js');
  const settings = { ...settingsOf(command), clock: 'log' as const };
  await untilInterrupted((signal) =>
    withSystem(settings, 'guest', (system) =>
      rollback
        ? goBack(system, signal)
        : build(system, { expected: expect, checkOnly: check === true }, signal),
    ),
  );
}

async function build(
  system: System,
  wanted: { readonly expected: Expectation; readonly checkOnly: boolean },
  signal: AbortSignal,
): Promise<void> {
  const { rebuildTables } = await import('../rebuild/rebuild-tables.js');
  const { rebuiltJson, renderRebuilt } = await import('../rebuild/render-rebuild.js');
  const { refuseUnknownOutputs } = await import('../rebuild/refuse-unknown-outputs.js');
  await refuseUnknownOutputs(system, wanted.expected);
  const rebuilt = await rebuildTables(system, wanted, signal);
  say(system.settings, rebuiltJson(rebuilt), () => renderRebuilt(rebuilt, system.settings.language));
  if (!rebuilt.asExpected) process.exitCode = 1;
}

async function goBack(system: System, signal: AbortSignal): Promise<void> {
  const { rollBackTables } = await import('../rebuild/rebuild-tables.js');
  await rollBackTables(system, signal);
  say(system.settings, { exchanged: true }, () => speaking(system.settings.language)('rolledBack'));
}

/** `same`, `any`, or the outputs whose results may be others. */
function parseExpectation(text: string): Expectation {
  if (text === 'same' || text === 'any') return text;
  const outputs = text.split(',').map((output) => output.trim());
  if (outputs.every((output) => output !== '')) return { outputs };
  throw new InvalidArgumentError('Expected same, any, or outputs such as tier,stage.');
}
