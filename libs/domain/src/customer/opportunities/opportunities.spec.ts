import fc from 'fast-check';
import { aggregateContract } from '../../aggregate.contract.js';
import { money } from '../../money.js';
import { monday, register, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerAggregate, customerIn } from '../customer.js';
import { anyOpportunity } from './any-opportunity.contract.js';
import type { AssessOpportunity, GivePresales } from './opportunities.js';
import type { OpportunityAssessed, PresalesGiven } from './opportunity-events.js';

const customer = customerIn('GBP');
const facts = {
  occurredAt: monday,
  opportunityId: 'tills',
  salesStage: 4,
  funnelStage: 'target',
  intent: 3,
  amount: money(120_000n, 'GBP'),
  potential: 80,
  evidence: ['person_reached', 'use_for_it', 'can_pay', 'decider_known'],
} as const;
const assess: AssessOpportunity = { type: 'AssessOpportunity', now: wednesday, ...facts };
const assessed: OpportunityAssessed = { type: 'OpportunityAssessed', ...facts };

aggregateContract(
  'a customer with opportunities',
  customerAggregate('GBP'),
  fc.oneof(fc.constant(register), anyOpportunity, anyOpportunity, anyOpportunity),
);

describe('assessing an opportunity', () => {
  it('takes it down', () => {
    expect(given(customer, registered).when(assess)).toEqual(events(assessed));
  });

  it('does nothing when the same is said again, its evidence in whatever order', () => {
    const evidence = [...facts.evidence, ...facts.evidence].reverse();
    expect(given(customer, registered, assessed).when({ ...assess, evidence })).toEqual(nothing);
  });

  it.each([
    ['at another instant', { occurredAt: tuesday }],
    ['otherwise', { intent: 4 }],
  ])('takes down another one of it, made %s', (_, difference) => {
    expect(given(customer, registered, assessed).when({ ...assess, ...difference })).toEqual(
      events({ ...assessed, ...difference }),
    );
  });

  type Difference = Partial<AssessOpportunity>;
  it.each<[string, Difference]>([
    ...[-1, 8, 1.5, NaN].map((salesStage): [string, Difference] => [
      'sales-stage-out-of-range',
      { salesStage },
    ]),
    ...[0, 6, 2.5].map((intent): [string, Difference] => ['intent-out-of-range', { intent }]),
    ...[-0.1, 100.1, NaN].map((potential): [string, Difference] => ['potential-out-of-range', { potential }]),
    ['amount-not-positive', { amount: money(0n, 'GBP') }],
    ['currency-not-reporting', { amount: money(5n, 'EUR') }],
    ['evidence-unknown', { evidence: [...facts.evidence, 'rumour'] }],
    ['evidence-unknown', { evidence: [...facts.evidence, 'constructor'] }],
  ])('refuses as %s: %j', (reason, difference) => {
    expect(given(customer, registered).when({ ...assess, ...difference })).toEqual(refusal(reason));
  });

  it.each([
    { salesStage: 0, intent: 1, potential: 0 },
    { salesStage: 7, intent: 5, potential: 100 },
    { amount: undefined, potential: undefined },
  ])('takes the ends of its scales, and what is not known: %j', (difference) => {
    expect(given(customer, registered).when({ ...assess, ...difference })).toMatchObject({ accepted: true });
  });
});

describe('entering a stage of the funnel', () => {
  const intend = { ...assess, occurredAt: tuesday, funnelStage: 'intent' as const };

  it.each(facts.evidence)('is refused while %s is not found out', (missing) => {
    const evidence = facts.evidence.filter((id) => id !== missing);
    expect(given(customer, registered).when({ ...assess, evidence })).toEqual(refusal('evidence-missing'));
  });

  it('is refused with the evidence of another stage', () => {
    expect(given(customer, registered).when(intend)).toEqual(refusal('evidence-missing'));
  });

  it('counts what was found out earlier, of the same opportunity', () => {
    const half: OpportunityAssessed = {
      ...assessed,
      evidence: [...facts.evidence, 'need_known', 'project_known'],
    };
    const rest = { ...intend, evidence: ['schedule_known', 'budget_known'] };
    expect(given(customer, registered, half).when(rest)).toMatchObject({ accepted: true });
    const ofAnother = { ...half, opportunityId: 'scales' };
    expect(given(customer, registered, ofAnother).when(rest)).toEqual(refusal('evidence-missing'));
    const later = { ...half, occurredAt: wednesday };
    expect(given(customer, registered, later).when(rest)).toEqual(refusal('evidence-missing'));
  });

  it('asks for nothing where the model states nothing, and for nothing again', () => {
    const key = { ...intend, funnelStage: 'key' as const, evidence: [] };
    expect(given(customer, registered).when(key)).toMatchObject({ accepted: true });
    expect(
      given(customer, registered, assessed).when({ ...intend, funnelStage: 'target', evidence: [] }),
    ).toEqual(events({ ...assessed, occurredAt: tuesday, evidence: [] }));
  });
});

describe('giving support before a sale', () => {
  const visit: GivePresales = {
    ...{ type: 'GivePresales', occurredAt: tuesday, now: wednesday },
    ...{ opportunityId: 'tills', kind: 'visit' },
  };
  const visited: PresalesGiven = {
    ...{ type: 'PresalesGiven', occurredAt: tuesday, opportunityId: 'tills', kind: 'visit' },
  };

  it('takes it down, and another one', () => {
    expect(given(customer, registered, assessed).when(visit)).toEqual(events(visited));
    expect(given(customer, registered, assessed, visited).when({ ...visit, kind: 'tender' })).toEqual(
      events({ ...visited, kind: 'tender' }),
    );
  });

  it('does nothing when the same is sent again', () => {
    expect(given(customer, registered, assessed, visited).when(visit)).toEqual(nothing);
  });

  it('refuses an opportunity that nobody assessed', () => {
    expect(given(customer, registered).when(visit)).toEqual(refusal('opportunity-unknown'));
  });
});
