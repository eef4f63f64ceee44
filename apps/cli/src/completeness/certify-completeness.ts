import type { Language } from '@hindsight/contracts';
import type { Command } from 'commander';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';

/** `verify --completeness`: exit code 1 where something differs or somebody is parked. */
export async function certifyCompleteness(
  command: Command,
  { upTo, lang }: { readonly upTo?: bigint; readonly lang: Language },
): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { certify } = await import('./certify.js');
  const { certificateJson, renderCertificate } = await import('./render-certificate.js');
  const settings = settingsOf(command);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const certificate = await certify(system, { upTo, signal });
      say(settings, certificateJson(certificate), () => renderCertificate(certificate, lang));
      if (!certificate.complete) process.exitCode = 1;
    }),
  );
}
