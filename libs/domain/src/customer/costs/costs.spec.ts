import { money } from '../../money.js';
import { registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import type { CostToServeRecorded } from './cost-events.js';
import type { RecordCost } from './costs.js';

const customer = customerIn('GBP');
const facts = { occurredAt: tuesday, costId: 'courier', amount: money(420n, 'GBP'), category: 'delivery' };
const record: RecordCost = { type: 'RecordCost', now: wednesday, ...facts };
const recorded: CostToServeRecorded = { type: 'CostToServeRecorded', ...facts };

describe('recording a cost to serve', () => {
  it('takes it down, of one who never bought too', () => {
    expect(given(customer, registered).when(record)).toEqual(events(recorded));
  });

  it('does nothing when the same cost is sent again', () => {
    expect(given(customer, registered, recorded).when(record)).toEqual(nothing);
  });

  it.each([
    ['amount', { amount: money(421n, 'GBP') }],
    ['category', { category: 'visits' }],
    ['instant', { occurredAt: wednesday }],
  ])('refuses a cost id that stands for a cost of another %s', (_, difference) => {
    expect(given(customer, registered, recorded).when({ ...record, ...difference })).toEqual(
      refusal('cost-id-reused'),
    );
  });

  it.each([
    ['amount-not-positive', money(0n, 'GBP')],
    ['amount-too-large', money(2n ** 53n, 'GBP')],
    ['currency-not-reporting', money(420n, 'EUR')],
  ])('refuses: %s', (reason, amount) => {
    expect(given(customer, registered).when({ ...record, amount })).toEqual(refusal(reason));
  });
});
