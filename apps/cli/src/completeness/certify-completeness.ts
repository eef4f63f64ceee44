import type { Command } from 'commander';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';

/** `verify --completeness`: exit code 1 where something differs or somebody is parked. */
export async function certifyCompleteness(
  command: Command,
  { upTo }: { readonly upTo?: bigint },
): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { certify } = await import('./certify.js');
  const { certificateJson, renderCertificate } = await import('./render-certificate.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const certificate = await certify(system, { upTo, signal });
      say(settings, certificateJson(certificate), () => renderCertificate(certificate, settings.language));
      if (!certificate.complete) process.exitCode = 1;
    }),
  );
}
