import { Command } from 'commander';
import type { Groups } from '../../../api/src/api.module.js';
import { say } from '../say.js';
import { settingsOf, type Settings } from '../settings.js';
import { speaking, type Speak, type TextName } from '../texts/texts.js';
import { untilInterrupted } from '../run.js';
import { positiveWhole } from './arguments.js';

export function groupsCommand(): Command {
  const groups = new Command('groups').description(
    'consumer groups of subscribers: EventStoreDB shares events out among who is there, and keeps how far they are',
  );
  groups
    .command('apply <file>')
    .description('make or change groups until they are as a YAML file says; - is standard input')
    .action((file: string, _: unknown, command: Command) => apply(file, command));
  groups
    .command('list')
    .description('list them, with how far they are behind and what they parked')
    .action((_: unknown, command: Command) => list(command));
  groups
    .command('show <name>')
    .description('show one, with its settings and consumers')
    .action((name: string, _: unknown, command: Command) => show(name, command));
  groups
    .command('parked <name>')
    .description('list events that nobody in a group could deal with, the oldest first')
    .option('--limit <count>', 'at most', positiveWhole, 100)
    .action((name: string, options: { readonly limit: number }, command: Command) =>
      parked(name, options, command),
    );
  groups
    .command('replay <name>')
    .description('give out again what a group parked')
    .action((name: string, _: unknown, command: Command) => replay(name, command));
  groups
    .command('remove <name>')
    .description('remove a group, with what it knows of how far it is')
    .action((name: string, _: unknown, command: Command) => remove(name, command));
  return groups;
}

const became = {
  created: 'groupCreated',
  updated: 'groupUpdated',
  unchanged: 'groupUnchanged',
} as const satisfies Record<string, TextName>;

/** As far as anybody wants to know how much it is. */
const countAtMost = 1_000_000;

async function onStore(
  command: Command,
  work: (groups: Groups, settings: Settings, speak: Speak) => Promise<void>,
): Promise<void> {
  const { withEventStore } = await import('../with-event-store.js');
  const { onGroups } = await import('../groups/groups-in.js');
  const settings = settingsOf(command);
  const speak = speaking(settings.language);
  await untilInterrupted(() =>
    withEventStore(settings, (store) => onGroups(store, (groups) => work(groups, settings, speak))),
  );
}

async function apply(file: string, command: Command): Promise<void> {
  const { readGroupsFile } = await import('../groups/groups-file.js');
  const wanted = await readGroupsFile(file);
  await onStore(command, async (groups, settings, speak) => {
    const applied = await groups.apply(wanted);
    say(settings, { groups: applied }, () =>
      applied.map((one) => speak(became[one.became], { name: one.name })).join('\n'),
    );
  });
}

async function list(command: Command): Promise<void> {
  const { renderGroups } = await import('../groups/render-groups.js');
  await onStore(command, async (groups, settings, speak) => {
    const seen = await groups.list(countAtMost);
    say(settings, { groups: seen }, () => renderGroups(seen, speak));
  });
}

async function show(name: string, command: Command): Promise<void> {
  const { renderGroup } = await import('../groups/render-groups.js');
  await onStore(command, async (groups, settings, speak) => {
    const seen = await groups.show(name, countAtMost);
    say(settings, seen, () => renderGroup(seen, speak));
  });
}

async function parked(name: string, { limit }: { readonly limit: number }, command: Command): Promise<void> {
  const { renderParkedOf } = await import('../groups/render-groups.js');
  await onStore(command, async (groups, settings, speak) => {
    const found = await groups.parked(name, limit);
    say(settings, { group: name, parked: found }, () => renderParkedOf(found, speak));
  });
}

async function replay(name: string, command: Command): Promise<void> {
  await onStore(command, async (groups, settings, speak) => {
    const count = await groups.replay(name);
    say(settings, { group: name, replayed: count }, () =>
      count === 0 ? speak('nothingParked') : speak('parkedGivenAgain', { name, count }),
    );
  });
}

async function remove(name: string, command: Command): Promise<void> {
  await onStore(command, async (groups, settings, speak) => {
    await groups.remove(name);
    say(settings, { group: name, removed: true }, () => speak('groupRemoved', { name }));
  });
}
