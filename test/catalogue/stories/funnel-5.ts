import type { Story } from '../story.js';
import { bought, contacted, registered } from '../told.js';
import { assessed, churned, contract, need, paid } from '../told-of-sales.js';

export const stories: readonly Story[] = [
  {
    says: 'the whole way with two steps back, a second opportunity that goes cold, and the end of the contract',
    history: [
      registered('2024-01-01'),
      assessed('2024-01-05', { funnelStage: 'target', intent: 2 }), // said, but nobody was reached yet
      contacted('2024-01-08'),
      assessed('2024-01-20', { funnelStage: 'intent', intent: 3 }), // said, but no need is known
      need('2024-01-22'),
      assessed('2024-02-01', { funnelStage: 'key', intent: 4 }),
      assessed('2024-02-10', { funnelStage: 'intent', intent: 3 }),
      assessed('2024-02-15', { funnelStage: 'target', intent: 2 }),
      assessed('2024-02-20', { funnelStage: 'key', intent: 5 }),
      contract('2024-03-01', 'signed', 'platform'), // signed, but not paid
      paid('2024-03-05', 'platform', 0),
      assessed('2024-06-01', { funnelStage: 'target', intent: 2, opportunityId: 'two' }),
      contract('2025-03-01', 'expired', 'platform'),
    ],
    through: '2025-04-01',
    changes: [
      '2024-01-01 opportunity · → 无商机 (else)',
      '2024-01-01 funnel · → 潜在 (initial)',
      '2024-01-05 opportunity 无商机 → 商谈中 (under_way)',
      '2024-01-08 funnel 潜在 → 目标 (targeted)',
      '2024-01-22 funnel 目标 → 意向 (intent_shown)',
      '2024-02-01 funnel 意向 → 重点 (key)',
      '2024-02-10 funnel 重点 → 意向 (back_to_intent)',
      '2024-02-15 funnel 意向 → 目标 (back_to_target)',
      '2024-02-20 funnel 目标 → 重点 (key)',
      '2024-03-05 opportunity 商谈中 → 已成交 (signed)',
      '2024-03-05 funnel 重点 → 成交 (closed)',
      '2024-06-01 opportunity 已成交 → 商谈中 (under_way)',
      '2024-06-01 funnel 成交 → 目标 (targeted)',
      '2024-11-29 opportunity 商谈中 → 已成交 (signed)', // the 181st day: what remains is the contract
      '2024-11-29 funnel 目标 → 成交 (closed)',
      '2025-03-01 opportunity 已成交 → 无商机 (else)',
      '2025-03-01 funnel 成交 → 潜在 (over)',
    ],
  },
  {
    says: 'in a trade without contracts an order closes, until the customer leaves or a year has passed',
    history: [bought('2024-01-01', 100), churned('2024-03-01'), bought('2024-06-01', 100)],
    through: '2025-07-01',
    changes: [
      '2024-01-01 opportunity · → 已成交 (ordered)',
      '2024-01-01 funnel · → 成交 (closed)',
      '2024-03-01 opportunity 已成交 → 无商机 (lost)',
      '2024-03-01 funnel 成交 → 潜在 (over)',
      '2024-06-01 opportunity 无商机 → 已成交 (ordered)',
      '2024-06-01 funnel 潜在 → 成交 (closed)',
      '2025-06-01 opportunity 已成交 → 无商机 (else)',
      '2025-06-01 funnel 成交 → 潜在 (over)',
    ],
  },
  {
    says: 'a deal that is said to be closed is as far as the events bear it out',
    history: [
      contacted('2024-01-01'),
      assessed('2024-01-02', { funnelStage: 'closed', intent: 5 }),
      need('2024-01-10'),
      bought('2024-01-20', 100),
    ],
    through: '2024-02-01',
    changes: [
      '2024-01-01 opportunity · → 无商机 (else)',
      '2024-01-01 funnel · → 潜在 (initial)',
      '2024-01-02 opportunity 无商机 → 商谈中 (under_way)',
      '2024-01-02 funnel 潜在 → 目标 (targeted)',
      '2024-01-10 funnel 目标 → 重点 (key)',
      '2024-01-20 opportunity 商谈中 → 已成交 (ordered)',
      '2024-01-20 funnel 重点 → 成交 (closed)',
    ],
  },
];
