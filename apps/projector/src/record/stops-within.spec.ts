import type { RecordedEvent } from '@hindsight/event-store';
import type { ParkedCustomerRow } from '@hindsight/read-models';
import { firstStopWithin } from './stops-within.js';

const event = (position: bigint, stream: string) => ({ position, stream }) as RecordedEvent;
const stop = (customerId: string, position: bigint) => ({ customerId, position }) as ParkedCustomerRow;

describe('the first stop of somebody whom the batch has moved', () => {
  it.each([
    ['nobody stops', [event(1n, 'customer-ada')], [], null],
    ['it stops with its first event', [event(1n, 'customer-ada')], [stop('ada', 1n)], null],
    [
      'others moved before it',
      [event(1n, 'customer-bob'), event(2n, 'customer-ada')],
      [stop('ada', 2n)],
      null,
    ],
    [
      'it moved before',
      [event(1n, 'customer-ada'), event(2n, 'customer-bob'), event(3n, 'customer-ada')],
      [stop('ada', 3n)],
      3n,
    ],
    [
      'a day was closed before',
      [event(1n, 'calendar'), event(2n, 'customer-bob'), event(3n, 'customer-ada')],
      [stop('ada', 3n)],
      3n,
    ],
    ['a day was closed after', [event(1n, 'customer-ada'), event(2n, 'calendar')], [stop('ada', 1n)], null],
    [
      'two did',
      [event(1n, 'calendar'), event(2n, 'customer-bob'), event(3n, 'customer-ada')],
      [stop('ada', 3n), stop('bob', 2n)],
      2n,
    ],
  ])('%s', (_, events, stopping, first) => {
    expect(firstStopWithin(events, stopping)).toBe(first);
  });
});
