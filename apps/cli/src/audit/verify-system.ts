import type { VerifierKey } from '@hindsight/merkle';
import { onPool } from '@hindsight/read-models';
import type { System } from '../composition.js';
import { merkleCaughtUp } from './merkle-caught-up.js';
import { signingKey } from './signing-key.js';
import { verifyAudit, type AuditVerification } from './verify-audit.js';

interface Asked {
  /** Undefined: that of the directory. */
  readonly key: VerifierKey | undefined;
  readonly file: string | undefined;
  readonly signal: AbortSignal;
}

/** Verifies up to where the Merkle log goes; where it does not get on, that is a reason to look and not to give up. */
export async function verifySystem(system: System, { key, file, signal }: Asked): Promise<AuditVerification> {
  await merkleCaughtUp(system, signal);
  const { store, readModels, settings } = system;
  const known = key ?? (await signingKey(settings, 'found'));
  return verifyAudit({ store, sql: onPool(readModels), key: known, file, signal });
}
