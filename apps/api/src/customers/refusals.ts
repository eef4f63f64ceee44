import { HttpStatus } from '@nestjs/common';
import { commandIdReused, RefusalTable } from '../commands/refusal-table.js';
import { amountRefusals } from './amount-refusals.js';
import { careRefusals } from './care/care-refusals.js';
import { churnRefusals } from './churn/churn-refusals.js';
import { complaintRefusals } from './complaints/complaint-refusals.js';
import { contactRefusals } from './contacts/contact-refusals.js';
import { contractRefusals } from './contracts/contract-refusals.js';
import type { CustomerRefused } from './customers.js';
import { needRefusals } from './needs/need-refusals.js';
import { opportunityRefusals } from './opportunities/opportunity-refusals.js';
import { profileRefusals } from './profile/profile-refusals.js';
import { promiseRefusals } from './promises/promise-refusals.js';
import { costRefusals } from './costs/cost-refusals.js';
import { paymentRefusals } from './payments/payment-refusals.js';
import { pointRefusals } from './points/point-refusals.js';
import { endingRefusals } from './endings/ending-refusals.js';
import { requestRefusals } from './erasure/erasure-refusals.js';
import { purchaseRefusals } from './purchases/purchase-refusals.js';
import { ratingRefusals } from './ratings/rating-refusals.js';
import { referralRefusals } from './referrals/referral-refusals.js';
import { registrationRefusals } from './registration/registration-refusals.js';
import { serviceRefusals } from './services/service-refusals.js';

const { NOT_FOUND, CONFLICT, PRECONDITION_FAILED, UNPROCESSABLE_ENTITY } = HttpStatus;

/** What commands to customers change, whichever door they go through. */
export const customer = { field: 'customerId', name: { en: 'customer', zh: '客户' } };
export const customerElsewhere = {
  status: PRECONDITION_FAILED,
  title: {
    en: 'The customer is not at the revision that If-Match names',
    zh: '客户不在 If-Match 所指的修订号',
  },
};

export const refusals = new RefusalTable<CustomerRefused>(customer, {
  'command-id-reused': commandIdReused,
  'stream-elsewhere': customerElsewhere,
  'customer-not-registered': {
    status: NOT_FOUND,
    title: { en: 'Nobody registered this customer', zh: '此客户尚未登记' },
  },
  'customer-erased': {
    status: CONFLICT,
    title: {
      en: 'This customer was erased; nothing more is recorded',
      zh: '此客户已被抹除，不再记录任何内容',
    },
  },
  'customer-merged': {
    status: CONFLICT,
    title: {
      en: 'This customer was merged into another; record it there',
      zh: '此客户已并入另一客户，请记录到那里',
    },
  },
  'personal-data-not-kept': {
    status: UNPROCESSABLE_ENTITY,
    title: {
      en: 'This system keeps nothing personal: it has no key-encryption key (VAULT_KEY_FILE)',
      zh: '本系统不保存个人信息：没有密钥加密密钥（VAULT_KEY_FILE）',
    },
  },
  'time-in-the-future': {
    status: UNPROCESSABLE_ENTITY,
    title: { en: 'It lies more than 5 minutes in the future', zh: '时间在未来 5 分钟以后' },
    facts: ['occurredAt'],
  },
  ...registrationRefusals,
  ...profileRefusals,
  ...contactRefusals,
  ...promiseRefusals,
  ...amountRefusals,
  ...purchaseRefusals,
  ...paymentRefusals,
  ...costRefusals,
  ...complaintRefusals,
  ...ratingRefusals,
  ...needRefusals,
  ...opportunityRefusals,
  ...contractRefusals,
  ...careRefusals,
  ...serviceRefusals,
  ...referralRefusals,
  ...pointRefusals,
  ...churnRefusals,
  ...endingRefusals,
  ...requestRefusals,
});
