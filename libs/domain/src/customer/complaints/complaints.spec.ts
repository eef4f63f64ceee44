import { monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { ResolveComplaint } from './complaint-handling.js';
import type { FileComplaint } from './complaints.js';
import type { ComplaintResolved, CustomerComplained } from './complaint-events.js';

const customer = customerIn('GBP');
const facts = {
  occurredAt: monday,
  complaintId: 'cold-coffee',
  channel: 'email',
  severity: 3,
  cause: 'process',
} as const;
const complain: FileComplaint = { type: 'FileComplaint', now: wednesday, ...facts };
const complained: CustomerComplained = { type: 'CustomerComplained', ...facts };

describe('filing a complaint', () => {
  it('takes it down', () => {
    expect(given(customer, registered).when(complain)).toEqual(events(complained));
  });

  it('does nothing when the same complaint is sent again', () => {
    expect(given(customer, registered, complained).when(complain)).toEqual(nothing);
  });

  it('refuses a complaint id that stands for another complaint', () => {
    expect(given(customer, registered, complained).when({ ...complain, severity: 5 })).toEqual(
      refusal('complaint-id-reused'),
    );
  });

  it.each([1, 2, 3, 4, 5])('takes a severity of %d', (severity) => {
    expect(given(customer, registered).when({ ...complain, severity })).toMatchObject({ accepted: true });
  });

  it.each([0, 6, 2.5, -1, NaN])('refuses a severity of %d', (severity) => {
    expect(given(customer, registered).when({ ...complain, severity })).toEqual(
      refusal('severity-out-of-range'),
    );
  });
});

describe('resolving a complaint', () => {
  const resolve: ResolveComplaint = {
    type: 'ResolveComplaint',
    now: wednesday,
    occurredAt: tuesday,
    complaintId: 'cold-coffee',
    outcome: 'refunded',
  };
  const resolved: ComplaintResolved = {
    type: 'ComplaintResolved',
    occurredAt: tuesday,
    complaintId: 'cold-coffee',
    hoursOpen: 24,
    outcome: 'refunded',
  };

  it('takes it down with the hours that it was open', () => {
    expect(given(customer, registered, complained).when(resolve)).toEqual(events(resolved));
  });

  it.each([
    [0, 0],
    [1, 1 / 3_600_000],
    [5_400_000, 1.5],
  ])('counts %d ms as %d hours, unrounded', (elapsedMs, hoursOpen) => {
    const occurredAt = new Date(monday.getTime() + elapsedMs);
    expect(given(customer, registered, complained).when({ ...resolve, occurredAt })).toEqual(
      events({ ...resolved, occurredAt, hoursOpen }),
    );
  });

  it('does nothing when the same resolution is sent again', () => {
    expect(given(customer, registered, complained, resolved).when(resolve)).toEqual(nothing);
  });

  it.each([
    ['another outcome', { outcome: 'apology' }],
    ['another instant', { occurredAt: wednesday }],
  ])('refuses to resolve it again with %s', (_, difference) => {
    expect(given(customer, registered, complained, resolved).when({ ...resolve, ...difference })).toEqual(
      refusal('complaint-already-resolved'),
    );
  });

  it('refuses a complaint that nobody filed', () => {
    expect(given(customer, registered).when(resolve)).toEqual(refusal('complaint-unknown'));
  });

  it('refuses to resolve a complaint before it was made', () => {
    const occurredAt = new Date(monday.getTime() - 1);
    expect(given(customer, registered, complained).when({ ...resolve, occurredAt })).toEqual(
      refusal('resolved-before-complaint'),
    );
  });
});
