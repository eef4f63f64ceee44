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
  const install = (shipped: ShippedRuleSet, now = monday) =>
    installShippedRuleSets(store, { now, shipped: [shipped] });

  it('drafts and activates each at the first start', async () => {
    const [installed] = await install(twice);
    expect(await recorded()).toEqual([
      'RuleSetDrafted 1 policy:shipped',
      'RuleSetActivated 1 policy:shipped',
    ]);
    expect(installed?.inForce).toBe(installed?.hash);
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
    expect(second).toEqual({
      id: 'loyal',
      hash: expect.not.stringMatching(first?.hash ?? '') as string,
      inForce: first?.hash,
    });
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

  it('ships four that pass their check', async () => {
    const shipped = await shippedRuleSets();
    expect(shipped.map(({ id }) => id)).toEqual([
      'lifecycle-4stage',
      'satisfaction',
      'tier-pyramid',
      'value-rfm',
    ]);
    expect((await installShippedRuleSets(store, { now: monday })).map(({ id }) => id)).toEqual(
      shipped.map(({ id }) => id),
    );
  });
});
