import type { Story } from '../story.js';
import { registered, type Told } from '../told.js';
import { assessed, churned, need, wonBack } from '../told-of-sales.js';

const step = (day: string, type: 'need_validated' | 'proposal_sent'): Told => [
  day,
  type,
  { needId: 'one', kind: 'explicit', area: 'finance', priority: 1 },
];

export const stories: readonly Story[] = [
  {
    says: 'a lead rises with what is known of it, and is none when it is closed',
    history: [
      registered('2024-01-01'),
      need('2024-01-05'),
      assessed('2024-01-10', { intent: 2, salesStage: 1, funnelStage: 'target' }),
      assessed('2024-01-20', { intent: 3, salesStage: 2, funnelStage: 'intent', amount: 100_000 }),
      step('2024-02-01', 'proposal_sent'),
      assessed('2024-02-05', { intent: 4, salesStage: 4, funnelStage: 'key', amount: 100_000 }),
      step('2024-02-06', 'need_validated'),
      assessed('2024-03-01', { intent: 5, salesStage: 6, funnelStage: 'closed' }),
    ],
    through: '2024-03-10',
    changes: [
      '2024-01-01 lead_grade · → D级 (else)',
      '2024-01-10 lead_grade D级 → C级 (c)', // need, project
      '2024-01-20 lead_grade C级 → B级 (b)', // and a budget
      '2024-02-05 lead_grade B级 → A级 (a)', // and a proposal and a schedule
      '2024-03-01 lead_grade A级 → D级 (lost)',
    ],
    ends: { lead_completeness: 6 },
  },
  {
    says: 'a large amount makes up for one element, and 180 days make every lead cold',
    cutoffs: { '2024-02-01': { size: { p20: 5000 } } },
    history: [
      need('2024-01-05'),
      assessed('2024-01-10', { intent: 4, salesStage: 4, funnelStage: 'key', amount: 500_000 }),
    ],
    through: '2024-08-01',
    changes: [
      '2024-01-05 lead_grade · → D级 (else)',
      '2024-01-10 lead_grade D级 → B级 (b)',
      '2024-02-01 lead_grade B级 → A级 (a_large)',
      '2024-07-08 lead_grade A级 → D级 (else)',
    ],
    ends: { lead_completeness: 1 },
  },
  {
    says: 'who is gone is no lead until won back',
    history: [
      need('2024-01-05'),
      assessed('2024-01-10', { intent: 2, salesStage: 1, funnelStage: 'target' }),
      churned('2024-02-01'),
      wonBack('2024-02-10'),
    ],
    through: '2024-03-01',
    changes: [
      '2024-01-05 lead_grade · → D级 (else)',
      '2024-01-10 lead_grade D级 → C级 (c)',
      '2024-02-01 lead_grade C级 → D级 (lost)',
      '2024-02-10 lead_grade D级 → C级 (c)',
    ],
  },
];
