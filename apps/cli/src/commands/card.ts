import { Command } from 'commander';
import { customerCard, onPool } from '@hindsight/read-models';
import type { KnownAt } from '@hindsight/replay';
import { keepAccess } from '../access/keep-access.js';
import { BadInput } from '../bad-input.js';
import { termsOf } from '../measures/asked.js';
import { renderCard } from '../measures/render-card.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { knownAtOption } from './axes.js';
import { parseAsOf, parseWords, purposeSays } from './arguments.js';
import { said } from '../texts/texts.js';

interface CardOptions {
  readonly asOf?: number;
  readonly knownAt?: KnownAt | null;
  readonly purpose?: string;
}

export function cardCommand(): Command {
  return new Command('card')
    .description('a customer all round: profile, owner, totals, contract, latest contact, what is open')
    .argument('<id>')
    .option('--as-of <instant>', 'up to here, inclusive (default: the latest that is known)', parseAsOf)
    .addOption(knownAtOption())
    .option('--purpose <text>', purposeSays, parseWords)
    .action((id: string, options: CardOptions, command: Command) => card(id, options, command));
}

async function card(
  id: string,
  { asOf, knownAt = null, purpose }: CardOptions,
  command: Command,
): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const { cardSeenFrom } = await import('../../../api/src/api.module.js');
  const { asBadInput } = await import('../as-bad-input.js');
  const settings = settingsOf(command);
  const { language } = settings;
  await untilInterrupted(() =>
    withSystem({ ...settings, clock: 'log' }, 'guest', async ({ readModels }) => {
      const sql = onPool(readModels);
      const axes = { asOf: asOf === undefined ? null : new Date(asOf), knownAt };
      const seenFrom = await asBadInput(cardSeenFrom(sql, id, axes));
      const found = await customerCard(sql, {
        ...termsOf(settings),
        ...{ customerId: id, language, knownAt: seenFrom.knownAt },
        asOf: seenFrom.asOf ?? new Date(),
      });
      if (!found) throw new BadInput(said(knownAt === null ? 'nothingIsKnown' : 'nothingWasKnown', { id }));
      await keepAccess(readModels, { command: 'card', customers: [id], purpose });
      say(settings, found, () => renderCard(found, language));
    }),
  );
}
