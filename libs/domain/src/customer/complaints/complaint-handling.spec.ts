import { money } from '../../money.js';
import { monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type {
  ComplaintAcknowledged,
  ComplaintActionTaken,
  ComplaintResolved,
  ComplaintWithdrawn,
  CustomerCompensated,
  CustomerComplained,
} from './complaint-events.js';
import type {
  AcknowledgeComplaint,
  ActOnComplaint,
  CompensateCustomer,
  ResolveComplaint,
  WithdrawComplaint,
} from './complaint-handling.js';

const customer = customerIn('GBP');
const complaintId = 'cold-coffee';
const complained: CustomerComplained = {
  type: 'CustomerComplained',
  ...{ occurredAt: monday, complaintId, channel: 'email', severity: 3 },
};
const onTuesday = { occurredAt: tuesday, complaintId };
const asked = { ...onTuesday, now: wednesday };

const acknowledge: AcknowledgeComplaint = { type: 'AcknowledgeComplaint', ...asked };
const act: ActOnComplaint = { type: 'ActOnComplaint', ...asked };
const fiver = money(500n, 'GBP');
const compensate: CompensateCustomer = { type: 'CompensateCustomer', ...asked, amount: fiver };
const resolve: ResolveComplaint = { type: 'ResolveComplaint', ...asked };
const withdraw: WithdrawComplaint = { type: 'WithdrawComplaint', ...asked };

const acknowledged: ComplaintAcknowledged = { type: 'ComplaintAcknowledged', ...onTuesday, hoursOpen: 24 };
const acted: ComplaintActionTaken = { type: 'ComplaintActionTaken', ...onTuesday, hoursOpen: 24 };
const compensated: CustomerCompensated = {
  type: 'CustomerCompensated',
  ...{ ...onTuesday, hoursOpen: 24, amount: fiver },
};
const resolved: ComplaintResolved = { type: 'ComplaintResolved', ...onTuesday, hoursOpen: 24 };
const withdrawn: ComplaintWithdrawn = { type: 'ComplaintWithdrawn', ...onTuesday };

const steps = [
  ['acknowledged', acknowledge, acknowledged],
  ['acted on', act, acted],
  ['compensated', compensate, compensated],
  ['withdrawn', withdraw, withdrawn],
] as const;

describe.each(steps)('a complaint that is %s', (_, command, fact) => {
  it('has that taken down, with the hours that it was open', () => {
    expect(given(customer, registered, complained).when(command)).toEqual(events(fact));
  });

  it('is left as it is when the same is sent again, even once it is closed', () => {
    expect(given(customer, registered, complained, fact).when(command)).toEqual(nothing);
    const closed = { ...resolved, occurredAt: wednesday, hoursOpen: 48 };
    expect(given(customer, registered, complained, fact, closed).when(command)).toEqual(nothing);
  });

  it('is one that somebody filed', () => {
    expect(given(customer, registered).when(command)).toEqual(refusal('complaint-unknown'));
    expect(given(customer, registered, complained).when({ ...command, complaintId: 'other' })).toEqual(
      refusal('complaint-unknown'),
    );
  });

  it('was made before that', () => {
    const occurredAt = new Date(monday.getTime() - 1);
    expect(given(customer, registered, complained).when({ ...command, occurredAt })).toEqual(
      refusal('step-before-complaint'),
    );
  });

  it('is not resolved, not even later than that', () => {
    const before = { ...command, occurredAt: monday };
    expect(given(customer, registered, complained, resolved).when(before)).toEqual(
      refusal('complaint-already-resolved'),
    );
  });

  it('is not withdrawn', () => {
    const other = { ...command, occurredAt: wednesday };
    expect(given(customer, registered, complained, withdrawn).when(other)).toEqual(
      refusal('complaint-withdrawn'),
    );
  });
});

describe('a complaint', () => {
  it('is acknowledged once', () => {
    const again = { ...acknowledge, occurredAt: wednesday };
    expect(given(customer, registered, complained, acknowledged).when(again)).toEqual(
      refusal('complaint-already-acknowledged'),
    );
  });

  it('may see several actions, and several compensations of one instant', () => {
    const once = given(customer, registered, complained, acted, compensated);
    expect(once.when({ ...act, occurredAt: wednesday })).toMatchObject({ accepted: true });
    const voucher = { ...compensate, amount: money(200n, 'GBP') };
    expect(once.when(voucher)).toEqual(events({ ...compensated, amount: money(200n, 'GBP') }));
  });

  it('may be made up for with a gesture that has no price', () => {
    const gesture: CustomerCompensated = { type: 'CustomerCompensated', ...onTuesday, hoursOpen: 24 };
    expect(given(customer, registered, complained).when({ ...compensate, amount: undefined })).toEqual(
      events(gesture),
    );
  });

  it.each([
    ['amount-not-positive', money(0n, 'GBP')],
    ['amount-too-large', money(2n ** 53n, 'GBP')],
    ['currency-not-reporting', money(500n, 'EUR')],
  ])('is not made up for: %s', (reason, amount) => {
    expect(given(customer, registered, complained).when({ ...compensate, amount })).toEqual(refusal(reason));
  });

  it('needs no acknowledgement to be acted on, and one that is heard late is taken all the same', () => {
    const early = { ...acknowledge, occurredAt: monday };
    expect(given(customer, registered, complained, acted).when(early)).toEqual(
      events({ ...acknowledged, occurredAt: monday, hoursOpen: 0 }),
    );
  });

  it('is resolved after all steps taken, or at the instant of the last', () => {
    const stepped = given(customer, registered, complained, acted);
    expect(stepped.when(resolve)).toEqual(events(resolved));
    expect(stepped.when({ ...resolve, occurredAt: monday })).toEqual(refusal('resolved-before-last-step'));
  });

  it('is neither resolved once withdrawn, nor filed otherwise; filed the same way, that is a repeat', () => {
    const over = given(customer, registered, complained, withdrawn);
    expect(over.when(resolve)).toEqual(refusal('complaint-withdrawn'));
    const file = { ...complained, type: 'FileComplaint', now: wednesday } as const;
    expect(over.when(file)).toEqual(nothing);
    expect(over.when({ ...file, severity: 1 })).toEqual(refusal('complaint-id-reused'));
  });
});
