import { Command, InvalidArgumentError } from 'commander';
import { untilInterrupted } from '../run.js';
import type { Simulated } from '../simulate/write-simulation.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking, type Speak } from '../texts/texts.js';
import { parseAsOf, positiveWhole } from './arguments.js';

interface SimulateOptions {
  readonly customers: number;
  readonly years: number;
  readonly seed: number;
  readonly from: number;
  readonly out: string;
}

const firstDay = Date.UTC(2021, 0, 1);

export function simulateCommand(): Command {
  return new Command('simulate')
    .description(
      'make up whole lives of customers as a file to import, and beside it what really happened to them',
    )
    .option('--customers <n>', 'how many', positiveWhole, 1000)
    .option('--years <n>', 'for how long, of 365 days', positiveWhole, 3)
    .option('--seed <n>', 'another one, other lives; the same one, the same', parseSeed, 7)
    .option('--from <instant>', 'when the first of them begin (default: 2021-01-01)', parseAsOf, firstDay)
    .option('--out <name>', 'writes NAME.ndjson and NAME.truth.ndjson', 'simulated')
    .action(simulate);
}

async function simulate({ out, ...population }: SimulateOptions, command: Command): Promise<void> {
  const { writeSimulation } = await import('../simulate/write-simulation.js');
  const { progressOf } = await import('../terminal/progress.js');
  const settings = settingsOf(command);
  const files = { commands: `${out}.ndjson`, truth: `${out}.truth.ndjson` };
  const progress = progressOf('daysSimulated', population.years * 365, settings);
  const currency = settings.reportingCurrency;
  await untilInterrupted(async (signal) => {
    try {
      const wrote = await writeSimulation({ ...population, currency }, files, signal, progress.advance);
      say(settings, wrote, () => renderSimulated(wrote, speaking(settings.language)));
    } finally {
      progress.stop();
    }
  });
}

function renderSimulated(
  { commands, truth, customers, leave, commandsWritten }: Simulated,
  speak: Speak,
): string {
  const counted = Object.entries(commandsWritten).map(([type, count]) => `${count} ${type}`);
  return [
    speak('simulatedCommands', { file: commands, counts: counted.join(', ') }),
    speak('simulatedTruth', { file: truth, leave, customers }),
  ].join('\n');
}

function parseSeed(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
