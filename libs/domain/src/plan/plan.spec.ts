import { aggregateContract } from '../aggregate.contract.js';
import type { StoredForm } from '../codec.js';
import { money } from '../money.js';
import { monday, tuesday, wednesday } from '../testing/ada.js';
import { events, given, nothing, refusal } from '../testing/given.js';
import { anyPlan } from './any-plan.contract.js';
import { planAggregate, planEvents, planIn, type PlanSet, type SetPlan } from './plan.js';

const plan = planIn('GBP');
const million = money(100_000_000n, 'GBP');
const facts = {
  occurredAt: monday,
  year: 2026,
  owner: 'north',
  measure: 'revenue',
  amount: million,
} as const;
const set: SetPlan = { type: 'SetPlan', now: wednesday, ...facts };
const planned: PlanSet = { type: 'PlanSet', ...facts };

aggregateContract('the plans of a year', planAggregate('GBP'), anyPlan);

describe('setting a plan', () => {
  it('takes it down', () => {
    expect(given(plan).when(set)).toEqual(events(planned));
  });

  it('does nothing when it is the plan already, whatever others plan', () => {
    const others = [
      { ...planned, owner: 'south' },
      { ...planned, measure: 'income' as const },
    ];
    expect(given(plan, planned, ...others).when(set)).toEqual(nothing);
  });

  it('replaces what was planned before, and back again', () => {
    const more: PlanSet = { ...planned, occurredAt: tuesday, amount: money(200_000_000n, 'GBP') };
    expect(given(plan, planned).when({ ...more, type: 'SetPlan', now: wednesday })).toEqual(events(more));
    expect(given(plan, planned, more).when(set)).toEqual(events(planned));
  });

  it('is of a rate where the measure is one, and of an amount otherwise', () => {
    const unsaid = { ...set, amount: undefined };
    const rate = { ...unsaid, measure: 'margin_rate', ratePercent: 12.5 } as const;
    expect(given(plan).when(rate)).toMatchObject({ accepted: true });
    expect(given(plan).when({ ...rate, amount: million })).toEqual(refusal('plan-needs-rate'));
    expect(given(plan).when({ ...rate, ratePercent: undefined })).toEqual(refusal('plan-needs-rate'));
    expect(given(plan).when(unsaid)).toEqual(refusal('plan-needs-amount'));
    expect(given(plan).when({ ...set, ratePercent: 1 })).toEqual(refusal('plan-needs-amount'));
  });

  it.each([-100.5, 101, NaN])('is refused of a rate of %d percent', (ratePercent) => {
    expect(given(plan).when({ ...set, measure: 'margin_rate', amount: undefined, ratePercent })).toEqual(
      refusal('rate-out-of-range'),
    );
  });

  it.each([
    ['amount-not-positive', { amount: money(0n, 'GBP') }],
    ['amount-too-large', { amount: money(2n ** 53n, 'GBP') }],
    ['currency-not-reporting', { amount: money(1n, 'EUR') }],
    ['currency-not-reporting', { measure: 'profit', amount: money(1n, 'EUR') }],
    ['time-in-the-future', { occurredAt: new Date(wednesday.getTime() + 300_001) }],
  ] as const)('is refused: %s', (reason, difference) => {
    expect(given(plan).when({ ...set, ...difference })).toEqual(refusal(reason));
  });

  it('may be of a loss', () => {
    const loss = { ...set, measure: 'profit', amount: money(-5n, 'GBP') } as const;
    expect(given(plan).when(loss)).toMatchObject({ accepted: true });
  });
});

// Events as they lie in the store today. Add to this list; never edit it.
const stored: StoredForm[] = [
  {
    ...{ type: 'PlanSet', schemaVersion: 1, occurredAt: '2026-01-05T09:00:00.000Z' },
    data: {
      ...{ year: 2026, owner: 'north', measure: 'revenue' },
      amount: { minor: '100000000', currency: 'GBP' },
    },
  },
  {
    ...{ type: 'PlanSet', schemaVersion: 1, occurredAt: '2026-01-05T09:00:00.000Z' },
    data: { year: 2026, owner: 'ann', measure: 'margin_rate', ratePercent: 12.5 },
  },
];
it.each(stored)('still reads a stored $type and writes it back unchanged', (one) => {
  expect(JSON.parse(JSON.stringify(planEvents.encode(planEvents.decode(one))))).toStrictEqual(one);
});
