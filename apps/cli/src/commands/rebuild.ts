import { Command, InvalidArgumentError } from 'commander';
import { rulesIn } from '@hindsight/replay';
import type { Expectation } from '../../../projector/src/projector.module.js';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';
import type { TurnAsked } from '../rebuild/turn-to-version.js';
import { placeFor } from '../report/report-place.js';
import { acting } from '../rule-sets/acting.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { said, speaking } from '../texts/texts.js';
import { parseAsOf, parseWords, purposeSays } from './arguments.js';

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
    .option(
      '--to <version>',
      'instead: hold ID@VERSION of a rule set against the one in force, as of the last closed day',
      parseVersion,
    )
    .option(
      '--from <instant>',
      'with --to: bring it in force from then on, where it is as expected',
      parseAsOf,
    )
    .option('--as <name>', 'who acts (default: the user of this machine)')
    .option('--report <file>', 'the page with the report (default: in reports/ of the directory)')
    .option('--purpose <text>', purposeSays, parseWords)
    .action(rebuildAsAsked);
}

interface RebuildOptions {
  readonly expect: Expectation;
  readonly check?: true;
  readonly rollback?: true;
  readonly to?: TurnAsked['to'];
  readonly from?: number;
  readonly as?: string;
  readonly report?: string;
  readonly purpose?: string;
}

async function rebuildAsAsked(options: RebuildOptions, command: Command): Promise<void> {
  const { check, rollback, expect, to } = options;
  if (to) return turnAsAsked(options, to, command);
  const ofVersions = (['from', 'as', 'report', 'purpose'] as const).find((name) => name in options);
  if (ofVersions) throw new BadInput(said('turnWithTo', { option: `--${ofVersions}` }));
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

async function turnAsAsked(
  { expect: expected, check, rollback, ...options }: RebuildOptions,
  to: TurnAsked['to'],
  command: Command,
): Promise<void> {
  if (check || rollback) throw new BadInput(said('toWithoutTables'));
  const settings = settingsOf(command);
  const from = options.from === undefined ? undefined : new Date(options.from);
  const by = acting(options.as);
  const place = await placeFor(options.report, settings.directory);
  const { turnToVersion } = await import('../rebuild/turn-to-version.js');
  const { renderTurned, turnedJson } = await import('../rebuild/render-turned.js');
  const asked = { to, expected, from, by, purpose: options.purpose, place };
  const turned = await untilInterrupted((signal) => turnToVersion(settings, asked, signal));
  say(settings, turnedJson(turned, settings), () => renderTurned(turned, asked, settings));
  if (!turned.asExpected) process.exitCode = 1;
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

/** `tier-pyramid@2` */
function parseVersion(text: string): TurnAsked['to'] {
  const asked = rulesIn(text);
  if (asked !== null && typeof asked !== 'string') return asked;
  throw new InvalidArgumentError('Expected ID@VERSION, such as tier-pyramid@2.');
}
