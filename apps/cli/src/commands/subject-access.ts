import { Command } from 'commander';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking } from '../texts/texts.js';
import { parseWords, purposeSays } from './arguments.js';

interface SubjectOptions {
  readonly out: string;
  readonly purpose: string;
}

export function subjectAccessCommand(): Command {
  return new Command('subject-access')
    .description(
      'everything held of a person, for the person: one zip with subject.json for machines and index.html for people; merges are followed',
    )
    .argument('<customer>')
    .requiredOption('--out <file>', 'the zip to write')
    .requiredOption('--purpose <text>', purposeSays, parseWords)
    .action(write);
}

async function write(id: string, { out, purpose }: SubjectOptions, command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { keepAccess } = await import('../access/keep-access.js');
  const { saveBundle } = await import('../audit/bundle/write-bundle.js');
  const { subjectAccess, subjectZip } = await import('../subject-access/subject-zip.js');
  const { termsOf } = await import('../measures/asked.js');
  const settings = settingsOf(command);
  await untilInterrupted(() =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const access = await subjectAccess(system, id, termsOf(settings));
      const customers = access.subjects.map(({ customerId }) => customerId);
      await keepAccess(system.readModels, { command: 'subject-access', customers, purpose });
      await saveBundle(out, subjectZip(access, settings.language));
      const events = access.subjects.reduce((sum, one) => sum + one.events.length, 0);
      say(settings, { out, customers, events }, () =>
        speaking(settings.language)('subjectWritten', { out, customers: customers.join(', '), events }),
      );
    }),
  );
}
