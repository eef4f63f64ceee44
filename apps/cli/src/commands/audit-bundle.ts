import { Command } from 'commander';
import type { KnownAt } from '@hindsight/replay';
import type { VerifierKey } from '@hindsight/merkle';
import { signingKey } from '../audit/signing-key.js';
import { BadInput } from '../bad-input.js';
import { say, tell } from '../say.js';
import { settingsOf } from '../settings.js';
import { parseAsOf, parseWords, purposeSays } from './arguments.js';
import { knownAtOption } from './axes.js';

const keyOption = [
  '--public-key <key>',
  'name+0123abcd+base64, or a file that holds it (default: that of this directory)',
] as const;

/** What an auditor takes along of one customer. */
export function auditBundleCommand(): Command {
  return new Command('bundle')
    .description(
      'one zip with all that a customer was told to be, each event with its proof, for "audit check" on a machine without ours',
    )
    .argument('<customer>')
    .requiredOption('--as-of <instant>', 'up to here', parseAsOf)
    .addOption(knownAtOption())
    .requiredOption('--out <file>', 'the zip to write')
    .option('--purpose <text>', purposeSays, parseWords)
    .option(...keyOption)
    .action(bundle);
}

/** The other side of it. */
export function auditCheckCommand(): Command {
  return new Command('check')
    .description(
      'check a bundle with the public key alone: signature, proofs, gaps, and every change once more (exit code 1 where it does not hold)',
    )
    .argument('<bundle>')
    .option(...keyOption)
    .action(check);
}

interface Checking {
  readonly publicKey?: string;
}

interface Bundling extends Checking {
  readonly asOf: number;
  readonly knownAt?: KnownAt;
  readonly out: string;
  readonly purpose?: string;
}

async function bundle(customerId: string, options: Bundling, command: Command): Promise<void> {
  const { asOf, knownAt = null, out, purpose } = options;
  const key = await keyFor(options, command);
  const { keepAccess } = await import('../access/keep-access.js');
  const { onAuditTrail } = await import('../audit/on-audit.js');
  const { makeBundle, sourcesIn } = await import('../audit/bundle/make-bundle.js');
  const { packed, saveBundle } = await import('../audit/bundle/write-bundle.js');
  await onAuditTrail(command, async (trail, system) => {
    const bundle = await makeBundle(sourcesIn(system, trail), { customerId, asOf, knownAt });
    await keepAccess(system.readModels, { command: 'audit bundle', customers: [customerId], purpose });
    await saveBundle(out, packed(bundle, system.settings.language));
    await answer({ out, key }, command);
    tell(system.settings, () => `${out}: hindsight audit check ${out} --public-key FILE`);
  });
}

async function check(file: string, options: Checking, command: Command): Promise<void> {
  await answer({ out: file, key: await keyFor(options, command) }, command);
}

/** What was written is checked as whoever gets it checks it. */
async function answer(
  { out, key }: { readonly out: string; readonly key: VerifierKey },
  command: Command,
): Promise<void> {
  const { openBundle } = await import('../audit/bundle/write-bundle.js');
  const { checkBundle } = await import('../audit/bundle/check-bundle.js');
  const { renderCheckedBundle, uncheckedIn } = await import('../audit/bundle/render-bundle.js');
  const settings = settingsOf(command);
  const checked = checkBundle(await openBundle(out), key);
  const told = { ...checked, notChecked: uncheckedIn(checked, settings.language) };
  say(settings, told, () => renderCheckedBundle(checked, settings.language));
  if (!checked.holds) process.exitCode = 1;
}

async function keyFor({ publicKey }: Checking, command: Command): Promise<VerifierKey> {
  const { publicKeyIn } = await import('../audit/bundle/write-bundle.js');
  const key =
    publicKey === undefined ? await signingKey(settingsOf(command), 'found') : await publicKeyIn(publicKey);
  if (key) return key;
  throw new BadInput('--public-key: say with which key it was signed; there is none in this directory');
}
