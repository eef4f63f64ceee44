import { Command } from 'commander';
import type { OutcomeAsked } from '@hindsight/replay';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { labelled } from '../terminal/labelled.js';
import { speaking, type Speak } from '../texts/texts.js';
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
      say(settings, warnings, () => renderWarnings(warnings, speaking(settings.language)));
    }),
  );
}

function renderWarnings(warnings: Warnings, speak: Speak): string {
  const { alarms, right, open, precision, cases, warned, recall, medianLeadDays } = warnings;
  const lead =
    medianLeadDays === null ? speak('none') : speak('leadInTheMiddle', { days: medianLeadDays.toFixed(1) });
  const lines = [
    [speak('alarmsLabel'), speak('alarmsJudged', { alarms, right, open })],
    [speak('precision'), percent(precision, speak)],
    [speak('departuresLabel'), speak('departuresWarned', { cases, warned })],
    [speak('recall'), percent(recall, speak)],
    [speak('leadLabel'), lead],
  ] as const;
  return labelled(lines, { width: 11, indent: '' }).join('\n');
}

const percent = (share: number | null, speak: Speak) =>
  share === null ? speak('none') : `${(100 * share).toFixed(1)} %`;
