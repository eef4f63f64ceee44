import { Command } from 'commander';
import type { OutcomeAsked } from '@hindsight/replay';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import type { Warnings } from '../simulate/score-warnings.js';
import { parseLabel, positiveWhole } from './arguments.js';

interface ScoreOptions {
  readonly label: Pick<OutcomeAsked, 'output' | 'label'>;
  readonly days: number;
}

export function scoreCommand(): Command {
  return new Command('score')
    .description('hold warnings against what really happened to customers who were made up')
    .argument('<truth>', 'the file that "hindsight simulate" wrote beside the commands')
    .option('--label <output=result>', 'what warns', parseLabel, { output: 'warning', label: '预警' })
    .option(
      '--days <n>',
      'how far ahead a warning may be, and how long a silence is plain',
      positiveWhole,
      90,
    )
    .action(score);
}

async function score(truth: string, { label, days }: ScoreOptions, command: Command): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { readTruth } = await import('../simulate/read-truth.js');
  const { scoreSystem } = await import('../simulate/score-system.js');
  const settings = settingsOf(command);
  const truths = await readTruth(truth);
  await untilInterrupted((signal) =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async (system) => {
      const warnings = await scoreSystem(system, truths, { ...label, days }, signal);
      say(settings, warnings, () => renderWarnings(warnings));
    }),
  );
}

function renderWarnings({
  alarms,
  right,
  open,
  precision,
  cases,
  warned,
  recall,
  medianLeadDays,
}: Warnings): string {
  return [
    `alarms     ${alarms}, of them ${right} right, ${open} too young to tell`,
    `precision  ${percent(precision)}`,
    `departures ${cases}, of them ${warned} warned of`,
    `recall     ${percent(recall)}`,
    `lead       ${medianLeadDays === null ? 'none' : `${medianLeadDays.toFixed(1)} days in the middle`}`,
  ].join('\n');
}

const percent = (share: number | null) => (share === null ? 'none' : `${(100 * share).toFixed(1)} %`);
