import { Command } from 'commander';
import {
  closedThrough,
  measures,
  measureParameters,
  onPool,
  readMeasure,
  summaryOf,
  type ParameterName,
  type Parameters,
} from '@hindsight/read-models';
import { BadInput } from '../bad-input.js';
import { optionOf } from '../measures/option-of.js';
import { namedOne, refuseOthers, termsOf } from '../measures/asked.js';
import { renderMeasure, renderSummaries } from '../measures/render-measure.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { parseAsOf, positiveWhole } from './arguments.js';
import { said } from '../texts/texts.js';

interface MeasureOptions extends Parameters {
  readonly asOf?: number;
}

const parameterNames = Object.keys(measureParameters) as ParameterName[]; // of a constant, so these and no others

export function measureCommand(): Command {
  const command = new Command('measure')
    .description(
      'a measure of all customers as of an instant: pareto, churn, nps …; without a name, all there are',
    )
    .argument('[name]')
    .option('--as-of <instant>', 'up to here, inclusive (default: the last closed day)', parseAsOf);
  for (const name of parameterNames)
    command.option(`${optionOf(name)} <n>`, measureParameters[name].says.en, positiveWhole);
  return command.action((name: string | undefined, options: MeasureOptions, command: Command) =>
    measure(name, options, command),
  );
}

async function measure(name: string | undefined, options: MeasureOptions, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { language } = settings;
  const { asOf } = options;
  if (name === undefined) {
    const items = measures.map((one) => summaryOf(one, language));
    say(settings, { items }, () => renderSummaries(items));
    return;
  }
  const asked = namedOne(measures, name);
  const given = parameterNames.flatMap((one) => (options[one] === undefined ? [] : [[one, options[one]]]));
  const parameters = Object.fromEntries(given) as Parameters; // by its names
  refuseOthers(asked, parameters);
  refuseOutOfRange(parameters);
  const { withSystem } = await import('../composition.js');
  await untilInterrupted(() =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async ({ readModels }) => {
      const sql = onPool(readModels);
      const instant = new Date(asOf ?? (await closedThrough(sql)) ?? Date.now());
      const view = await readMeasure(sql, asked, {
        ...termsOf(settings),
        asOf: instant,
        parameters,
        language,
      });
      say(settings, view, () => renderMeasure(view, language));
    }),
  );
}

function refuseOutOfRange(parameters: Parameters): void {
  for (const name of parameterNames) {
    const { min, max } = measureParameters[name];
    if ((parameters[name] ?? min) < min) throw new BadInput(said('atLeast', { option: optionOf(name), min }));
    if ((parameters[name] ?? 0) > max) throw new BadInput(said('atMost', { option: optionOf(name), max }));
  }
}
