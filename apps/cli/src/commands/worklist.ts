import { Command, InvalidArgumentError } from 'commander';
import type { WorkListView } from '@hindsight/contracts';
import {
  isDay,
  isPlaceIn,
  knownThrough,
  listParameters,
  onPool,
  readWorkList,
  workLists,
  workListSummary,
  type ListParameters,
} from '@hindsight/read-models';
import { keepAccess } from '../access/keep-access.js';
import { BadInput } from '../bad-input.js';
import { said } from '../texts/texts.js';
import { namedOne, refuseOthers, termsOf } from '../measures/asked.js';
import { renderSummaries, renderWorkList } from '../measures/render-measure.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { parseAsOf, parseWords, positiveWhole, purposeSays } from './arguments.js';

interface WorkListOptions extends ListParameters {
  readonly asOf?: number;
  readonly limit: number;
  readonly after?: string;
  readonly purpose?: string;
}

export function workListCommand(): Command {
  return new Command('worklist')
    .description('what there is to do: call-list, follow-ups, promises-open …; without a name, all there are')
    .argument('[name]')
    .option('--as-of <instant>', 'up to here, inclusive (default: the latest that is known)', parseAsOf)
    .option('--owner <id>', listParameters.owner.says.en)
    .option('--day <day>', listParameters.day.says.en, parseDay)
    .option('--days <n>', listParameters.days.says.en, positiveWhole)
    .option('--limit <n>', 'how many at most', positiveWhole, 100)
    .option('--after <cursor>', 'what is behind: next of the page before, with the --as-of of that page')
    .option('--purpose <text>', purposeSays, parseWords)
    .action((name: string | undefined, options: WorkListOptions, command: Command) =>
      workList(name, options, command),
    );
}

async function workList(name: string | undefined, options: WorkListOptions, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { language } = settings;
  const { asOf, limit, after, owner, day, days, purpose } = options;
  if (name === undefined) {
    const items = workLists.map((one) => workListSummary(one, language));
    say(settings, { items }, () => renderSummaries(items));
    return;
  }
  const asked = namedOne(workLists, name);
  refuseOthers(asked, { owner, day, days });
  if (after !== undefined && !isPlaceIn(asked, after))
    throw new BadInput(said('noPlaceIn', { cursor: after, name: asked.name }));
  const parameters = {
    ...(owner !== undefined && { owner }),
    ...(day !== undefined && { day }),
    ...(days !== undefined && { days }),
  };
  const { withSystem } = await import('../composition.js');
  await untilInterrupted(() =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async ({ readModels }) => {
      const sql = onPool(readModels);
      const instant = new Date(asOf ?? (await knownThrough(sql)) ?? Date.now());
      const view = await readWorkList(sql, asked, {
        ...{ ...termsOf(settings), asOf: instant, parameters, limit, after, language },
      });
      const customers = customersIn(view);
      await keepAccess(readModels, { command: `worklist ${name}`, customers, purpose });
      say(settings, view, () => renderWorkList(view, language));
    }),
  );
}

function parseDay(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Expected a day, such as 2026-02-02.');
}

const customersIn = ({ items }: WorkListView) =>
  [...new Set(items.map(({ customerId }) => String(customerId)))].sort();
