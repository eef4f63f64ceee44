import { Command } from 'commander';
import {
  closedThrough,
  measures,
  measureParameters,
  onPool,
  readMeasure,
  summaryOf,
  type Parameters,
} from '@hindsight/read-models';
import type { Language } from '@hindsight/contracts';
import { BadInput } from '../bad-input.js';
import { namedOne, refuseOthers } from '../measures/asked.js';
import { renderMeasure, renderSummaries } from '../measures/render-measure.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { languageOfAnswer, parseAsOf, positiveWhole } from './arguments.js';

interface MeasureOptions extends Parameters {
  readonly asOf?: number;
  readonly lang: Language;
}

export function measureCommand(): Command {
  return new Command('measure')
    .description(
      'a measure of all customers as of an instant: pareto, churn, nps …; without a name, all there are',
    )
    .argument('[name]')
    .option('--as-of <instant>', 'up to here, inclusive (default: the last closed day)', parseAsOf)
    .option('--window-days <n>', measureParameters.windowDays.says.en, positiveWhole)
    .option('--months <n>', measureParameters.months.says.en, positiveWhole)
    .addOption(languageOfAnswer())
    .action((name: string | undefined, options: MeasureOptions, command: Command) =>
      measure(name, options, command),
    );
}

async function measure(name: string | undefined, options: MeasureOptions, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { lang: language, asOf, windowDays, months } = options;
  if (name === undefined) {
    const items = measures.map((one) => summaryOf(one, language));
    say(settings, { items }, () => renderSummaries(items));
    return;
  }
  const asked = namedOne(measures, name);
  const parameters = {
    ...(windowDays !== undefined && { windowDays }),
    ...(months !== undefined && { months }),
  };
  refuseOthers(asked, parameters);
  refuseTooMany(parameters);
  const { withSystem } = await import('../composition.js');
  await untilInterrupted(() =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async ({ readModels }) => {
      const sql = onPool(readModels);
      const instant = new Date(asOf ?? (await closedThrough(sql)) ?? Date.now());
      const { reportingCurrency } = settings;
      const view = await readMeasure(sql, asked, { asOf: instant, parameters, language, reportingCurrency });
      say(settings, view, () => renderMeasure(view));
    }),
  );
}

function refuseTooMany({ windowDays = 0, months = 0 }: Parameters): void {
  if (windowDays > measureParameters.windowDays.max)
    throw new BadInput(`--window-days: at most ${measureParameters.windowDays.max}`);
  if (months > measureParameters.months.max)
    throw new BadInput(`--months: at most ${measureParameters.months.max}`);
}
