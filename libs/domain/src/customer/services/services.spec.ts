import fc from 'fast-check';
import { aggregateContract } from '../../aggregate.contract.js';
import { monday, register, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerAggregate, customerIn } from '../customer.js';
import { anyService } from './any-service.contract.js';
import type { SelfServiceUsed, ServiceCompleted, ServiceRequested } from './service-events.js';
import type { CompleteService, RequestService, UseSelfService } from './services.js';

const customer = customerIn('GBP');
const facts = { occurredAt: monday, serviceId: 'grinder', kind: 'repair' };
const request: RequestService = { type: 'RequestService', now: wednesday, ...facts };
const requested: ServiceRequested = { type: 'ServiceRequested', ...facts };
const use: UseSelfService = { type: 'UseSelfService', now: wednesday, ...facts, kind: 'faq', solved: false };
const used: SelfServiceUsed = { type: 'SelfServiceUsed', ...facts, kind: 'faq', solved: false };

aggregateContract(
  'a customer with services',
  customerAggregate('GBP'),
  fc.oneof(fc.constant(register), anyService, anyService, anyService),
);

describe('requesting a service', () => {
  it('takes it down', () => {
    expect(given(customer, registered).when(request)).toEqual(events(requested));
  });

  it('does nothing when the same is sent again', () => {
    expect(given(customer, registered, requested).when(request)).toEqual(nothing);
  });

  it('refuses an id that stands for another request, or for a self-service', () => {
    const reused = refusal('service-id-reused');
    expect(given(customer, registered, requested).when({ ...request, kind: 'cleaning' })).toEqual(reused);
    expect(given(customer, registered, used).when({ ...request, kind: 'faq' })).toEqual(reused);
  });
});

describe('using a self-service', () => {
  it('takes it down, whether it helped only where that is known', () => {
    expect(given(customer, registered).when(use)).toEqual(events(used));
    expect(given(customer, registered).when({ ...use, solved: undefined })).toStrictEqual(
      events({ type: 'SelfServiceUsed', ...facts, kind: 'faq' }),
    );
  });

  it('does nothing when the same is sent again, and refuses the id of another', () => {
    expect(given(customer, registered, used).when(use)).toEqual(nothing);
    expect(given(customer, registered, used).when({ ...use, solved: true })).toEqual(
      refusal('service-id-reused'),
    );
    expect(given(customer, registered, requested).when(use)).toEqual(refusal('service-id-reused'));
  });
});

describe('completing a service', () => {
  const complete: CompleteService = {
    ...{ type: 'CompleteService', occurredAt: tuesday, now: wednesday, serviceId: 'grinder' },
    ...{ solved: true, nextMaintenanceOn: '2027-01-06' },
  };
  const completed: ServiceCompleted = {
    ...{ type: 'ServiceCompleted', occurredAt: tuesday, serviceId: 'grinder', kind: 'repair', hours: 24 },
    ...{ solved: true, nextMaintenanceOn: '2027-01-06' },
  };

  it('takes it down with what was asked for and the hours that it took', () => {
    expect(given(customer, registered, requested).when(complete)).toEqual(events(completed));
  });

  it.each([
    [0, 0],
    [1, 1 / 3_600_000],
    [5_400_000, 1.5],
  ])('counts %d ms as %d hours, unrounded', (elapsedMs, hours) => {
    const occurredAt = new Date(monday.getTime() + elapsedMs);
    const { type, serviceId, kind } = completed;
    const said = { ...complete, occurredAt, solved: undefined, nextMaintenanceOn: undefined };
    expect(given(customer, registered, requested).when(said)).toStrictEqual(
      events({ type, occurredAt, serviceId, kind, hours }),
    );
  });

  it('does nothing when the same is sent again', () => {
    expect(given(customer, registered, requested, completed).when(complete)).toEqual(nothing);
  });

  it('takes a next maintenance on the day of the completion at the earliest', () => {
    const nextMaintenanceOn = '2026-01-06';
    expect(given(customer, registered, requested).when({ ...complete, nextMaintenanceOn })).toMatchObject({
      accepted: true,
    });
  });

  it.each([
    ['service-already-completed', [requested, completed], { occurredAt: wednesday }],
    ['service-already-completed', [requested, completed], { solved: false }],
    ['service-unknown', [], {}],
    ['service-unknown', [used], {}],
    ['completed-before-request', [requested], { occurredAt: new Date(monday.getTime() - 1) }],
    ['maintenance-before-completion', [requested], { nextMaintenanceOn: '2026-01-05' }],
  ])('refuses as %s', (reason, history, difference) => {
    expect(given(customer, registered, ...history).when({ ...complete, ...difference })).toEqual(
      refusal(reason),
    );
  });
});
