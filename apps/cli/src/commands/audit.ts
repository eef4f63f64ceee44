import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { NotGenuine, parseVerifierKey, type VerifierKey } from '@hindsight/merkle';
import { checkProofFile } from '../audit/check-proof.js';
import {
  renderAuditVerification,
  renderChecked,
  renderConsistency,
  renderHead,
  renderInclusion,
  renderRotated,
} from '../audit/render-audit.js';
import { signingKey } from '../audit/signing-key.js';
import { BadInput } from '../bad-input.js';
import { untilInterrupted } from '../run.js';
import { say, tell } from '../say.js';
import { settingsOf } from '../settings.js';
import type { EventAsked } from '../../../api/src/api.module.js';
import { parseWords, purposeSays } from './arguments.js';
import { auditBundleCommand, auditCheckCommand } from './audit-bundle.js';
import { said } from '../texts/texts.js';

export function auditCommand(): Command {
  const audit = new Command('audit').description(
    'proofs that the log was not altered: signed tree heads, inclusion, consistency',
  );
  audit
    .command('head')
    .description('the last signed tree head, to be kept elsewhere, and the public key')
    .action(head);
  audit
    .command('prove <place> [revision]')
    .description('that an event is in the log: by its POSITION, or by its STREAM and REVISION')
    .option('--out <file>', 'write the proof there, for "audit check-proof"')
    .option('--purpose <text>', purposeSays, parseWords)
    .action(prove);
  audit
    .command('consistency <from> <to>')
    .description('that the log of so many leaves is the beginning of the later one')
    .action(consistency);
  audit
    .command('check-proof <file>')
    .description(
      'check a proof with the public key alone: no store, no database (exit code 1 where it does not hold)',
    )
    .option('--public-key <key>', 'name+0123abcd+base64 (default: that of this directory)', parseKey)
    .option(
      '--heads <file>',
      'where signed tree heads are: both, for a proof of consistency; else those that hand over keys',
    )
    .action(checkProof);
  audit
    .command('verify')
    .description(
      'read the log again, and hold it against Merkle log and signed tree heads (exit code 1 where they differ)',
    )
    .option('--heads <file>', 'signed tree heads that were kept elsewhere')
    .option('--public-key <key>', 'name+0123abcd+base64 (default: that of this directory)', parseKey)
    .action(verify);
  addRotation(audit);
  return audit.addCommand(auditBundleCommand()).addCommand(auditCheckCommand());
}

function addRotation(audit: Command): void {
  audit
    .command('rotate-key')
    .description(
      'a new key signs tree heads from now on: both sign that, so whoever knows one can check heads of both',
    )
    .option(
      '--out <file>',
      'write the new key there, for AUDIT_KEY_FILE (default: in the place of the one before)',
    )
    .action(rotate);
}

interface Checking {
  readonly publicKey?: VerifierKey;
  readonly heads?: string;
}

async function head(_: unknown, command: Command): Promise<void> {
  const { onAuditTrail } = await import('../audit/on-audit.js');
  await onAuditTrail(command, async (trail, { settings }) => {
    const view = await trail.lastHead();
    const publicKey = (await signingKey(settings, 'found')) && trail.publicKey();
    say(settings, { ...view, publicKey }, () => renderHead(view, publicKey, settings.language));
  });
}

interface ProveOptions {
  readonly out?: string;
  readonly purpose?: string;
}

async function prove(
  place: string,
  revision: string | undefined,
  { out, purpose }: ProveOptions,
  command: Command,
): Promise<void> {
  const asked = placeAsked(place, revision);
  const { onAuditTrail } = await import('../audit/on-audit.js');
  const { keepNamed } = await import('../access/keep-named.js');
  await onAuditTrail(command, async (trail, { settings, readModels }) => {
    const view = await trail.inclusion(asked, null);
    await keepNamed(readModels, 'audit prove', { answer: view, purpose });
    if (out !== undefined && view.proof !== null) await writeFile(out, view.proof);
    say(settings, view, () => renderInclusion(view, settings.language));
    if (out !== undefined) tell(settings, (speak) => speak('checkProof', { file: out }));
  });
}

async function consistency(from: string, to: string, _: unknown, command: Command): Promise<void> {
  const [older, newer] = [parseSize(from), parseSize(to)];
  const { onAuditTrail } = await import('../audit/on-audit.js');
  await onAuditTrail(command, async (trail, { settings }) => {
    const view = await trail.consistency(older, newer);
    say(settings, view, () => renderConsistency(view, settings.language));
  });
}

async function checkProof(file: string, { publicKey, heads }: Checking, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const key = publicKey ?? (await signingKey(settings, 'found'));
  if (!key) throw new BadInput(said('sayPublicKey'));
  try {
    const checked = await checkProofFile(file, key, heads);
    say(settings, { holds: true, ...checked }, () => renderChecked(checked, settings.language));
  } catch (error) {
    if (!(error instanceof NotGenuine)) throw error;
    say(settings, { holds: false, reason: error.message }, () => `${file}: ${error.message}`);
    process.exitCode = 1;
  }
}

async function verify({ heads, publicKey }: Checking, command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { verifySystem } = await import('../audit/verify-system.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const found = await verifySystem(system, { key: publicKey, file: heads, signal });
      say(settings, found, () => renderAuditVerification(found, settings.language));
      if (!found.intact) process.exitCode = 1;
    }),
  );
}

async function rotate({ out }: ProveOptions, command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { merkleCaughtUp } = await import('../audit/merkle-caught-up.js');
  const { rotateKey } = await import('../audit/rotate-key.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      await merkleCaughtUp(system, signal);
      const rotated = await rotateKey(system, out);
      say(settings, rotated, () => renderRotated(rotated, settings.language));
    }),
  );
}

function placeAsked(place: string, revision: string | undefined): EventAsked {
  const digits = revision ?? place;
  if (!/^\d{1,18}$/.test(digits))
    throw new BadInput(
      said(revision === undefined ? 'expectedPlace' : 'expectedRevision', { asked: digits }),
    );
  return revision === undefined ? { position: BigInt(place) } : { stream: place, revision: BigInt(revision) };
}

function parseKey(text: string): VerifierKey {
  try {
    return parseVerifierKey(text);
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}.`); // it throws errors
  }
}

function parseSize(text: string): number {
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  throw new BadInput(said('expectedLeaves', { asked: text }));
}
