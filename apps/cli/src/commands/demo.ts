import { Command } from 'commander';
import type { Demonstrated } from '../demo/run-demo.js';
import type { Language } from '../report/text.js';
import { untilInterrupted } from '../run.js';
import { say, tell } from '../say.js';
import { settingsOf } from '../settings.js';
import { languageOption } from './arguments.js';

export function demoCommand(): Command {
  return new Command('demo')
    .description('the whole way once, on a year of real invoices, in a directory of its own')
    .addOption(languageOption())
    .action((options: { readonly lang: Language }, command: Command) => demo(options.lang, command));
}

async function demo(language: Language, command: Command): Promise<void> {
  const { runDemo } = await import('../demo/run-demo.js');
  const settings = settingsOf(command);
  const started = performance.now();
  tell(settings, 'starting PostgreSQL and the event store …');
  const show = (text: string) => {
    if (!settings.json) process.stdout.write(`\n${text}\n`);
  };
  const done = await untilInterrupted((signal) => runDemo({ settings, language, show, signal }));
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  say(settings, summaryOf(done, seconds), () => lastWords(done, seconds));
  if (!done.verification.identical) process.exitCode = 1;
}

function summaryOf({ totals, imported, outputs, comparison, verification }: Demonstrated, seconds: number) {
  const { customers, events, changes } = totals;
  const { identical, asOf, parked } = verification;
  return {
    ...{
      customers,
      events,
      simulatedEvents: imported.simulated,
      rejects: imported.rejects.count,
      changes,
      outputs,
    },
    digests: { control: comparison.control.digest, candidate: comparison.candidate.digest },
    verify: { identical, asOf, parked: parked.length },
    seconds,
  };
}

function lastWords({ totals, report, directory }: Demonstrated, seconds: number): string {
  const { customers, events, changes } = totals;
  return [
    '',
    `${customers} customers, ${events} events, ${changes} changes of segment; done in ${seconds} s, everything stopped`,
    `report: ${report}`,
    `go on with the data: npm run hindsight -- --dir ${directory} customer 12346`,
  ].join('\n');
}
