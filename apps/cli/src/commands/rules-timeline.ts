import type { InEveryLanguage } from '@hindsight/contracts';
import { Command } from 'commander';
import { BadInput } from '../bad-input.js';
import { differenceOf } from '../rule-sets/difference.js';
import { renderDifference } from '../rule-sets/render-difference.js';
import { renderTimelines, type Governed } from '../rule-sets/render-timeline.js';
import { say } from '../say.js';
import { settingsOf } from '../settings.js';
import { said, speaking } from '../texts/texts.js';
import { positiveWhole } from './arguments.js';

/** What became of the versions of rule sets, and how two of them differ. */
export function ruleSetQueries(): Command[] {
  return [timelineCommand(), diffCommand()];
}

function timelineCommand(): Command {
  return new Command('timeline')
    .description('what was in force when, and will be; of one rule set also who did what')
    .argument('[id]')
    .action((id: string | undefined, _: unknown, command: Command) => timeline(id, command));
}

async function timeline(id: string | undefined, command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { withRuleSets } = await import('../rule-sets/with-rule-sets.js');
  const { readRuleSets, timelineOf, viewOf } = await import('../../../api/src/api.module.js');
  const now = new Date();
  await withRuleSets(settings, async ({ store, ruleSets }) => {
    const stored =
      id === undefined
        ? await readRuleSets(store)
        : [known(await ruleSets.read(id), said('nobodyDrafted', { id }))];
    const all: Governed[] = stored.map((one) => ({ ...viewOf(one, now), ...timelineOf(one) }));
    say(settings, { ruleSets: all }, () => renderTimelines(all, speaking(settings.language)));
  });
}

function diffCommand(): Command {
  return new Command('diff')
    .description('where one version of a rule set differs from another')
    .argument('<id>')
    .argument('<before>', 'a version', positiveWhole)
    .argument('<after>', 'a version', positiveWhole)
    .action((id: string, before: number, after: number, _: unknown, command: Command) =>
      diff(id, [before, after], command),
    );
}

async function diff(id: string, versions: readonly [number, number], command: Command): Promise<void> {
  const settings = settingsOf(command);
  const { withRuleSets } = await import('../rule-sets/with-rule-sets.js');
  const { documentOf } = await import('../../../api/src/api.module.js');
  await withRuleSets(settings, async ({ ruleSets }) => {
    const stored = known(await ruleSets.read(id), said('nobodyDrafted', { id }));
    const documentAt = (version: number) =>
      known(documentOf(stored, version), said('nobodyDraftedVersion', { id, version })).document;
    const [before, after] = versions;
    const differences = differenceOf(documentAt(before), documentAt(after));
    say(settings, { ruleSetId: id, before, after, differences }, () =>
      renderDifference(differences, settings.language),
    );
  });
}

function known<Found>(found: Found | null, otherwise: InEveryLanguage): Found {
  if (found !== null) return found;
  throw new BadInput(otherwise);
}
