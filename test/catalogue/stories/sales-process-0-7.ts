import type { Story } from '../story.js';
import { bought, contacted, registered, type Told } from '../told.js';
import { assessed, contract, need } from '../told-of-sales.js';

const owner = (day: string, ownerId: string): Told => [day, 'owner_assigned', { ownerId }];

export const stories: readonly Story[] = [
  {
    says: 'the whole way, an offer of a renewal that nobody answers, and a new round',
    history: [
      registered('2024-01-01'),
      owner('2024-01-02', 'bea'),
      contacted('2024-01-05', { outcome: 'not_reached' }),
      contacted('2024-01-08'),
      need('2024-01-15'),
      assessed('2024-01-20', { salesStage: 4 }),
      contract('2024-02-01', 'sent', 'first'),
      contract('2024-02-10', 'signed', 'first'),
      contract('2025-02-10', 'expired', 'first'),
      contract('2025-02-20', 'sent', 'second'),
      assessed('2025-06-01', { salesStage: 3 }),
    ],
    through: '2025-06-10',
    changes: [
      '2024-01-01 sales_stage · → 暂时没有联系上 (else)',
      '2024-01-02 sales_stage 暂时没有联系上 → 新增到名下 (assigned)',
      '2024-01-05 sales_stage 新增到名下 → 暂时没有联系上 (else)',
      '2024-01-08 sales_stage 暂时没有联系上 → 已联系 (reached)',
      '2024-01-15 sales_stage 已联系 → 有需求 (needing)',
      '2024-01-20 sales_stage 有需求 → 有选择意向 (choosing)',
      '2024-02-01 sales_stage 有选择意向 → 已传合同 (offered)',
      '2024-02-10 sales_stage 已传合同 → 合同中 (signed)',
      '2025-02-10 sales_stage 合同中 → 合同已到期 (expired)',
      '2025-02-20 sales_stage 合同已到期 → 已传合同 (offered)',
      '2025-05-22 sales_stage 已传合同 → 合同已到期 (expired)', // the 91st day
      '2025-06-01 sales_stage 合同已到期 → 有需求 (needing)',
    ],
  },
  {
    says: 'where no contract is recorded a person’s word counts; where one is, a claim without a contract is a choice',
    history: [
      assessed('2024-01-01', { salesStage: 1 }),
      assessed('2024-01-02', { salesStage: 2 }),
      assessed('2024-01-03', { salesStage: 5 }),
      assessed('2024-01-04', { salesStage: 6 }),
      assessed('2024-12-31', { salesStage: 7 }),
      contract('2025-01-05', 'sent', 'second'),
      contract('2025-01-10', 'expired', 'second'),
    ],
    through: '2025-02-01',
    changes: [
      '2024-01-01 sales_stage · → 新增到名下 (assigned)',
      '2024-01-02 sales_stage 新增到名下 → 已联系 (reached)',
      '2024-01-03 sales_stage 已联系 → 已传合同 (offered)',
      '2024-01-04 sales_stage 已传合同 → 合同中 (signed)',
      '2024-12-31 sales_stage 合同中 → 合同已到期 (expired)',
      '2025-01-05 sales_stage 合同已到期 → 已传合同 (offered)',
      '2025-01-10 sales_stage 已传合同 → 有选择意向 (choosing)',
    ],
  },
  {
    says: 'a new owner begins again, and an order shows that somebody was reached',
    history: [
      contacted('2024-01-01'),
      owner('2024-03-01', 'cem'),
      contacted('2024-03-02', { direction: 'in', outcome: 'not_reached' }), // she tried, not we
      contacted('2024-03-04', { outcome: 'not_reached' }),
      contacted('2024-03-05', { outcome: 'refused' }),
      bought('2024-03-10', 100),
    ],
    through: '2024-04-01',
    changes: [
      '2024-01-01 sales_stage · → 已联系 (reached)',
      '2024-03-01 sales_stage 已联系 → 新增到名下 (assigned)',
      '2024-03-04 sales_stage 新增到名下 → 暂时没有联系上 (else)',
      '2024-03-10 sales_stage 暂时没有联系上 → 已联系 (reached)',
    ],
  },
  {
    says: 'a claim that no contract bears out is a choice, once the offer has lapsed',
    history: [
      contract('2024-01-01', 'sent', 'first'),
      assessed('2024-01-02', { salesStage: 6 }),
      assessed('2024-04-05', { salesStage: 5 }),
    ],
    through: '2024-05-01',
    changes: [
      '2024-01-01 sales_stage · → 已传合同 (offered)',
      '2024-04-01 sales_stage 已传合同 → 有选择意向 (choosing)', // the 91st day
    ],
  },
  {
    says: 'after a contract a new round begins where a person says so, not where one claims a contract',
    history: [
      contract('2024-01-01', 'signed', 'first'),
      contract('2024-02-01', 'expired', 'first'),
      assessed('2024-03-01', { salesStage: 5 }),
      assessed('2024-03-10', { salesStage: 4 }),
    ],
    through: '2024-04-01',
    changes: [
      '2024-01-01 sales_stage · → 合同中 (signed)',
      '2024-02-01 sales_stage 合同中 → 合同已到期 (expired)',
      '2024-03-10 sales_stage 合同已到期 → 有选择意向 (choosing)',
    ],
  },
  {
    says: 'a need that proves to be none, and the next owner',
    history: [need('2024-01-01'), assessed('2024-01-10', { salesStage: 2 }), owner('2024-01-20', 'cem')],
    through: '2024-02-01',
    changes: [
      '2024-01-01 sales_stage · → 有需求 (needing)',
      '2024-01-10 sales_stage 有需求 → 已联系 (reached)',
      '2024-01-20 sales_stage 已联系 → 新增到名下 (assigned)',
    ],
  },
  {
    says: 'stages 0 and 1 by a person’s word, until somebody tries',
    history: [
      assessed('2024-01-01', { salesStage: 0 }),
      assessed('2024-01-02', { salesStage: 1 }),
      contacted('2024-01-05', { outcome: 'not_reached' }),
      contacted('2024-01-06', { outcome: 'refused' }),
      bought('2024-01-07', 100),
    ],
    through: '2024-02-01',
    changes: [
      '2024-01-01 sales_stage · → 暂时没有联系上 (else)',
      '2024-01-02 sales_stage 暂时没有联系上 → 新增到名下 (assigned)',
      '2024-01-05 sales_stage 新增到名下 → 暂时没有联系上 (else)',
      '2024-01-07 sales_stage 暂时没有联系上 → 已联系 (reached)',
    ],
  },
];
