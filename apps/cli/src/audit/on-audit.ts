import type { Command } from 'commander';
import { onPool } from '@hindsight/read-models';
import { AuditTrail } from '../../../api/src/api.module.js';
import type { System } from '../composition.js';
import { untilInterrupted } from '../run.js';
import { settingsOf } from '../settings.js';
import { merkleCaughtUp } from './merkle-caught-up.js';
import { signingKey } from './signing-key.js';

/** Where proofs come from, once the Merkle log has all of the log; and, where this process signs, a head has all of it too. */
export async function onAuditTrail(
  command: Command,
  work: (trail: AuditTrail, system: System) => Promise<void>,
): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      if (!(await merkleCaughtUp(system, signal))) throw new Error(standsStill(system));
      await system.audit?.heads?.sign();
      const key = await signingKey(settings, 'found');
      await work(new AuditTrail(system.store, onPool(system.readModels), key), system);
    }),
  );
}

const standsStill = ({ audit }: System) =>
  audit?.log.reading.failure?.message ?? 'the Merkle log stands still: does the projector run?';
