import { Command } from 'commander';
import type { Demonstrated } from '../demo/run-demo.js';
import { untilInterrupted } from '../run.js';
import { say, tell } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking, type Speak } from '../texts/texts.js';

export function demoCommand(): Command {
  return new Command('demo')
    .description('the whole way once, on a year of real invoices, in a directory of its own')
    .action((_: unknown, command: Command) => demo(command));
}

async function demo(command: Command): Promise<void> {
  const { runDemo } = await import('../demo/run-demo.js');
  const settings = settingsOf(command);
  const started = performance.now();
  tell(settings, (speak) => speak('demoStarting'));
  const show = (text: string) => {
    if (!settings.json) process.stdout.write(`\n${text}\n`);
  };
  const done = await untilInterrupted((signal) => runDemo({ settings, show, signal }));
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  say(settings, summaryOf(done, seconds), () => lastWords(done, seconds, speaking(settings.language)));
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

function lastWords({ totals, report, directory }: Demonstrated, seconds: number, speak: Speak): string {
  const { customers, events, changes } = totals;
  return [
    '',
    speak('demoDone', { customers, events, changes, seconds }),
    speak('report', { file: report }),
    speak('demoGoOn', { directory }),
  ].join('\n');
}
