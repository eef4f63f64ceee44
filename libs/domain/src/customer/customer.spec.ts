import fc from 'fast-check';
import { aggregateContract, historyOf } from '../aggregate.contract.js';
import { register } from '../testing/ada.js';
import { anyCustomerCommand } from './customer-command.contract.js';
import { customerAggregate, customerIdPattern } from './customer.js';

const aggregate = customerAggregate('GBP');
const someone = fc.oneof(
  { weight: 1, arbitrary: fc.constant(register) },
  { weight: 9, arbitrary: anyCustomerCommand },
);

aggregateContract('a customer', aggregate, someone);

describe('a customer', () => {
  it('meets its laws with all that can be decided about it', () => {
    const lives = fc.sample(fc.array(someone, { minLength: 60, maxLength: 60 }), { numRuns: 400, seed: 2 });
    const types = lives.flatMap((life) => historyOf(aggregate, life)).map(({ type }) => type);
    expect([...new Set(types)].sort()).toEqual([
      'CareGiven',
      'ComplaintAcknowledged',
      'ComplaintActionTaken',
      'ComplaintResolved',
      'ComplaintWithdrawn',
      'ContactEvaluated',
      'ContractExpired',
      'ContractSent',
      'ContractSigned',
      'CostToServeRecorded',
      'CustomerAbsorbed',
      'CustomerChurned',
      'CustomerCompensated',
      'CustomerComplained',
      'CustomerContacted',
      'CustomerErased',
      'CustomerErasureBegun',
      'CustomerMerged',
      'CustomerProfileChanged',
      'CustomerPurchased',
      'CustomerRated',
      'CustomerReferred',
      'CustomerRegistered',
      'CustomerWonBack',
      'NeedIdentified',
      'NeedValidated',
      'OpportunityAssessed',
      'OwnerAssigned',
      'PaymentMissed',
      'PaymentReceived',
      'PointsEarned',
      'PointsExpired',
      'PointsRedeemed',
      'PresalesGiven',
      'PromiseKept',
      'ProposalSent',
      'PurchaseCorrected',
      'PurchaseReturned',
      'SelfServiceUsed',
      'ServiceCompleted',
      'ServiceRequested',
      'SupportPlanned',
    ]);
  });

  it.each(['12346', 'a', 'urn:x_Y-1.2', 'x'.repeat(64)])('may be called %s', (id) => {
    expect(id).toMatch(customerIdPattern);
  });

  it.each(['', 'a b', 'a/b', 'ä', 'x\n', 'x'.repeat(65)])('may not be called %j', (id) => {
    expect(id).not.toMatch(customerIdPattern);
  });
});
