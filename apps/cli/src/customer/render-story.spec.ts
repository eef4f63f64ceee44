import type { CustomerStory } from './customer-story.js';
import { renderStory } from './render-story.js';

const at = (day: string) => `2026-01-${day}T00:00:00.000Z`;
const tier = 'tier-pyramid@1#0123456789abcdef';
const change = {
  ...{ ruleSet: tier, output: 'tier', from: null, to: '重要客户', at: at('02'), inForce: true, rule: 'vip' },
  ...{ cause: { event: 'e' }, knownPosition: '1', restates: false, supersededAt: null },
};
const event = {
  ...{ eventId: 'e', revision: '0', position: '1', type: 'CustomerPurchased', occurredAt: at('02') },
  ...{ recordedAt: at('02'), origin: 'api', data: { orderId: 'o1' }, skipped: null },
};
const story: CustomerStory = {
  customerId: 'ada',
  events: [{ ...event, skipped: { at: at('05'), by: 'ops', reason: 'torn' } }],
  changes: [change, { ...change, at: at('03'), from: '重要客户', to: 'true', cause: { activation: tier } }],
  state: {
    ...{ customerId: 'ada', asOf: at('31'), knownAt: null, rules: 'then', stoppedAt: null },
    ruleSets: [
      {
        ruleSet: tier,
        laterCutoffs: false,
        results: [
          { ruleSet: tier, output: 'tier', result: 'true', rule: 'vip', since: at('02'), value: null },
        ],
        features: { spend: 5 },
      },
    ],
  },
};

describe('a history for people', () => {
  it('is told in English', () => {
    expect(renderStory(story, 'en').split('\n')).toEqual([
      'customer ada',
      `${at('02')}  CustomerPurchased orderId o1 [SKIPPED at ${at('05')} by ops: torn]`,
      `${at('02')}    → tier: nothing → 重要客户 (vip of tier-pyramid@1)`,
      `${at('03')}    → tier: 重要客户 → true (vip, as tier-pyramid@1 comes in force)`,
      '',
      `as of ${at('31')}`,
      'tier-pyramid@1#0123456789ab: tier true',
      '  spend 5',
    ]);
  });

  it('and in Chinese, with what a result means where it is no Chinese word', () => {
    expect(renderStory(story, 'zh').split('\n')).toEqual([
      '客户 ada',
      `${at('02')}  购买 CustomerPurchased orderId o1 [已跳过，${at('05')}，ops：torn]`,
      `${at('02')}    → tier: 无 → 重要客户 (tier-pyramid@1 的 vip)`,
      `${at('03')}    → tier: 重要客户 → true 是 (vip，因 tier-pyramid@1 生效)`,
      '',
      `截至 ${at('31')}`,
      'tier-pyramid@1#0123456789ab: tier true 是',
      '  spend 5',
    ]);
  });
});
