import { Command } from 'commander';
import type { ReadModels } from '@hindsight/read-models';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';
import { untilInterrupted } from '../run.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { columns } from '../terminal/tables.js';

export function parkedCommand(): Command {
  const parked = new Command('parked').description(
    'customers that stopped because an event could not be applied',
  );
  parked
    .command('list')
    .description('list them, with what stands in the way')
    .action((_: unknown, command: Command) => onSystem(command, list));
  parked
    .command('retry [id]')
    .description('read their streams again, all of them or one, and let those go on that can')
    .action((id: string | undefined, _: unknown, command: Command) =>
      onSystem(command, (system) => retry(system, id)),
    );
  return parked;
}

async function onSystem(command: Command, work: (system: System) => Promise<void>): Promise<void> {
  const { withSystem } = await import('../composition.js');
  const settings = settingsOf(command);
  await untilInterrupted(() => withSystem({ ...settings, clock: 'log' }, 'guest', work));
}

async function list({ readModels, settings }: System): Promise<void> {
  const rows = await parkedIn(readModels);
  const parked = rows.map(({ customerId, reason, eventType, revision }) => ({
    ...{ customerId, reason, eventType },
    revision: String(revision),
  }));
  say(settings, { parked }, () =>
    parked.length === 0
      ? 'nobody is parked'
      : columns(
          ['customer', 'stopped at', 'revision', 'reason'],
          parked.map(({ customerId, eventType, revision, reason }) => [
            customerId,
            eventType,
            revision,
            reason,
          ]),
        ),
  );
}

async function retry({ readModels, projector, settings }: System, id: string | undefined): Promise<void> {
  if (!projector) {
    throw new BadInput(`${settings.directory}: another process projects here; stop it, then retry`);
  }
  const rows = await parkedIn(readModels);
  const asked = rows.filter(({ customerId }) => id === undefined || customerId === id);
  if (id !== undefined && asked.length === 0) throw new BadInput(`${id}: this customer is not parked`);
  const retried: { customerId: string; staysBecause: string | null }[] = [];
  for (const { customerId } of asked) {
    retried.push({ customerId, staysBecause: await projector.retry(customerId) });
  }
  say(settings, { retried }, () =>
    retried.length === 0 ? 'nobody is parked' : retried.map((one) => lineOf(one)).join('\n'),
  );
}

const lineOf = ({ customerId, staysBecause }: { customerId: string; staysBecause: string | null }) =>
  staysBecause === null ? `${customerId} goes on` : `${customerId} stays parked: ${staysBecause}`;

async function parkedIn(readModels: ReadModels) {
  const { onPool, parkedCustomers } = await import('@hindsight/read-models');
  return parkedCustomers(onPool(readModels));
}
