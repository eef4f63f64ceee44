import { money } from '../../money.js';
import { monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { CareGiven, SupportPlanned } from './care-events.js';
import type { GiveCare, PlanSupport } from './care.js';

const customer = customerIn('GBP');

describe('giving care', () => {
  const facts = {
    occurredAt: monday,
    careId: 'cake',
    kind: 'birthday',
    amount: money(1_500n, 'GBP'),
  } as const;
  const give: GiveCare = { type: 'GiveCare', now: wednesday, ...facts };
  const gave: CareGiven = { type: 'CareGiven', ...facts };

  it('takes it down, what it cost only where that is said', () => {
    expect(given(customer, registered).when(give)).toEqual(events(gave));
    const { type, occurredAt, careId, kind } = gave;
    expect(given(customer, registered).when({ ...give, amount: undefined })).toStrictEqual(
      events({ type, occurredAt, careId, kind }),
    );
  });

  it('does nothing when the same is sent again', () => {
    expect(given(customer, registered, gave).when(give)).toEqual(nothing);
  });

  it.each([
    ['care-id-reused', { kind: 'gift' as const }],
    ['care-id-reused', { occurredAt: tuesday }],
    ['amount-not-positive', { careId: 'tart', amount: money(0n, 'GBP') }],
    ['currency-not-reporting', { careId: 'tart', amount: money(5n, 'EUR') }],
  ])('refuses as %s: %j', (reason, difference) => {
    expect(given(customer, registered, gave).when({ ...give, ...difference })).toEqual(refusal(reason));
  });
});

describe('planning support', () => {
  const facts = { occurredAt: monday, planId: 'plan-26', amount: money(50_000n, 'GBP'), year: 2026 };
  const plan: PlanSupport = { type: 'PlanSupport', now: wednesday, ...facts };
  const planned: SupportPlanned = { type: 'SupportPlanned', ...facts };

  it('takes it down, of a year to come too', () => {
    expect(given(customer, registered).when(plan)).toEqual(events(planned));
    expect(given(customer, registered).when({ ...plan, year: 2027 })).toEqual(
      events({ ...planned, year: 2027 }),
    );
  });

  it('does nothing when the same is sent again', () => {
    expect(given(customer, registered, planned).when(plan)).toEqual(nothing);
  });

  it.each([
    ['plan-id-reused', { year: 2027 }],
    ['plan-id-reused', { amount: money(60_000n, 'GBP') }],
    ['amount-not-positive', { planId: 'more', amount: money(-1n, 'GBP') }],
    ['amount-too-large', { planId: 'more', amount: money(2n ** 53n, 'GBP') }],
  ])('refuses as %s', (reason, difference) => {
    expect(given(customer, registered, planned).when({ ...plan, ...difference })).toEqual(refusal(reason));
  });
});
