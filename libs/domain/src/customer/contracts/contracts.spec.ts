import fc from 'fast-check';
import { aggregateContract } from '../../aggregate.contract.js';
import { money } from '../../money.js';
import { monday, register, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerAggregate, customerIn } from '../customer.js';
import { anyContract } from './any-contract.contract.js';
import type { ContractExpired, ContractSent, ContractSigned } from './contract-events.js';
import type { ExpireContract, SendContract, SignContract } from './contracts.js';

const customer = customerIn('GBP');
const spring = new Date('2026-03-01T00:00:00.000Z');
const nextSpring = new Date('2027-03-01T00:00:00.000Z');
const terms = { contractId: 'beans', amount: money(90_000n, 'GBP'), from: spring, to: nextSpring };
const now = new Date('2028-01-01T00:00:00.000Z');
const send: SendContract = { type: 'SendContract', occurredAt: monday, now, ...terms };
const sign: SignContract = { type: 'SignContract', occurredAt: tuesday, now, contractId: 'beans' };
const expire: ExpireContract = { type: 'ExpireContract', occurredAt: wednesday, now, contractId: 'beans' };
const sent: ContractSent = { type: 'ContractSent', occurredAt: monday, ...terms };
const signed: ContractSigned = { type: 'ContractSigned', occurredAt: tuesday, ...terms };
const expired: ContractExpired = { type: 'ContractExpired', occurredAt: wednesday, ...terms };
const before = (instant: Date) => new Date(instant.getTime() - 1);

aggregateContract(
  'a customer with contracts',
  customerAggregate('GBP'),
  fc.oneof(fc.constant(register), anyContract, anyContract, anyContract),
);

describe('sending a contract', () => {
  it('takes it down, for whatever amount', () => {
    expect(given(customer, registered).when(send)).toEqual(events(sent));
    expect(given(customer, registered).when({ ...send, amount: undefined })).toMatchObject({
      accepted: true,
    });
  });

  it('does nothing when the same is sent again, whatever became of it', () => {
    expect(given(customer, registered, sent, signed, expired).when(send)).toEqual(nothing);
  });

  it.each([
    ['contract-ends-before-start', { to: spring }],
    ['contract-ends-before-start', { from: nextSpring, to: spring }],
    ['amount-not-positive', { amount: money(0n, 'GBP') }],
    ['currency-not-reporting', { amount: money(5n, 'EUR') }],
  ])('refuses as %s: %j', (reason, difference) => {
    expect(given(customer, registered).when({ ...send, ...difference })).toEqual(refusal(reason));
  });

  it('refuses an id that stands for another contract: a renewal has an id of its own', () => {
    const renewal = { ...send, from: nextSpring, to: new Date('2028-03-01T00:00:00.000Z') };
    const ended = given(customer, registered, sent, signed, expired);
    expect(ended.when(renewal)).toEqual(refusal('contract-id-reused'));
    expect(ended.when({ ...renewal, contractId: 'beans-2' })).toMatchObject({ accepted: true });
  });
});

describe('signing a contract', () => {
  it('takes it down with the terms that were sent', () => {
    expect(given(customer, registered, sent).when(sign)).toEqual(events(signed));
    expect(given(customer, registered, sent).when({ ...sign, occurredAt: monday })).toMatchObject({
      accepted: true,
    });
  });

  it('takes it down with the terms that were agreed instead', () => {
    const agreed = { amount: money(80_000n, 'GBP'), from: tuesday, to: spring };
    expect(given(customer, registered, sent).when({ ...sign, ...agreed })).toEqual(
      events({ ...signed, ...agreed }),
    );
  });

  it('does nothing when the same is said again, even after the contract ended', () => {
    expect(given(customer, registered, sent, signed).when(sign)).toEqual(nothing);
    expect(given(customer, registered, sent, signed, expired).when(sign)).toEqual(nothing);
  });

  it.each([
    ['contract-already-signed', [sent, signed], { occurredAt: wednesday }],
    ['contract-already-signed', [sent, signed], { amount: money(1n, 'GBP') }],
    ['contract-unknown', [], {}],
    ['signed-before-sent', [sent], { occurredAt: before(monday) }],
    ['contract-expired', [sent, { ...expired, occurredAt: tuesday }], {}],
    ['contract-ends-before-start', [sent], { from: nextSpring }],
    ['amount-not-positive', [sent], { amount: money(0n, 'GBP') }],
  ])('refuses as %s', (reason, history, difference) => {
    expect(given(customer, registered, ...history).when({ ...sign, ...difference })).toEqual(refusal(reason));
  });

  it('takes down late what happened before the contract ended', () => {
    expect(given(customer, registered, sent, expired).when(sign)).toEqual(events(signed));
  });
});

describe('a contract that ends', () => {
  it('is taken down with the terms that were signed, however early it ends', () => {
    const agreed = { ...signed, amount: money(80_000n, 'GBP') };
    expect(given(customer, registered, sent, agreed).when(expire)).toEqual(
      events({ ...expired, amount: agreed.amount }),
    );
    expect(given(customer, registered, sent, signed).when({ ...expire, occurredAt: tuesday })).toMatchObject({
      accepted: true,
    });
  });

  it('may be an offer that lapses unsigned', () => {
    expect(given(customer, registered, sent).when(expire)).toEqual(events(expired));
    expect(given(customer, registered, sent).when({ ...expire, occurredAt: monday })).toMatchObject({
      accepted: true,
    });
  });

  it('ends once: the same again is nothing, even when a signature was told since', () => {
    expect(given(customer, registered, sent, signed, expired).when(expire)).toEqual(nothing);
    const agreed = { ...signed, amount: money(80_000n, 'GBP') };
    expect(given(customer, registered, sent, expired, agreed).when(expire)).toEqual(nothing);
  });

  it.each([
    ['contract-already-expired', [sent, expired], { occurredAt: nextSpring }],
    ['contract-unknown', [], {}],
    ['expired-before-sent', [sent], { occurredAt: before(monday) }],
    ['expired-before-signed', [sent, signed], { occurredAt: before(tuesday) }],
  ])('is refused as %s', (reason, history, difference) => {
    expect(given(customer, registered, ...history).when({ ...expire, ...difference })).toEqual(
      refusal(reason),
    );
  });
});
