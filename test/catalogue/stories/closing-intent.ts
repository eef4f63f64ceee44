import type { Story } from '../story.js';
import { bought, registered } from '../told.js';
import { assessed, churned, contract, wonBack } from '../told-of-sales.js';

export const stories: readonly Story[] = [
  {
    says: 'an intent that rises step by step is believed for 90 days',
    history: [
      registered('2024-01-01'),
      assessed('2024-01-02', { intent: 1 }),
      assessed('2024-01-10', { intent: 2 }),
      assessed('2024-01-20', { intent: 3 }),
      assessed('2024-02-01', { intent: 4 }),
      assessed('2024-02-10', { intent: 5 }),
    ],
    through: '2024-06-01',
    changes: [
      '2024-01-01 closing_intent · → 意向不明 (else)',
      '2024-01-02 closing_intent 意向不明 → 可能性差 (poor)',
      '2024-01-10 closing_intent 可能性差 → 意向不明 (unclear)',
      '2024-01-20 closing_intent 意向不明 → 可能成交 (possible)',
      '2024-02-01 closing_intent 可能成交 → 成交意向好 (good)',
      '2024-02-10 closing_intent 成交意向好 → 成交可能性很大 (very_likely)',
      '2024-05-10 closing_intent 成交可能性很大 → 意向不明 (else)',
    ],
  },
  {
    says: 'what is signed or closed tells nothing of the next deal',
    history: [
      assessed('2024-01-02', { intent: 5 }),
      contract('2024-01-20', 'signed', 'platform'),
      assessed('2024-03-01', { intent: 4, opportunityId: 'two' }),
      assessed('2024-03-05', { intent: 5, opportunityId: 'two', funnelStage: 'closed' }),
    ],
    through: '2024-04-01',
    changes: [
      '2024-01-02 closing_intent · → 成交可能性很大 (very_likely)',
      '2024-01-20 closing_intent 成交可能性很大 → 意向不明 (closed)',
      '2024-03-01 closing_intent 意向不明 → 成交意向好 (good)',
      '2024-03-05 closing_intent 成交意向好 → 意向不明 (closed)',
    ],
  },
  {
    says: 'who is gone will hardly sign, unless that was a mistake of the same day or a new talk begins',
    history: [
      assessed('2024-01-02', { intent: 4 }),
      churned('2024-01-10T10:00'),
      wonBack('2024-01-10T15:00'),
      churned('2024-02-01'),
      assessed('2024-02-20', { intent: 3 }),
    ],
    through: '2024-03-01',
    changes: [
      '2024-01-02 closing_intent · → 成交意向好 (good)',
      '2024-01-10T10:00 closing_intent 成交意向好 → 可能性差 (left)',
      '2024-01-10T15:00 closing_intent 可能性差 → 成交意向好 (good)',
      '2024-02-01 closing_intent 成交意向好 → 可能性差 (left)',
      '2024-02-20 closing_intent 可能性差 → 可能成交 (possible)',
    ],
  },
  {
    says: 'who orders is not gone',
    history: [assessed('2024-01-02', { intent: 4 }), churned('2024-01-10'), bought('2024-01-20', 100)],
    through: '2024-02-01',
    changes: [
      '2024-01-02 closing_intent · → 成交意向好 (good)',
      '2024-01-10 closing_intent 成交意向好 → 可能性差 (left)',
      '2024-01-20 closing_intent 可能性差 → 成交意向好 (good)',
    ],
  },
];
