import { Command, InvalidArgumentError } from 'commander';
import type { Webhooks } from '../../../api/src/api.module.js';
import type { System } from '../composition.js';
import { acting } from '../rule-sets/acting.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { speaking, type Speak } from '../texts/texts.js';
import { parseWords, positiveWhole } from './arguments.js';

interface AddOptions {
  readonly purpose: string;
  readonly streams?: string;
  readonly types?: string;
  readonly customer?: string;
  readonly from: string;
  readonly as?: string;
}

const asSays = 'who decides it (default: the user of this machine)';

export function webhooksCommand(): Command {
  const webhooks = new Command('webhooks').description(
    'services that events are sent to: to whom, how it goes, what was given up',
  );
  for (const add of [adding, looking, turning, replaying]) add(webhooks);
  return webhooks;
}

function adding(webhooks: Command): void {
  webhooks
    .command('add <id> <url>')
    .description('have events sent to a URL, and show the secret that signs them, this once')
    .requiredOption('--purpose <text>', 'what customers are shown there for; written down', parseWords)
    .option(
      '--streams <names>',
      'customer, segment, or both with a comma between (default: both)',
      parseStreams,
    )
    .option('--types <types>', 'of these types alone, with commas between')
    .option('--customer <id>', 'of this customer alone')
    .option('--from <position>', 'start, now, or after a position of the log', parseFrom, 'now')
    .option('--as <name>', asSays)
    .action((webhookId: string, url: string, { as, ...asked }: AddOptions, command: Command) =>
      onSystem(command, async (system, speak) => {
        const { addWebhook } = await import('../webhooks/webhooks-of.js');
        const { renderSecret } = await import('../webhooks/render-webhooks.js');
        const secret = await addWebhook(system, { ...asked, webhookId, url }, acting(as));
        say(system.settings, secret, () => renderSecret(secret, speak));
      }),
    );
}

function looking(webhooks: Command): void {
  webhooks
    .command('list')
    .description('all of them, with how much waits and how much was given up')
    .action((_: unknown, command: Command) => onSystem(command, list));
  webhooks
    .command('inspect <id>')
    .description('one of them, with the events that were given up')
    .action((id: string, _: unknown, command: Command) => onSystem(command, inspect(id)));
  webhooks
    .command('deliveries <id>')
    .description('what was sent to it, the latest first')
    .option('--customer <id>', 'of this customer')
    .option('--limit <n>', 'how many at most', positiveWhole, 100)
    .action((id: string, asked: DeliveriesAsked, command: Command) =>
      onSystem(command, deliveries(id, asked)),
    );
}

function turning(webhooks: Command): void {
  webhooks
    .command('pause <id>')
    .description('send nothing until it is resumed; what happens meanwhile is sent then')
    .requiredOption('--because <text>', 'why', parseWords)
    .option('--as <name>', asSays)
    .action((id: string, { because, as }: { because: string; as?: string }, command: Command) =>
      onSystem(
        command,
        turned((one) => one.pause(id, because, acting(as))),
      ),
    );
  webhooks
    .command('resume <id>')
    .description('go on where it stopped')
    .action((id: string, _: unknown, command: Command) =>
      onSystem(
        command,
        turned((one) => one.resume(id)),
      ),
    );
  webhooks
    .command('rotate-secret <id>')
    .description('give it another secret, and show that, this once; those before it sign for a while, too')
    .option('--overlap <hours>', 'for how long', positiveWhole, 24)
    .action((id: string, { overlap }: { overlap: number }, command: Command) =>
      onSystem(command, rotate(id, overlap)),
    );
  webhooks
    .command('remove <id>')
    .description('send nothing any more, and forget what waits for it and what was sent')
    .action((id: string, _: unknown, command: Command) => onSystem(command, remove(id)));
}

function replaying(webhooks: Command): void {
  webhooks
    .command('replay <id>')
    .description('try again what was given up; what waits behind it follows')
    .option('--customer <id>', 'of this customer alone')
    .action((id: string, { customer }: { readonly customer?: string }, command: Command) =>
      onSystem(command, replay(id, customer ?? null)),
    );
}

type Work = (system: System, speak: Speak) => Promise<void>;

async function onSystem(command: Command, work: Work): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const settings = settingsOf(command);
  await untilInterrupted(() =>
    withSystem({ ...settings, clock: 'log' }, 'guest', (system) => work(system, speaking(settings.language))),
  );
}

async function asked<T>(system: System, work: (webhooks: Webhooks) => Promise<T>): Promise<T> {
  const { onWebhooks } = await import('../webhooks/webhooks-of.js');
  return onWebhooks(system, work);
}

const list: Work = async (system, speak) => {
  const { renderWebhooks } = await import('../webhooks/render-webhooks.js');
  const webhooks = await asked(system, (one) => one.list());
  say(system.settings, { webhooks }, () => renderWebhooks(webhooks, speak));
};

const wholeList = (sort: string, limit: number) => ({ sort, after: null, limit });

const inspect =
  (id: string): Work =>
  async (system, speak) => {
    const { renderWebhook } = await import('../webhooks/render-webhooks.js');
    const webhook = await asked(system, (one) => one.show(id));
    const { items: deadLetters } = await asked(system, (one) =>
      one.deadLetters(id, { where: [], ...wholeList('-deadAt', 1000) }),
    );
    const { keepNamed } = await import('../access/keep-named.js');
    await keepNamed(system.readModels, 'webhooks inspect', { answer: deadLetters });
    say(system.settings, { ...webhook, deadLetters }, () => renderWebhook(webhook, deadLetters, speak));
  };

interface DeliveriesAsked {
  readonly customer?: string;
  readonly limit: number;
}

const deliveries =
  (id: string, { customer, limit }: DeliveriesAsked): Work =>
  async (system, speak) => {
    const { renderDeliveries } = await import('../webhooks/render-webhooks.js');
    const where = customer === undefined ? [] : [{ field: 'customer', is: '=' as const, value: customer }];
    const found = await asked(system, (one) => one.deliveries(id, { where, ...wholeList('-id', limit) }));
    const { keepNamed } = await import('../access/keep-named.js');
    await keepNamed(system.readModels, 'webhooks deliveries', { answer: found });
    say(system.settings, found, () => renderDeliveries(found.items, speak));
  };

const turned =
  (turn: (webhooks: Webhooks) => ReturnType<Webhooks['resume']>): Work =>
  async (system, speak) => {
    const { renderWebhooks } = await import('../webhooks/render-webhooks.js');
    const webhook = await asked(system, turn);
    say(system.settings, webhook, () => renderWebhooks([webhook], speak));
  };

const rotate =
  (id: string, overlap: number): Work =>
  async (system, speak) => {
    const { renderSecret } = await import('../webhooks/render-webhooks.js');
    const secret = await asked(system, (one) => one.rotateSecret(id, overlap));
    say(system.settings, secret, () => renderSecret(secret, speak));
  };

const remove =
  (id: string): Work =>
  async (system, speak) => {
    await asked(system, (one) => one.remove(id));
    say(system.settings, { webhookId: id, removed: true }, () => speak('webhookRemoved', { id }));
  };

const replay =
  (id: string, customer: string | null): Work =>
  async (system, speak) => {
    const { customers: count } = await asked(system, (one) => one.replay(id, customer));
    say(system.settings, { customers: count }, () => speak('webhookReplayed', { count }));
  };

function parseStreams(text: string): string {
  if (/^(customer|segment)(,(customer|segment))*$/.test(text)) return text;
  throw new InvalidArgumentError('Expected customer, segment, or customer,segment.');
}

function parseFrom(text: string): string {
  if (/^(start|now|\d{1,18})$/.test(text)) return text;
  throw new InvalidArgumentError('Expected start, now, or a position of the log, such as 22408405.');
}
