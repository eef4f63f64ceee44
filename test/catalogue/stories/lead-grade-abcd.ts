import type { Story } from '../story.js';
import { bought, registered, type Told } from '../told.js';
import { assessed, churned, need, wonBack } from '../told-of-sales.js';

const step = (day: string, type: 'need_validated' | 'proposal_sent'): Told => [
  day,
  type,
  { needId: 'one', kind: 'explicit', area: 'finance', priority: 1 },
];

const large = (day: string, pounds: number, funnelStage = 'key'): Told =>
  assessed(day, { intent: 4, salesStage: 4, funnelStage, amount: pounds * 100 });

/** Leads of 1, 2, 3 pounds and so on. */
const leads = (many: number): Told[][] =>
  Array.from({ length: many }, (_, place) => [large('2024-01-02', place + 1)]);

const asKnown = ['2024-01-05 lead_grade · → D级 (else)', '2024-01-10 lead_grade D级 → B级 (b)'];

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
    says: 'a large amount makes up for one element, no more, and 180 days make every lead cold',
    cutoffs: { '2024-02-01': { size: { p20: 5000 } } },
    history: [
      need('2024-01-05'),
      assessed('2024-01-10', { intent: 4, salesStage: 3, funnelStage: 'key', amount: 500_000 }), // three elements
      assessed('2024-02-05', { intent: 3, salesStage: 4, funnelStage: 'key', amount: 500_000 }), // four, but the intent
      assessed('2024-02-10', { intent: 4, salesStage: 4, funnelStage: 'key', amount: 500_000 }),
    ],
    through: '2024-09-01',
    changes: [
      '2024-01-05 lead_grade · → D级 (else)',
      '2024-01-10 lead_grade D级 → B级 (b)',
      '2024-02-10 lead_grade B级 → A级 (a_large)',
      '2024-08-08 lead_grade A级 → D级 (else)',
    ],
    ends: { lead_completeness: 1 },
  },
  {
    says: 'a large amount is one of the largest fifth of twenty leads',
    history: [need('2024-01-05'), large('2024-01-10', 16)],
    others: [...leads(19), ...[100, 200].map((pounds) => [large('2024-01-02', pounds, 'closed')])], // the 4th is 16
    through: '2024-02-05',
    changes: [...asKnown, '2024-02-01 lead_grade B级 → A级 (a_large)'],
  },
  {
    says: 'the fifth in twenty is not large',
    history: [need('2024-01-05'), large('2024-01-10', 15)],
    others: leads(19),
    through: '2024-02-05',
    changes: asKnown,
  },
  {
    says: 'with fewer than twenty amounts none is large',
    history: [need('2024-01-05'), large('2024-01-10', 100)],
    others: [...leads(18), [need('2024-01-02')]],
    through: '2024-02-05',
    changes: asKnown,
  },
  {
    says: 'who wants much and tells little is a C at best, and who tells all and wants nothing a D',
    history: [
      assessed('2024-01-01', { intent: 5, salesStage: 3, funnelStage: 'key' }),
      need('2024-01-02'),
      step('2024-01-03', 'need_validated'),
      step('2024-01-04', 'proposal_sent'),
      assessed('2024-01-05', { intent: 1, salesStage: 4, funnelStage: 'key' }),
      assessed('2024-01-06', { intent: 2, salesStage: 4, funnelStage: 'key' }),
      assessed('2024-01-07', { intent: 3, salesStage: 4, funnelStage: 'key' }),
      assessed('2024-01-08', { intent: 4, salesStage: 4, funnelStage: 'key' }),
    ],
    through: '2024-01-10',
    changes: [
      '2024-01-01 lead_grade · → D级 (else)',
      '2024-01-02 lead_grade D级 → C级 (c)',
      '2024-01-03 lead_grade C级 → B级 (b)',
      '2024-01-05 lead_grade B级 → D级 (else)',
      '2024-01-06 lead_grade D级 → C级 (c)',
      '2024-01-07 lead_grade C级 → B级 (b)',
      '2024-01-08 lead_grade B级 → A级 (a)',
    ],
    ends: { lead_completeness: 5 },
  },
  ...[
    { through: '2025-01-03', known: 3 },
    { through: '2025-01-04', known: 0 },
  ].map(({ through, known }) => ({
    says: `what was learned 365 days ago is not known any more: ${known} on ${through}`,
    history: [need('2024-01-05'), step('2024-01-05', 'need_validated'), step('2024-01-05', 'proposal_sent')],
    through,
    changes: ['2024-01-05 lead_grade · → D级 (else)'],
    ends: { lead_completeness: known },
  })),
  {
    says: 'who is gone is no lead until won back, or there is an order or an opportunity again',
    history: [
      need('2024-01-05'),
      assessed('2024-01-10', { intent: 2, salesStage: 1, funnelStage: 'target' }),
      churned('2024-02-01'),
      wonBack('2024-02-10'),
      churned('2024-03-01'),
      bought('2024-03-10', 100),
      churned('2024-04-01'),
      assessed('2024-04-10', { intent: 2, salesStage: 1, funnelStage: 'target' }),
    ],
    through: '2024-05-01',
    changes: [
      '2024-01-05 lead_grade · → D级 (else)',
      '2024-01-10 lead_grade D级 → C级 (c)',
      '2024-02-01 lead_grade C级 → D级 (lost)',
      '2024-02-10 lead_grade D级 → C级 (c)',
      '2024-03-01 lead_grade C级 → D级 (lost)',
      '2024-03-10 lead_grade D级 → C级 (c)',
      '2024-04-01 lead_grade C级 → D级 (lost)',
      '2024-04-10 lead_grade D级 → C级 (c)',
    ],
  },
];
