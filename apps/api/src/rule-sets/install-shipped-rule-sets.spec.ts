import { ruleSetAggregate } from '@hindsight/domain';
import { CommandHandler } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { checkRuleSet } from '@hindsight/rules';
import { installShippedRuleSets } from './install-shipped-rule-sets.js';
import { shippedRuleSets, type ShippedRuleSet } from './shipped-rule-sets.js';

const monday = new Date('2026-01-05T09:00:00Z');
const tuesday = new Date('2026-01-06T09:00:00Z');

const loyal = (at: number): ShippedRuleSet => ({
  id: 'loyal',
  file: 'loyal.yaml',
  source: `
hindsight: 1
id: loyal
features: {orders: {agg: count, events: [purchased]}}
outputs: [{id: loyal, type: flag, when: "orders >= ${at}"}]
`,
});
const twice = loyal(2);
const thrice = loyal(3);

describe('installing the shipped rule sets', () => {
  let store: InMemoryEventStore;
  beforeEach(() => (store = new InMemoryEventStore()));

  const recorded = async () => {
    const events: string[] = [];
    for await (const { type, data, metadata } of store.readStream('ruleset-loyal')) {
      // Both kinds of event carry the version.
      events.push(`${type} ${(data as { version: number }).version} ${metadata.origin}`);
    }
    return events;
  };
  const install = (shipped: ShippedRuleSet, now = monday, active = ['loyal']) =>
    installShippedRuleSets(store, { now, shipped: [shipped], active });

  it('drafts each at the first start, and activates those that are named', async () => {
    await install(twice, monday, []);
    expect(await recorded()).toEqual(['RuleSetDrafted 1 policy:shipped']);
    await install(twice);
    expect(await recorded()).toEqual([
      'RuleSetDrafted 1 policy:shipped',
      'RuleSetActivated 1 policy:shipped',
    ]);
  });

  it('does nothing at the next start, or in two processes at once', async () => {
    await Promise.all([install(twice), install(twice, tuesday)]);
    await install(twice, tuesday);
    expect(await recorded()).toHaveLength(2);
  });

  it('drafts what an upgrade brings, and leaves in force what is in force', async () => {
    const [first] = await install(twice);
    const [second] = await install(thrice, tuesday);
    expect(await recorded()).toEqual([
      'RuleSetDrafted 1 policy:shipped',
      'RuleSetActivated 1 policy:shipped',
      'RuleSetDrafted 2 policy:shipped',
    ]);
    expect(second?.hash).not.toBe(first?.hash);
  });

  it('activates from the beginning: what is imported later has happened under these rules', async () => {
    await install(twice);
    for await (const { type, data } of store.readStream('ruleset-loyal')) {
      if (type === 'RuleSetActivated')
        expect(data).toMatchObject({ effectiveFrom: '1900-01-01T00:00:00.000Z' });
    }
    expect.assertions(1);
  });

  it('leaves out what somebody retired', async () => {
    await install(twice);
    const ruleSets = new CommandHandler(store, ruleSetAggregate);
    const retire = { type: 'RetireRuleSet', version: 1, effectiveFrom: tuesday, now: monday } as const;
    const envelope = { commandId: 'retire', actor: 'ann', origin: 'api' };
    expect(await ruleSets.handle('loyal', retire, envelope)).toMatchObject({ accepted: true });
    await install(twice, tuesday);
    expect((await recorded()).at(-1)).toBe('RuleSetRetired 1 api');
  });

  it('stores the document that was checked: its hash is the same from the log', async () => {
    await install(twice);
    for await (const { type, data } of store.readStream('ruleset-loyal')) {
      if (type !== 'RuleSetDrafted') continue;
      const drafted = data as { hash: string; document: object }; // see RuleSetDrafted
      expect(checkRuleSet(JSON.stringify(drafted.document))).toMatchObject({
        ok: true,
        ruleSet: { hash: drafted.hash },
      });
    }
  });

  it('refuses a document that is not one, by its place', async () => {
    await expect(install({ ...twice, source: twice.source.replace('count', 'cuont') })).rejects.toThrow(
      /loyal\.yaml:4:/,
    );
    expect(await recorded()).toEqual([]);
  });

  it('ships a catalogue that passes its check, four of which are in force at once', async () => {
    const shipped = await shippedRuleSets();
    expect((await installShippedRuleSets(store, { now: monday })).map(({ id }) => id)).toEqual(
      shipped.map(({ id }) => id),
    );
    const drafted: string[] = [];
    const active: string[] = [];
    for await (const { type, stream } of store.readAll(['ruleset-'])) {
      (type === 'RuleSetDrafted' ? drafted : active).push(stream.slice('ruleset-'.length));
    }
    expect(drafted).toEqual(shipped.map(({ id }) => id));
    expect(active).toEqual(['lifecycle-4stage', 'satisfaction', 'tier-pyramid', 'value-rfm']);
  });
});
